import { defineType, Scalar } from "../../protocol/host-object";
import { cellName } from "@offline-excel/xlsx/address";
import { type Book, EVENT } from "../../workbook/book";
import type { FunctionError, FunctionResult, FunctionValue } from "../../calculation/custom-functions";
import type { BookTarget } from "../objects";
import { recalculate } from "../../calculation/recalculation";
import type { Sheet } from "../../workbook/sheet";

/** The client may send answers more often than once in half a second. */
const FREQUENT_ANSWERS = 2;

/** What the client says went wrong, by its number. */
const ERRORS: Readonly<Record<number, string>> = {
  0: "#VALUE!", 1: "#N/A", 2: "#VALUE!", 3: "#VALUE!", 4: "#VALUE!", 5: "#DIV/0!", 6: "#NUM!", 7: "#VALUE!", 8: "#NULL!",
  // Without a definition, without code.
  9: "#N/A", 10: "#N/A",
}; // prettier-ignore

/** The service that an add-in's runtime brings the results of custom functions to. */
export const customFunctionsService = defineType<BookTarget>({
  name: "CustomFunctions",
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: ({ book }) => {
      book.functions.connect();
      return undefined;
    },
    _GetEnabledFeatures: () => new Scalar([FREQUENT_ANSWERS]),
    // [number, went well, value, error's number where it did not, ...]
    SetInvocationArrayResults: ({ book }, args) => {
      const list = Array.isArray(args.value(0)) ? (args.value(0) as readonly unknown[]) : [];
      take(
        book,
        list.filter(Array.isArray).map((one: readonly unknown[]) => ({
          number: Number(one[0]),
          value: one[1] === true ? resultOf(one[2]) : errorOf(one[3]),
        })),
      );
      return undefined;
    },
    SetInvocationResults: ({ book }, args) => {
      const list = Array.isArray(args.value(0)) ? (args.value(0) as readonly Readonly<Record<string, unknown>>[]) : [];
      take(
        book,
        list.map((one) => ({
          number: Number(one["id"]),
          value: one["failed"] === true ? errorOf(one["errorCode"]) : resultOf(one["value"]),
        })),
      );
      return undefined;
    },
  },
});

function take(book: Book, answers: readonly { readonly number: number; readonly value: FunctionResult }[]): void {
  const calculated = new Map<Sheet, string>();
  for (const { number, value } of answers) {
    const place = book.functions.answer(number, value);
    if (place === null || !book.sheets.includes(place.sheet)) continue;
    book.written.push({ sheet: place.sheet, area: { row: place.row, column: place.column, rows: 1, columns: 1 } });
    calculated.set(place.sheet, cellName(place.row, place.column));
  }
  recalculate(book, true);
  for (const [sheet, address] of calculated) {
    book.emit(EVENT.calculated, sheet.id, { address, worksheetId: sheet.id });
  }
  book.functions.tellWaiting();
}

function errorOf(code: unknown): FunctionError {
  return { error: ERRORS[Number(code)] ?? "#VALUE!" };
}

function resultOf(value: unknown): FunctionResult {
  if (!Array.isArray(value)) return valueOf(value);
  const rows = value as readonly unknown[];
  const columns = Math.max(1, ...rows.map((row) => (Array.isArray(row) ? row.length : 1)));
  if (rows.length === 0) return { error: "#CALC!" };
  return rows.map((row) => {
    const cells = Array.isArray(row) ? (row as readonly unknown[]) : [row];
    return Array.from({ length: columns }, (_, column) =>
      column < cells.length ? valueOf(cells[column]) : { error: "#N/A" },
    );
  });
}

/** Nothing is 0 in a cell; errors, formatted numbers and entities come as objects. */
function valueOf(value: unknown): FunctionValue {
  if (value === null || value === undefined) return 0;
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value !== "object") return { error: "#VALUE!" };
  const { code, basicValue, type } = value as Readonly<Record<"code" | "basicValue" | "type", unknown>>;
  if (typeof code === "string") return { error: code };
  if (type === "FormattedNumber" && typeof basicValue === "number") return basicValue;
  return { error: typeof basicValue === "string" && basicValue.startsWith("#") ? basicValue : "#VALUE!" };
}
