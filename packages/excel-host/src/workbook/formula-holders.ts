import { NAMESPACE } from "@offline-excel/xlsx/namespaces";
import { child, children } from "@offline-excel/xlsx/xml";
import type { Book } from "./book";
import type { Sheet } from "./sheet";

/** Changes every formula of a workbook that may speak of cells elsewhere: cells', names', rules' and charts'. */
export function renameInFormulas(book: Book, change: (formula: string, own: Sheet) => string): void {
  for (const sheet of book.sheets) renameInSheet(sheet, change);
  changeNames(book, change);
  changeCharts(book, change);
}

/** The same for what stands in one sheet's own part: its cells and its rules. */
export function renameInSheet(sheet: Sheet, change: (formula: string, own: Sheet) => string): void {
  const { formulas } = sheet.file.content;
  for (const [key, formula] of formulas) {
    const text = change(formula.text, sheet);
    if (text === formula.text) continue;
    formulas.set(key, { ...formula, text });
    sheet.file.touch();
  }
  changeRules(sheet, change);
}

function changeRules(sheet: Sheet, change: (formula: string, own: Sheet) => string): void {
  const { head, tail } = sheet.file.content;
  // Most sheets have no rules: their shells need not become trees.
  if (!/formula|:f>/.test(`${head}${tail}`) && !sheet.file.touched) return;
  const root = sheet.file.root();
  const validations = child(root, "dataValidations");
  const holders = [
    ...children(root, "conditionalFormatting").flatMap((format) => children(format, "cfRule")),
    ...(validations === null ? [] : children(validations)),
  ];
  const formulas = holders
    .flatMap((holder) => children(holder))
    .filter(({ localName }) => /^formula[12]?$/.test(localName ?? ""));
  // Lists from other sheets, sparklines and thresholds have theirs in the extensions.
  for (const element of [...formulas, ...root.getElementsByTagNameNS(NAMESPACE.xm, "f")]) {
    const before = element.textContent ?? "";
    const after = change(before, sheet);
    if (after === before) continue;
    sheet.file.changeShell();
    element.textContent = after;
  }
}

function changeNames(book: Book, change: (formula: string, own: Sheet) => string): void {
  const box = child(book.file.root(), "definedNames");
  const anySheet = book.sheets[0];
  if (box === null || anySheet === undefined) return;
  for (const element of children(box)) {
    const before = element.textContent ?? "";
    const after = change(before, anySheet);
    if (after === before) continue;
    book.file.changeRoot();
    element.textContent = after;
  }
}

function changeCharts(book: Book, change: (formula: string, own: Sheet) => string): void {
  for (const chart of book.charts.all) {
    const moved = (reference: string | null): string | null =>
      reference === null ? null : change(reference, chart.sheet);
    const references = (): string =>
      chart.model.series.map((one) => [one.nameReference, one.values, one.categories, one.bubbleSizes].join()).join();
    const before = references();
    for (const series of chart.model.series) {
      series.nameReference = moved(series.nameReference);
      series.values = moved(series.values);
      series.categories = moved(series.categories);
      series.bubbleSizes = moved(series.bubbleSizes);
    }
    if (references() !== before) book.charts.changed(chart);
  }
}
