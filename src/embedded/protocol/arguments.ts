import { ApiError } from "./api-error";
import { HostObject } from "./host-object";

/** The arguments of one call, asked for by the kind they must be. */
export class CallArguments {
  private readonly values: readonly unknown[];

  constructor(values: readonly unknown[]) {
    this.values = values;
  }

  value(index: number): unknown {
    return this.values[index] ?? null;
  }

  all(): readonly unknown[] {
    return this.values;
  }

  given(index: number): boolean {
    return this.value(index) !== null;
  }

  text(index: number): string {
    const value = this.value(index);
    if (typeof value === "string") return value;
    if (typeof value === "number") return String(value);
    throw new ApiError("InvalidArgument");
  }

  optionalText(index: number): string | null {
    return this.given(index) ? this.text(index) : null;
  }

  number(index: number): number {
    const value = this.value(index);
    if (typeof value === "number" && Number.isFinite(value)) return value;
    throw new ApiError("InvalidArgument");
  }

  integer(index: number): number {
    const value = this.number(index);
    if (Number.isInteger(value)) return value;
    throw new ApiError("InvalidArgument");
  }

  optionalInteger(index: number): number | null {
    return this.given(index) ? this.integer(index) : null;
  }

  flag(index: number, absent = false): boolean {
    const value = this.value(index);
    if (value === null) return absent;
    if (typeof value === "boolean") return value;
    throw new ApiError("InvalidArgument");
  }

  /** An object of the host, or null. */
  object(index: number): HostObject | null {
    const value = this.value(index);
    return value instanceof HostObject ? value : null;
  }

  /** A plain object; {} where none was given. */
  record(index: number): Readonly<Record<string, unknown>> {
    return asRecord(this.value(index) ?? {});
  }
}

export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof HostObject)) {
    return value as Readonly<Record<string, unknown>>;
  }
  throw new ApiError("InvalidArgument");
}

export function asText(value: unknown): string {
  if (typeof value === "string") return value;
  throw new ApiError("InvalidArgument");
}

export function asNumber(value: unknown): number {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw new ApiError("InvalidArgument");
}

export function asFlag(value: unknown): boolean {
  if (typeof value === "boolean") return value;
  throw new ApiError("InvalidArgument");
}

/** One of the named values, in whatever case it was written. */
export function asChoice<Choice extends string>(value: unknown, choices: readonly Choice[]): Choice {
  const text = asText(value).toLowerCase();
  const found = choices.find((choice) => choice.toLowerCase() === text);
  if (found === undefined) throw new ApiError("InvalidArgument");
  return found;
}
