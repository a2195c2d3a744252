import { getFormatFromId, isTextFormat, parseValue } from "numfmt";
import { type CellContent, EMPTY_CELL } from "@offline-excel/xlsx/cell-store";
import { WorkbookError } from "./workbook-error";

/** What becomes of a value that is written to a cell. */
export type CellInput =
  | { readonly kind: "leave" }
  | { readonly kind: "formula"; readonly text: string }
  | { readonly kind: "content"; readonly content: CellContent; readonly numberFormat: string | null };

const ERRORS = new Set([
  "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!", "#GETTING_DATA", "#FIELD!",
]); // prettier-ignore

/** The longest text that a cell holds. */
const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;

/** A value as an add-in writes it, or a person types it. */
export function cellInput(value: unknown, numberFormat: string): CellInput {
  if (value === null || value === undefined) return { kind: "leave" };
  if (typeof value === "boolean") return content({ kind: "boolean", value });
  if (typeof value === "number") return content({ kind: "number", value });
  if (typeof value !== "string") throw new WorkbookError("invalid");
  return textInput(value, numberFormat);
}

function textInput(value: string, numberFormat: string): CellInput {
  if (value === "") return content(EMPTY_CELL);
  if (value.length > MAX_TEXT) throw new WorkbookError("invalid");
  // The apostrophe says "text" and is not part of it.
  if (value.startsWith("'")) return content({ kind: "text", value: value.slice(1) });
  if (isTextFormat(numberFormat)) return content({ kind: "text", value });
  if (value.startsWith("=") && value.length > 1) {
    if (value.length > MAX_FORMULA) throw new WorkbookError("invalid");
    return { kind: "formula", text: value.slice(1) };
  }
  if (ERRORS.has(value.toUpperCase())) return content({ kind: "error", value: value.toUpperCase() });
  const folded = value.trim().toUpperCase();
  if (folded === "TRUE" || folded === "FALSE") return content({ kind: "boolean", value: folded === "TRUE" });
  // What has no digit is no number: the parser need not look.
  const parsed = /\d/.test(value) && value.length < 256 ? parseValue(value) : undefined;
  if (parsed === undefined || typeof parsed.value !== "number" || !Number.isFinite(parsed.value))
    return content({ kind: "text", value });
  const wanted = parsed.formatId === undefined ? null : getFormatFromId(parsed.formatId);
  const general = numberFormat === "General";
  return { kind: "content", content: { kind: "number", value: parsed.value }, numberFormat: general ? wanted : null };
}

function content(cell: CellContent): CellInput {
  return { kind: "content", content: cell, numberFormat: null };
}
