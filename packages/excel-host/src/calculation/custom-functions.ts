import { cellName, quotedSheet } from "@offline-excel/xlsx/address";
import type { EventEntry } from "../workbook/event-entry";
import type { Sheet } from "../workbook/sheet";

/** What a custom function is given and gives back, cell by cell. */
export type FunctionValue = number | string | boolean | null | FunctionError;

export interface FunctionError {
  readonly error: string;
}

export type FunctionResult = FunctionValue | readonly (readonly FunctionValue[])[];

/** A parameter, as an add-in's metadata has it. */
export interface FunctionParameter {
  readonly name: string;
  readonly type?: string;
  /** "matrix": a two-dimensional array of cells. */
  readonly dimensionality?: string;
  readonly optional?: boolean;
  /** The last one may: it then gets an array of all that follow. */
  readonly repeating?: boolean;
}

/** A function, as an add-in's metadata has it. */
export interface FunctionMetadata {
  /** What the add-in associates its code with. */
  readonly id: string;
  /** What people write after the namespace. */
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly FunctionParameter[];
  readonly result?: { readonly type?: string; readonly dimensionality?: string };
  readonly options?: {
    readonly stream?: boolean;
    readonly cancelable?: boolean;
    readonly volatile?: boolean;
    readonly requiresAddress?: boolean;
    readonly requiresParameterAddresses?: boolean;
  };
}

/** The metadata file of an add-in. */
export interface FunctionsFile {
  readonly functions: readonly FunctionMetadata[];
  /** Errors among the arguments are handed over instead of being the result. */
  readonly allowErrorForDataTypeAny?: boolean;
}

export interface FunctionDefinition extends FunctionMetadata {
  readonly namespace: string;
  readonly takesErrors: boolean;
}

/** A cell's call: waiting for the add-in, or answered. */
export type CallState = { readonly kind: "busy" } | { readonly kind: "done"; readonly value: FunctionResult };

interface Call {
  readonly number: number;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly key: string;
  readonly definition: FunctionDefinition;
  readonly message: readonly unknown[];
  state: CallState;
}

const MESSAGE = { category: 1, invoke: 1000, cancel: 1001 } as const;
const FLAG = { cancelable: 1, streaming: 2, takesErrors: 4 } as const;
/** How Excel writes a custom function into a file. */
const FILE_PREFIX = "_xldudf_";

/** The functions that an add-in adds to formulas: their definitions, and the calls that its runtime is asked to answer. */
export class CustomFunctions {
  private readonly definitions = new Map<string, FunctionDefinition>();
  private readonly calls = new Map<number, Call>();
  /** By cell and then by what is called with what. */
  private readonly byCell = new Map<string, Map<string, Call>>();
  /** Cells whose answer has come since the last calculation. */
  private readonly arrived = new Set<string>();
  private readonly waiting: (() => void)[] = [];
  private readonly send: (entry: EventEntry) => void;
  private connected = false;
  private nextNumber = 1;

  constructor(send: (entry: EventEntry) => void) {
    this.send = send;
  }

  /** Makes an add-in's functions known, as its manifest does: `=NAMESPACE.NAME(...)`. */
  define(namespace: string, file: FunctionsFile): void {
    for (const metadata of file.functions) {
      // Microsoft's "Manually create JSON metadata for custom functions", options: the two go together.
      if (metadata.options?.requiresParameterAddresses === true && metadata.result?.dimensionality !== "matrix") {
        throw new Error(`${metadata.id}: requiresParameterAddresses needs a result of dimensionality "matrix".`);
      }
      const definition = { ...metadata, namespace, takesErrors: file.allowErrorForDataTypeAny === true };
      this.definitions.set(`${namespace}.${metadata.name}`.toUpperCase(), definition);
    }
  }

  all(): readonly FunctionDefinition[] {
    return [...this.definitions.values()];
  }

  /** By its name in a formula, or in a file. */
  find(name: string): FunctionDefinition | null {
    const upper = name.toUpperCase();
    const known = this.definitions.get(upper);
    if (known !== undefined || !upper.startsWith(FILE_PREFIX.toUpperCase())) return known ?? null;
    return this.all().find((one) => fileName(one).toUpperCase() === upper) ?? null;
  }

  /** The name that people see: "CONTOSO.ADD". */
  shownName(name: string): string {
    const found = this.find(name);
    return found === null ? name : `${found.namespace}.${found.name}`.toUpperCase();
  }

  /** The name that stands in the file. */
  storedName(name: string): string {
    const found = this.find(name);
    return found === null ? name : fileName(found);
  }

  /** The add-in's runtime is there: what waits is asked of it. */
  connect(): void {
    this.connected = true;
    for (const call of this.calls.values()) if (call.state.kind === "busy") this.ask(call);
  }

