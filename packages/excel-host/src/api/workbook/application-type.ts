import { asChoice } from "../../protocol/arguments";
import { defineType } from "../../protocol/host-object";
import { defineClass } from "../define-class";
import type { BookTarget } from "../objects";
import { recalculate } from "../../calculation/recalculation";

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

const numberFormatInfo = defineClass<BookTarget>({
  name: "NumberFormatInfo",
  scalars: {
    NumberDecimalSeparator: { get: () => "." },
    NumberGroupSeparator: { get: () => "," },
  },
});

/** Of English in the United States, as the rest of it. */
const datetimeFormat = defineClass<BookTarget>({
  name: "DatetimeFormatInfo",
  scalars: {
    DateSeparator: { get: () => "/" },
    LongDatePattern: { get: () => "dddd, mmmm d, yyyy" },
    LongTimePattern: { get: () => "h:mm:ss AM/PM" },
    ShortDatePattern: { get: () => "m/d/yyyy" },
    TimeSeparator: { get: () => ":" },
  },
});

/** A new workbook, which is shown when it is opened. */
const workbookCreated = defineType<BookTarget & { readonly id: number }>({
  name: "WorkbookCreated",
  scalars: { Id: { get: ({ id }) => String(id) } },
  methods: {
    Open: ({ book, id }) => {
      book.openCreated(id);
      return undefined;
    },
  },
});

const cultureInfo = defineClass<BookTarget>({
  name: "CultureInfo",
  scalars: { Name: { get: () => "en-US" } },
  navigation: { NumberFormat: numberFormatInfo, DatetimeFormat: datetimeFormat },
});

export const application = defineClass<BookTarget>({
  name: "Application",
  scalars: {
    CalculationMode: {
      get: ({ book }) => book.calculationMode,
      set: ({ book }, value) => {
        book.calculationMode = asChoice(value, MODES);
      },
    },
    CalculationEngineVersion: { get: () => 191_029 },
    CalculationState: { get: ({ book }) => (book.written.length === 0 ? "Done" : "Pending") },
    DecimalSeparator: { get: () => "." },
    ThousandsSeparator: { get: () => "," },
    UseSystemSeparators: { get: () => true },
  },
  navigation: { CultureInfo: cultureInfo },
  methods: {
    Calculate: ({ book }, args) => {
      asChoice(args.value(0), ["Recalculate", "Full", "FullRebuild"]);
      recalculate(book, true);
      return undefined;
    },
    CreateWorkbook: ({ book }, args) => workbookCreated({ book, id: book.createWorkbook(args.optionalText(0)) }),
    _GetWorkbookCreatedById: ({ book }, args) => workbookCreated({ book, id: Number(args.text(0)) }),
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
});
