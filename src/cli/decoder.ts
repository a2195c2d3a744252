import type { Decoder } from "../workbook/csv/decode-text";

/** The platform's decoder. @param isBeginning the bytes are the beginning of a file: its last character may be cut */
export function decoder(isBeginning = false): Decoder {
  return (bytes, encoding, isStrict) => {
    try {
      return new TextDecoder(encoding, { fatal: isStrict }).decode(bytes, { stream: isBeginning });
    } catch {
      return null;
    }
  };
}
