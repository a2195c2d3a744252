/**
 * A run's requests and answers without what cells hold: for whoever has Excel, so that the embedded host can be compared
 * with it. Every text that is not a word of the API itself becomes "text_1", "text_2" ..., the same text always the same;
 * every number within a block of cells becomes 1.
 */
export interface Recording {
  readonly version: 1;
  /** As Office tells it: "Excel OfficeOnline 16.0.1234". */
  readonly host: string;
  /** The version of office.js that asked: "16.0.15407.10000"; null: it tells none. */
  readonly client: string | null;
  readonly exchanges: readonly Exchange[];
}

export interface Exchange {
  readonly request: unknown;
  readonly answer: unknown;
}

/** Keys whose values are words of the language itself, in requests and in answers. */
const REQUEST_WORDS = new Set(["Name", "Select", "Expand"]);
const ANSWER_WORDS = new Set(["Code", "Location"]);
/** The template that this call inserts is ours, and cannot be called again without it. */
const OWN_CONTENT = "InsertWorksheetsFromBase64";
/** What is written by these is cells, even where it is one value for all. */
const CELLS = new Set(["Values", "Formulas", "FormulasLocal", "FormulasR1C1"]);
/** Stands for a key under which every text is a name. */
const NAMES = "(names)";
/** A path that is a reference: its name is no member's. */
const REFERENCE_PATH = 6;
const ADDRESS = /^\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?$|^\$?\d+:\$?\d+$|^\$?[A-Z]{1,3}:\$?[A-Z]{1,3}$/;
/** Names of built-in styles are in no list of the API's. */
const STYLE = /^(?:Table|Pivot|Slicer|Timeline)Style\w+\d+$/;
/** What is looked up or made by name: the name is the user's, even where it is a word of the API too. */
const BY_NAME = /^(?:GetItem|GetItemOrNullObject)?$/;
/** Collections that are asked by words of the API: "EdgeBottom", "Value". */
const BY_WORD = new Set(["Axes", "Borders"]);
const TEXTS = /^(?:Name|Text|Comment|Prompt|ErrorAlert)$/;
const COLOUR = /^#[0-9A-Fa-f]{6}$/;

/** Takes contents out of what goes to Excel and of what comes back. One lives as long as its recording. */
export class Redaction {
  private readonly texts = new Map<string, string>();
  private readonly words: ReadonlySet<string>;
  /** Object paths of the request at hand, by their ids. */
  private paths: Readonly<Record<string, { readonly Name?: string } | undefined>> = {};

  /** `words`: texts that say nothing of a workbook, like the names of chart types. */
  constructor(words: ReadonlySet<string>) {
    this.words = words;
  }

  exchange(request: string, answer: string): Exchange {
    const asked = JSON.parse(request) as { readonly ObjectPaths?: Redaction["paths"] };
    this.paths = asked.ObjectPaths ?? {};
    return {
      request: this.value(asked, "", REQUEST_WORDS, false),
      answer: this.value(JSON.parse(answer), "", ANSWER_WORDS, false),
    };
  }

  private value(value: unknown, key: string, words: ReadonlySet<string>, inCells: boolean): unknown {
    if (typeof value === "string") {
      const isName = key === NAMES || (words === ANSWER_WORDS && key === "Name");
      return isName && !ADDRESS.test(value) ? this.pseudonym(value) : this.text(value, words.has(key), inCells);
    }
    if (typeof value === "number") return inCells ? 1 : value;
    if (Array.isArray(value)) {
      const cells = inCells || value.some((row) => Array.isArray(row));
      return value.map((one) => this.value(one, key, words, cells));
    }
    if (typeof value !== "object" || value === null) return value;
    const object = value as Readonly<Record<string, unknown>>;
    const member = words === REQUEST_WORDS ? String(object["Name"]) : "";
    const byWord = BY_WORD.has(this.paths[String(object["ParentObjectPathId"])]?.Name ?? "");
    const isReference = object["ObjectPathType"] === REFERENCE_PATH;
    return Object.fromEntries(
      Object.entries(object).map(([name, inner]) => {
        if (key === NAMES && name === "Arguments") return [name, this.value(inner, NAMES, words, inCells)];
        if (name === "ReferencedObjectPathIds" || (member === OWN_CONTENT && name === "ArgumentInfo"))
          return [name, inner];
        const asWord = isReference && name === "Name" ? "" : name;
        const isCells = name === "ArgumentInfo" && CELLS.has(member);
        const isName =
          name === "ArgumentInfo" &&
          !byWord &&
          (typeof object["ObjectPathType"] === "number" ? BY_NAME : TEXTS).test(member);
        return [name, this.value(inner, isName ? NAMES : asWord, words, inCells || isCells)];
      }),
    );
  }

  private text(value: string, isWord: boolean, inCells: boolean): string {
    if (value === "" || isWord) return value;
    if (value.startsWith("=")) return "=1";
    if (inCells) return this.pseudonym(value);
    if (this.words.has(value) || STYLE.test(value) || ADDRESS.test(value) || COLOUR.test(value)) return value;
    const mark = value.lastIndexOf("!");
    const rest = value.slice(mark + 1);
    // "Sales!A1:B2": the sheet's name is the user's.
    if (mark > 0 && ADDRESS.test(rest)) return `${this.pseudonym(unquoted(value.slice(0, mark)))}!${rest}`;
    return this.pseudonym(value);
  }

  private pseudonym(value: string): string {
    const known = this.texts.get(value);
    if (known !== undefined) return known;
    const made = `text_${this.texts.size + 1}`;
    this.texts.set(value, made);
    return made;
  }
}

function unquoted(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
