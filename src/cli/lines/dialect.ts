/** Where databases that know ordinary SQL differ. */
export interface Dialect {
  readonly name: DialectName;
  /** The type of money that holds what the columns hold: at most four decimals and fifteen digits, or more. */
  readonly money: (isNarrow: boolean) => string;
  /** Money of products and quotients. */
  readonly wideMoney: string;
  readonly double: string;
  /** A text without these characters at its ends. */
  readonly trim: (text: string, characters: string) => string;
  /** A text as a number that it is sure to be. */
  readonly toNumber: (text: string, type: string) => string;
  readonly matches: (text: string, pattern: string) => string;
  readonly replaceAll: (text: string, pattern: string, by: string, ignoringCase?: boolean) => string;
  /** The numbered group of a pattern's match. */
  readonly group: (text: string, pattern: string, number: number) => string;
  /** Whether an amount has more than four decimals; money that holds any number of them need not be told. */
  readonly isFine: (amount: string) => string;
  /** Whether a floating-point number is neither infinite nor no number. */
  readonly isFinite: (number: string) => string;
  /** A date's year, month and day as one number: 20240115. */
  readonly ymd: (date: string) => string;
  /** "2024-01" of 20240115. */
  readonly yearMonth: (ymd: string) => string;
}

export const DIALECT_NAMES = ["duckdb", "postgresql"] as const;
export type DialectName = (typeof DIALECT_NAMES)[number];

const ymd = (date: string): string =>
  `cast(extract(year from ${date}) * 10000 + extract(month from ${date}) * 100 + extract(day from ${date}) as integer)`;

export const DIALECTS: Readonly<Record<DialectName, Dialect>> = {
  duckdb: {
    name: "duckdb",
    money: (isNarrow) => (isNarrow ? "decimal(18, 4)" : "decimal(38, 10)"),
    wideMoney: "decimal(38, 8)",
    double: "double",
    // To look through a set of characters takes long; most texts begin and end with none of it.
    trim: (text, characters) =>
      `(case when ${isLetter(`unicode(${text})`)} and ${isLetter(`unicode(right(${text}, 1))`)} then ${text} else trim(${text}, ${literal(characters)}) end)`,
    toNumber: (text, type) => `try_cast(${text} as ${type})`,
    matches: (text, pattern) => `regexp_matches(${text}, ${literal(pattern)})`,
    replaceAll: (text, pattern, by, ignoringCase = false) =>
      `regexp_replace(${text}, ${literal(pattern)}, ${literal(by)}, '${ignoringCase ? "gi" : "g"}')`,
    group: (text, pattern, number) => `regexp_extract(${text}, ${literal(pattern)}, ${number})`,
    isFine: (amount) => `${amount} <> round(${amount}, 4)`,
    isFinite: (number) => `isfinite(${number})`,
    ymd,
    yearMonth: (day) =>
      `(cast(${day} // 10000 as varchar) || '-' || lpad(cast(${day} // 100 % 100 as varchar), 2, '0'))`,
  },
  postgresql: {
    name: "postgresql",
    money: () => "numeric",
    wideMoney: "numeric(38, 8)",
    double: "double precision",
    trim: (text, characters) => `btrim(${text}, ${literal(characters)})`,
    toNumber: (text, type) => `cast(${text} as ${type})`,
    matches: (text, pattern) => `(${text} ~ ${literal(pattern)})`,
    replaceAll: (text, pattern, by, ignoringCase = false) =>
      `regexp_replace(${text}, ${literal(pattern)}, ${literal(by)}, '${ignoringCase ? "gi" : "g"}')`,
    group: (text, pattern, number) => `(regexp_match(${text}, ${literal(pattern)}))[${number}]`,
    isFine: () => "false",
    isFinite: (number) => `(${number} not in ('NaN', 'Infinity', '-Infinity'))`,
    ymd,
    yearMonth: (day) => `(cast(${day} / 10000 as varchar) || '-' || lpad(cast(${day} / 100 % 100 as varchar), 2, '0'))`,
  },
};

/** Whether a character's number is that of a sign, figure or letter, surely of no blank: of ASCII to Arabic letters. */
function isLetter(number: string): string {
  return `(${number} between 33 and 126 or ${number} between 192 and 5000)`;
}

/** A text of ours (never a user's) as SQL writes it. */
export function literal(text: string): string {
  return `'${text.replace(/'/g, "''")}'`;
}

/** A name of a table or column, whatever it is, as a name and nothing else. */
export function quoted(name: string): string {
  return `"${name.replace(/"/g, '""')}"`;
}
