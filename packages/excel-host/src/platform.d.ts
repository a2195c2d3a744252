/** What Node and every browser have, and ECMAScript's own types do not name. */
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  constructor(label?: string);
  decode(bytes?: ArrayBufferView | ArrayBuffer): string;
}
declare function structuredClone<T>(value: T): T;
/** Throws a DOMException where the text is no base64. */
declare function atob(text: string): string;
declare class DOMException extends Error {}
