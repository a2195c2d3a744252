import { CHART_KINDS } from "@offline-excel/xlsx/chart-kinds";
import { newChart } from "@offline-excel/xlsx/chart-model";
import { ApiError } from "../../protocol/api-error";
import { asChoice, type CallArguments } from "../../protocol/arguments";
import { type HostObject, Scalar } from "../../protocol/host-object";
import { defineClass } from "../define-class";
import { Area } from "../../workbook/area";
import { EVENT } from "../../workbook/book";
import { seriesOf } from "../../workbook/chart-source";
import type { Chart } from "../../workbook/charts";
import { anchorOfBox } from "../../workbook/geometry";
import { maker, type SheetTarget } from "../objects";
import { recalculate } from "../../calculation/recalculation";

function list({ book, sheet }: SheetTarget): Chart[] {
  return book.charts.all.filter((chart) => chart.sheet === sheet);
}

function find(target: SheetTarget, key: string): HostObject | null {
  const folded = key.toLowerCase();
  const chart = list(target).find((one) => one.id === key || one.name.toLowerCase() === folded);
  return chart === undefined ? null : maker("chart")({ book: target.book, chart });
}

/** Where Excel puts a new chart: amid the window; here near the top. */
const FIRST_BOX = { left: 120, top: 60, width: 360, height: 216 };

function add(target: SheetTarget, args: CallArguments): HostObject {
  const { book, sheet } = target;
  if (book.profile.readOnly || sheet.isProtected) throw new ApiError("AccessDenied");
  const type = chartType(args.value(0));
  const source = args.object(1);
  if (source === null || !(source.target instanceof Area)) throw new ApiError("InvalidArgument");
  const seriesBy = args.given(2) ? asChoice(args.value(2), ["Auto", "Columns", "Rows"]) : "Auto";
  recalculate(book);
  const taken = new Set(list(target).map((chart) => chart.name.toLowerCase()));
  let number = 1;
  while (taken.has(`chart ${number}`)) number += 1;
  const model = newChart(`Chart ${number}`, type);
  model.series = seriesOf(source.target, type, seriesBy);
  model.plotBy = seriesBy === "Rows" ? "Rows" : "Columns";
  model.legend.visible = model.series.length > 1 || type.startsWith("Pie") || type.startsWith("Doughnut");
  const chart = book.charts.add(sheet, model, anchorOfBox(sheet, FIRST_BOX));
  book.dirty = true;
  book.emit(EVENT.chartAdded, "Workbook", { chartId: chart.id, source: "Local", worksheetId: sheet.id });
  return maker("chart")({ book, chart });
}

/** The modern kinds and those in three dimensions are not drawn here. */
export function chartType(value: unknown): string {
  if (typeof value !== "string") throw new ApiError("InvalidArgument");
  const found = Object.keys(CHART_KINDS).find((type) => type.toLowerCase() === value.toLowerCase());
  if (found === undefined) throw new ApiError("NotImplemented");
  return found;
}

export const charts = defineClass<SheetTarget>({
  name: "ChartCollection",
  scalars: { Count: { get: (target) => list(target).length } },
  items: (target) => list(target).map((chart) => maker("chart")({ book: target.book, chart })),
  methods: {
    Add: add,
    GetCount: (target) => new Scalar(list(target).length),
    GetItem: (target, args) => {
      const found = find(target, args.text(0));
      if (found === null) throw new ApiError("ItemNotFound");
      return found;
    },
    GetItemOrNullObject: (target, args) => find(target, args.text(0)),
    GetItemAt: (target, args) => {
      const chart = list(target)[args.integer(0)];
      if (chart === undefined) throw new ApiError("InvalidArgument");
      return maker("chart")({ book: target.book, chart });
    },
  },
});
