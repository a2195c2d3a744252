import { cellName } from "./address";
import { CELL, cellKey, MAX_COLUMNS, MAX_ROWS } from "./cell-store";
import type { RowFacts, SheetContent } from "./sheet-content";
import type { TextPool } from "./text-pool";
import { escapeXml } from "./xml";

const WHOLE_SHEET = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
/** Characters gathered before they become bytes. */
const PIECE = 1 << 18;

/** The bytes of a worksheet part, made row by row. */
export function* writeSheet(content: SheetContent, pool: TextPool, head: string, tail: string): Iterable<Uint8Array> {
  const encoder = new TextEncoder();
  const p = content.prefix;
  let text = `${head}<${p}sheetData>`;
  for (const { row, columns } of rowsOf(content)) {
    const facts = content.rows.get(row);
    text += `<${p}row r="${row + 1}"${facts === undefined ? "" : rowAttributes(facts)}`;
    if (columns.length === 0) {
      text += "/>";
    } else {
      text += ">";
      for (const column of columns) text += cellXml(content, pool, row, column);
      text += `</${p}row>`;
    }
    if (text.length > PIECE) {
      yield encoder.encode(text);
      text = "";
    }
  }
  yield encoder.encode(`${text}</${p}sheetData>${tail}`);
}

/** Rows with cells, and rows that only have facts, in order. */
function* rowsOf(content: SheetContent): Iterable<{ readonly row: number; readonly columns: readonly number[] }> {
  const rest = [...content.rows.keys()].sort((a, b) => a - b);
  let next = 0;
  for (const entry of content.cells.rowsWithin(WHOLE_SHEET)) {
    for (; (rest[next] ?? MAX_ROWS) < entry.row; next += 1) yield { row: rest[next] ?? 0, columns: [] };
    if (rest[next] === entry.row) next += 1;
    yield entry;
  }
  for (; next < rest.length; next += 1) yield { row: rest[next] ?? 0, columns: [] };
}

function rowAttributes(facts: RowFacts): string {
  let text = "";
  if (facts.style !== null) text += ` s="${facts.style}"`;
  if (facts.height !== null) text += ` ht="${facts.height}"`;
  if (facts.hidden) text += ' hidden="1"';
  const kept = facts.attributes;
  if (facts.height !== null && !kept.includes("customHeight")) text += ' customHeight="1"';
  if (facts.style !== null && !kept.includes("customFormat")) text += ' customFormat="1"';
  return kept === "" ? text : `${text} ${kept}`;
}

function cellXml(content: SheetContent, pool: TextPool, row: number, column: number): string {
  const p = content.prefix;
  const key = cellKey(row, column);
  const cells = content.cells;
  const style = cells.styleMark(row, column);
  const kind = cells.kind(row, column);
  const raw = cells.raw(row, column);
  const formula = content.formulas.get(key);
  let open = `<${p}c r="${cellName(row, column)}"`;
  if (style > 1) open += ` s="${style - 1}"`;
  const extra = content.extras.get(key);
  if (extra !== undefined) open += extra;
  let inside = "";
  if (formula !== undefined) {
    inside += `<${p}f`;
    if (formula.kind !== "normal") inside += ` t="${formula.kind}"`;
    if (formula.range !== null) inside += ` ref="${formula.range}"`;
    if (formula.sharedIndex !== null) inside += ` si="${formula.sharedIndex}"`;
    if (formula.attributes !== "") inside += ` ${formula.attributes}`;
    inside += formula.text === "" ? "/>" : `>${escapeXml(formula.text)}</${p}f>`;
  }
  if (kind === CELL.number) return `${open}>${inside}<${p}v>${raw}</${p}v></${p}c>`;
  if (kind === CELL.boolean) return `${open} t="b">${inside}<${p}v>${raw}</${p}v></${p}c>`;
  if (kind === CELL.error) {
    // A file knows no cell that is still being calculated.
    const error = pool.text(raw) === "#BUSY!" ? "#VALUE!" : pool.text(raw);
    return `${open} t="e">${inside}<${p}v>${escapeXml(error)}</${p}v></${p}c>`;
  }
  if (kind === CELL.text) {
    if (formula !== undefined) return `${open} t="str">${inside}<${p}v>${escapeXml(pool.text(raw))}</${p}v></${p}c>`;
    const rich = content.richTexts.get(key);
    if (rich !== undefined) return `${open} t="inlineStr">${rich}</${p}c>`;
    if (raw < pool.shared) return `${open} t="s"><${p}v>${raw}</${p}v></${p}c>`;
    const text = pool.text(raw);
    // A break inside needs no mark: only outer blanks are cut, and ECMA-376's schema allows the attribute nowhere.
    const space = /^\s|\s$/.test(text) ? ' xml:space="preserve"' : "";
    return `${open} t="inlineStr"><${p}is><${p}t${space}>${escapeXml(text)}</${p}t></${p}is></${p}c>`;
  }
  return inside === "" ? `${open}/>` : `${open}>${inside}</${p}c>`;
}
