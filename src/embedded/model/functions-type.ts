import { defineType, type HostObject } from "../protocol/host-object";
import type { BookTarget } from "./objects";

/** Workbook.functions: the functions that tell something of the workbook itself, here its date system. */

interface ResultTarget {
  readonly value: number;
}

const result = defineType<ResultTarget>({
  name: "FunctionResult",
  scalars: { Value: { get: ({ value }) => value }, Error: { get: () => null } },
});

const MILLISECONDS_A_DAY = 86_400_000;
/** Days from the date system's day 0 to 1970-01-01. */
const DAYS_TO_1970 = { since1900: 25_569, since1904: 24_107 };

export const functions: (target: BookTarget) => HostObject = defineType<BookTarget>({
  name: "Functions",
  methods: {
    // Serial numbers from March 1900 on; the leap day that 1900 never had is not reckoned with.
    Date: ({ book }, args) => {
      const days = Date.UTC(args.integer(0), args.integer(1) - 1, args.integer(2)) / MILLISECONDS_A_DAY;
      return result({ value: days + (book.file.date1904 ? DAYS_TO_1970.since1904 : DAYS_TO_1970.since1900) });
    },
  },
});