  /** The runtime is gone; what it was asked will be asked of the next. */
  disconnect(): void {
    this.connected = false;
  }

  /** The runtime of another state of the workbook serves this one; late answers to that one's calls find nobody here. */
  continueFrom(other: CustomFunctions): void {
    for (const [name, definition] of other.definitions) this.definitions.set(name, definition);
    for (const call of [...other.calls.values()]) other.forget(call);
    this.nextNumber = Math.max(this.nextNumber, other.nextNumber);
    if (other.connected) this.connect();
    other.disconnect();
  }

  /** A cell is calculated because someone wrote it, and not because its answer came: its calls begin anew. */
  beginCell(sheet: Sheet, row: number, column: number, written: boolean): void {
    const cell = cellOf(sheet, row, column);
    if (this.arrived.delete(cell) || !written) return;
    for (const call of this.byCell.get(cell)?.values() ?? []) this.forget(call);
    this.byCell.delete(cell);
  }

  /** Calls of a cell that its formula no longer makes. */
  endCell(sheet: Sheet, row: number, column: number, made: ReadonlySet<string>): void {
    const calls = this.byCell.get(cellOf(sheet, row, column));
    for (const [key, call] of calls ?? []) {
      if (made.has(key)) continue;
      this.forget(call);
      calls?.delete(key);
    }
  }

  private forget(call: Call): void {
    this.calls.delete(call.number);
    const { stream, cancelable } = call.definition.options ?? {};
    const runs = call.state.kind === "busy" || stream === true;
    if (this.connected && runs && (stream === true || cancelable === true)) {
      this.post(MESSAGE.cancel, { invocationId: call.number });
    }
    this.tellWaiting();
  }

  /** What a cell's call gives, as far as it is known; asks the add-in the first time. */
  call(
    place: { readonly sheet: Sheet; readonly row: number; readonly column: number },
    definition: FunctionDefinition,
    args: readonly unknown[],
    addresses: readonly (string | null)[],
  ): { readonly key: string; readonly state: CallState } {
    const { sheet, row, column } = place;
    const key = JSON.stringify([definition.namespace, definition.id, args]);
    const cell = cellOf(sheet, row, column);
    const own = this.byCell.get(cell) ?? new Map<string, Call>();
    this.byCell.set(cell, own);
    const known = own.get(key);
    if (known !== undefined) return { key, state: known.state };
    const options = definition.options ?? {};
    const flags =
      (options.cancelable === true ? FLAG.cancelable : 0) +
      (options.stream === true ? FLAG.streaming : 0) +
      (definition.takesErrors ? FLAG.takesErrors : 0);
    const number = this.nextNumber;
    this.nextNumber += 1;
    const address = `${quotedSheet(sheet.name)}!${cellName(row, column)}`;
    const named = options.requiresAddress === true ? address : null;
    const message = [
      number,
      definition.id,
      args,
      named,
      flags,
      options.requiresParameterAddresses === true ? addresses : null,
    ];
    const call: Call = { number, sheet, row, column, key, definition, message, state: { kind: "busy" } };
    own.set(key, call);
    this.calls.set(number, call);
    if (this.connected) this.ask(call);
    return { key, state: call.state };
  }

  private ask(call: Call): void {
    this.post(MESSAGE.invoke, call.message);
  }

  private post(type: number, message: unknown): void {
    this.send({ category: MESSAGE.category, type, target: "", message: JSON.stringify(message) });
  }

  /** Takes an answer; gives the cell that has to be calculated, null where nobody waits for it any more. */
  answer(
    number: number,
    value: FunctionResult,
  ): { readonly sheet: Sheet; readonly row: number; readonly column: number } | null {
    const call = this.calls.get(number);
    if (call === undefined) return null;
    call.state = { kind: "done", value };
    this.arrived.add(cellOf(call.sheet, call.row, call.column));
    return call;
  }

  /** To be called when answers have been calculated with. */
  tellWaiting(): void {
    if (this.busy > 0) return;
    for (const done of this.waiting.splice(0)) done();
  }

  /** Calls without an answer. */
  get busy(): number {
    let count = 0;
    for (const call of this.calls.values()) if (call.state.kind === "busy") count += 1;
    return count;
  }

  /** Resolves when no call waits for an answer. */
  async settled(): Promise<void> {
    if (this.busy === 0) return;
    await new Promise<void>((resolve) => {
      this.waiting.push(resolve);
    });
  }
}

function cellOf(sheet: Sheet, row: number, column: number): string {
  return `${sheet.id} ${row} ${column}`;
}

function fileName({ namespace, name }: FunctionDefinition): string {
  return `${FILE_PREFIX}${`${namespace}_${name}`.toUpperCase().replaceAll(".", "_")}`;
}
