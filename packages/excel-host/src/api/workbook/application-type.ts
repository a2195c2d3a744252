import { asChoice } from "../../protocol/arguments";
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

const cultureInfo = defineClass<BookTarget>({
  name: "CultureInfo",
  scalars: { Name: { get: () => "en-US" } },
  navigation: { NumberFormat: numberFormatInfo },
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
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
});
