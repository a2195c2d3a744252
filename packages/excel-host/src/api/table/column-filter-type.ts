import type { CallArguments } from "../../protocol/arguments";
import { defineClass } from "../define-class";
import { columnCriteria, type FilterPlace, filterColumn } from "./auto-filter-type";

/** The filter of one of a table's columns. */
export interface ColumnFilterTarget {
  readonly of: () => FilterPlace;
  /** Its place now: columns come and go. */
  readonly index: () => number;
}

function applied(criteria: (args: CallArguments) => unknown) {
  return ({ of, index }: ColumnFilterTarget, args: CallArguments): undefined => {
    filterColumn(of, index(), criteria(args));
    return undefined;
  };
}

const ranked = (filterOn: string) =>
  applied((args) => ({
    filterOn,
    criterion1: String(args.number(0)),
  }));

export const columnFilter = defineClass<ColumnFilterTarget>({
  name: "Filter",
  scalars: { Criteria: { get: ({ of, index }) => columnCriteria(of(), index()) } },
  methods: {
    Apply: applied((args) => args.value(0)),
    ApplyTopItemsFilter: ranked("TopItems"),
    ApplyTopPercentFilter: ranked("TopPercent"),
    ApplyBottomItemsFilter: ranked("BottomItems"),
    ApplyBottomPercentFilter: ranked("BottomPercent"),
    ApplyCellColorFilter: applied((args) => ({ filterOn: "CellColor", color: args.text(0) })),
    ApplyFontColorFilter: applied((args) => ({ filterOn: "FontColor", color: args.text(0) })),
    ApplyDynamicFilter: applied((args) => ({ filterOn: "Dynamic", dynamicCriteria: args.text(0) })),
    ApplyValuesFilter: applied((args) => ({ filterOn: "Values", values: args.value(0) })),
    ApplyCustomFilter: applied((args) => ({
      filterOn: "Custom",
      criterion1: args.text(0),
      ...(args.given(1) ? { criterion2: args.text(1) } : {}),
      ...(args.given(2) ? { operator: args.text(2) } : {}),
    })),
    Clear: applied(() => null),
  },
});
