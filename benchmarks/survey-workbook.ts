import { closeSync, openSync, writeSync } from "node:fs";
import { Zip, ZipDeflate, strToU8 } from "fflate";
import type { SyntheticRatings } from "./synthetic-ratings";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NAMES: readonly string[] = [
  "R&amp;D",
  "Purchasing",
  "Production",
  "Marketing",
  "Sales",
  "Logistics",
  "Accounting",
  "Finance",
];

/**
 * A survey export as Excel saves one: rater, department and role, then a column a criterion; texts shared, blanks left out. Written
 * by hand, so that no tool that is measured has made its own food.
 */
export function writeSurveyWorkbook(file: string, ratings: SyntheticRatings): void {
  const target = openSync(file, "w");
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    writeSync(target, chunk);
  });
  const add = (name: string, parts: Iterable<string>): void => {
    const entry = new ZipDeflate(name, { level: 6 });
    zip.add(entry);
    for (const part of parts) entry.push(strToU8(part));
    entry.push(new Uint8Array(), true);
  };
  const texts = ["Rater", "Department", "Role", ...NAMES, "Public relations", "peer"];
  const headings = Array.from({ length: ratings.criteria }, (_, index) => `Q${index + 1}`);
  add("[Content_Types].xml", [
    `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`,
    `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/></Types>`,
  ]);
  add("_rels/.rels", [
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ]);
  add("xl/workbook.xml", [
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Responses" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ]);
  add("xl/_rels/workbook.xml.rels", [
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>`,
    `<Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  ]);
  add("xl/styles.xml", [
    `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>`,
    `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>`,
    `<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
  ]);
  add("xl/sharedStrings.xml", [
    `${HEAD}<sst xmlns="${MAIN}">`,
    ...[...texts, ...headings].map((text) => `<si><t>${text}</t></si>`),
    "</sst>",
  ]);
  add("xl/worksheets/sheet1.xml", sheetParts(ratings, texts.length));
  zip.end();
  closeSync(target);
}

function* sheetParts({ raters, criteria, columns, bounds }: SyntheticRatings, textCount: number): Generator<string> {
  const letters = Array.from({ length: criteria + 3 }, (_, index) => lettersOf(index));
  const last = `${lettersOf(criteria + 2)}${raters + 1}`;
  yield `${HEAD}<worksheet xmlns="${MAIN}"><dimension ref="A1:${last}"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData>`;
  const heading = letters.map(
    (letter, index) => `<c r="${letter}1" t="s"><v>${index < 3 ? index : textCount + index - 3}</v></c>`,
  );
  yield `<row r="1" spans="1:${letters.length}">${heading.join("")}</row>`;
  let text = "";
  let department = 0;
  for (let rater = 0; rater < raters; rater += 1) {
    while (rater >= (bounds[department + 1] ?? raters)) department += 1;
    const row = rater + 2;
    text += `<row r="${row}" spans="1:${letters.length}"><c r="A${row}"><v>${rater + 1}</v></c><c r="B${row}" t="s"><v>${3 + department}</v></c><c r="C${row}" t="s"><v>${textCount - 1}</v></c>`;
    for (let criterion = 0; criterion < criteria; criterion += 1) {
      const rating = columns[criterion]?.[rater] ?? 255;
      if (rating !== 255) text += `<c r="${letters[criterion + 3] ?? ""}${row}"><v>${rating}</v></c>`;
    }
    text += "</row>";
    if (text.length > 1 << 20) {
      yield text;
      text = "";
    }
  }
  yield `${text}</sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;
}

function lettersOf(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26));
  return index < 26 ? rest : `${String.fromCharCode(64 + Math.floor(index / 26))}${rest}`;
}
