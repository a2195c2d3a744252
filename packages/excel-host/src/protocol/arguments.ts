import { ApiError } from "./api-error";
import { HostObject } from "./host-object";

export { CallArguments } from "./host-object";

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
