/**
 * The arguments of an ICU message, read off its text by the compiler: a sentence that asks for `{count}` cannot be made without
 * one. "{name}" takes a text or a number, "{count, plural, ...}" a number, "{kind, select, ...}" a text.
 */
export type ArgumentsOf<Message extends string> = string extends Message
  ? Readonly<Record<string, string | number>>
  : Message extends string
    ? Simplified<InMessage<Message, [], unknown>>
    : never;

/** How deep in options of plurals and selections the text is. */
type Depth = readonly unknown[];

/** Within a text: whichever of "{" and "}" comes first decides. */
type InMessage<Text extends string, Deep extends Depth, Found> = Text extends `${infer Before}}${infer After}`
  ? Before extends `${string}{${infer Argument}`
    ? Argument extends `${infer Head}{${string}`
      ? Text extends `${string}{${string}{${infer Option}`
        ? InMessage<Option, [...Deep, unknown], Found & ArgumentOf<Head>>
        : Found
      : InMessage<After, Deep, Found & ArgumentOf<Argument>>
    : Deep extends readonly [unknown, ...infer Rest]
      ? InOptions<After, Rest, Found>
      : InMessage<After, [], Found>
  : Found;

/** Between the options of a plural or a selection: another option, or its end. */
type InOptions<Text extends string, Deep extends Depth, Found> = Text extends `${infer Before}}${infer After}`
  ? Before extends `${string}{${string}`
    ? Text extends `${string}{${infer Option}`
      ? InMessage<Option, [...Deep, unknown], Found>
      : Found
    : InMessage<After, Deep, Found>
  : Found;

/** "count, plural, one " says a number of that name. */
type ArgumentOf<Head extends string> = Head extends `${infer Name},${infer Kind}`
  ? Readonly<Record<Trimmed<Name>, Kind extends `${string}select,${string}` ? string : number>>
  : Readonly<Record<Trimmed<Head>, string | number>>;

type Trimmed<Text extends string> = Text extends ` ${infer Rest}`
  ? Trimmed<Rest>
  : Text extends `${infer Rest} `
    ? Trimmed<Rest>
    : Text;

type Simplified<Found> = { readonly [Name in keyof Found]: Found[Name] };
