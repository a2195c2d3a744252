import { parseArea, splitSheet } from "@offline-excel/xlsx/address";
import type { ChartModel } from "@offline-excel/xlsx/chart-model";
import { readChart } from "@offline-excel/xlsx/chart-reader";
import type { ChartValue } from "@offline-excel/xlsx/chart-series-xml";
import { chartXml } from "@offline-excel/xlsx/chart-writer";
import {
  addFrame, type Anchor, type ChartFrame, frameName, moveFrame, readAnchor, readFrames, removeFrame,
} from "@offline-excel/xlsx/drawing-file"; // prettier-ignore
import { CONTENT_TYPE } from "@offline-excel/xlsx/namespaces";
import type { Parts } from "@offline-excel/xlsx/parts";
import { attribute, rootOf } from "@offline-excel/xlsx/xml";
import { boxOfAnchor } from "./geometry";
import type { Sheet } from "./sheet";

/** A chart on a sheet. Its model is read when first asked for. */
export class Chart {
  readonly sheet: Sheet;
  readonly id: string;
  frame: ChartFrame;
  private readonly parts: Parts;
  private known: ChartModel | null;

  constructor(parts: Parts, sheet: Sheet, frame: ChartFrame, number: number, model: ChartModel | null) {
    this.parts = parts;
    this.sheet = sheet;
    this.frame = frame;
    this.known = model;
    this.id = `{00000000-0008-0000-${String(sheet.file.sheetId).padStart(4, "0").slice(-4)}-${String(number).padStart(12, "0")}}`;
  }

  get model(): ChartModel {
    this.known ??= readChart(this.parts, this.frame.chartPart, this.name);
    return this.known;
  }

  get name(): string {
    const element = frameName(this.frame);
    return (element === null ? null : attribute(element, "name")) ?? "";
  }

  set name(name: string) {
    this.parts.change(this.frame.part);
    frameName(this.frame)?.setAttribute("name", name);
    this.model.name = name;
  }

  get description(): string {
    const element = frameName(this.frame);
    return (element === null ? null : attribute(element, "descr")) ?? "";
  }

  /** Alternative text, which no member of Office sets. */
  set description(text: string) {
    this.parts.change(this.frame.part);
    frameName(this.frame)?.setAttribute("descr", text);
  }

  get anchor(): Anchor {
    return readAnchor(this.frame);
  }

  set anchor(anchor: Anchor) {
    this.frame = moveFrame(this.parts, this.frame, anchor);
  }
}

/** The charts of a workbook, in the order of their sheets and frames. */
export interface BookCharts {
  readonly all: Chart[];
  add: (sheet: Sheet, model: ChartModel, anchor: Anchor) => Chart;
  remove: (chart: Chart) => void;
  /** The part will be written from the model. */
  changed: (chart: Chart) => void;
  /** Charts that a sheet brings which came with parts of its own. */
  read: (sheet: Sheet) => void;
}

export function openCharts(parts: Parts, sheets: readonly Sheet[]): BookCharts {
  const all: Chart[] = [];
  let number = 0;
  const read = (sheet: Sheet): void => {
    for (const frame of readFrames(parts, sheet.file)) {
      number += 1;
      all.push(new Chart(parts, sheet, frame, number, null));
    }
  };
  for (const sheet of sheets) read(sheet);
  const changed = (chart: Chart): void => {
    const { model } = chart;
    parts.setSource(chart.frame.chartPart, function* () {
      const resolve = (reference: string): readonly ChartValue[] | null => chartCells(sheets, reference);
      yield new TextEncoder().encode(chartXml(model, resolve, boxOfAnchor(chart.sheet, chart.anchor)));
    });
  };
  return {
    all,
    read,
    changed,
    add: (sheet, model, anchor) => {
      const part = parts.freeName("xl/charts/chart", ".xml");
      parts.add(part, "", CONTENT_TYPE.chart);
      const frame = addFrame(parts, sheet.file, part, model.name, anchor);
      number += 1;
      const chart = new Chart(parts, sheet, frame, number, model);
      all.push(chart);
      changed(chart);
      return chart;
    },
    remove: (chart) => {
      removeFrame(parts, chart.frame);
      all.splice(all.indexOf(chart), 1);
      dropEmptyDrawing(parts, chart);
    },
  };
}

/** A drawing without anything in it is taken out of its sheet. */
function dropEmptyDrawing(parts: Parts, chart: Chart): void {
  const { part } = chart.frame;
  if (rootOf(parts.tree(part), part).firstChild !== null) return;
  const relation = parts.relations(chart.sheet.file.part).find((one) => one.target === part);
  if (relation === undefined) return;
  const element = chart.sheet.file.ensure("drawing");
  element.parentNode?.removeChild(element);
  parts.unrelate(chart.sheet.file.part, relation.id);
  parts.remove(part);
}

/** Most cells that a chart's cache takes. */
const CACHE_LIMIT = 100_000;

/** The values behind a chart's reference; several areas in brackets follow one another. */
export function chartCells(sheets: readonly Sheet[], reference: string, visibleOnly = false): ChartValue[] | null {
  const values: ChartValue[] = [];
  for (const piece of reference.replace(/^\(|\)$/g, "").split(/,(?=(?:[^']*'[^']*')*[^']*$)/)) {
    const { sheet: name, rest } = splitSheet(piece);
    const area = parseArea(rest);
    const sheet = sheets.find((one) => one.name.toLowerCase() === name?.toLowerCase());
    if (area === null || sheet === undefined || area.rows * area.columns > CACHE_LIMIT) return null;
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      if (visibleOnly && sheet.file.row(row).hidden) continue;
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        if (visibleOnly && sheet.columnAt(column)?.hidden === true) continue;
        values.push(chartValue(sheet, row, column));
      }
    }
  }
  return values;
}

function chartValue(sheet: Sheet, row: number, column: number): ChartValue {
  const cell = sheet.file.content.cells.content(row, column);
  const value = cell.kind === "number" || cell.kind === "text" ? cell.value : null;
  return { value, format: "General" };
}
