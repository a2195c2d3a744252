import { areaAddress, cellAddress } from "../address";
import type { CellContent } from "../report/description";
import type { AuthoredSheet, AuthoredWorkbook, ValidatedArea, ValidationRule } from "./authored-sheet";
import { sheetStyles } from "./sheet-file-styles";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** Characters that Excel leaves beside a column's own. */
const PADDING = 0.71;
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * One sheet that is to be filled in as a workbook of its own, for a rater who has no other: the parts of an .xlsx file by
 * their names. Office.js writes only into the workbook that is open.
 */
export function workbookFileParts(
  sheet: AuthoredSheet,
  { rightToLeft, font }: Pick<AuthoredWorkbook, "rightToLeft" | "font">,
): Readonly<Record<string, string>> {
  const styles = sheetStyles(sheet, font, rightToLeft);
  const { first, last } = sheet.titleRows;
  const titles = `'${sheet.name.replaceAll("'", "''")}'!$${first + 1}:$${last + 1}`;
  return withDeclarations({
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
      ["workbook", "sheet.main"],
      ["styles", "styles"],
      ["worksheets/sheet1", "worksheet"],
    ]
      .map(
        ([part = "", type = ""]) => `<Override PartName="/xl/${part}.xml" ContentType="${SPREADSHEET}.${type}+xml"/>`,
      )
      .join("")}</Types>`,
    "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
    "xl/_rels/workbook.xml.rels": relations([
      ["worksheet", "worksheets/sheet1.xml"],
      ["styles", "styles.xml"],
    ]),
    // Excel counts what is filled in when it opens the file.
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${escaped(sheet.name)}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${escaped(titles)}</definedName></definedNames><calcPr fullCalcOnLoad="1"/></workbook>`,
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}">${styles.xml}</styleSheet>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}">${[
      `<sheetPr><tabColor rgb="FF${sheet.tabColour.slice(1)}"/><pageSetUpPr fitToPage="1"/></sheetPr>`,
      viewXml(sheet, rightToLeft),
      '<sheetFormatPr defaultRowHeight="15"/>',
      `<cols>${[...sheet.columnWidths]
        .sort((one, other) => one.column - other.column)
        .map(
          ({ column, characters }) =>
            `<col min="${column + 1}" max="${column + 1}" width="${characters + PADDING}" customWidth="1"/>`,
        )
        .join("")}</cols>`,
      `<sheetData>${rowsXml(sheet, styles)}</sheetData>`,
      `<mergeCells count="${sheet.merges.length}">${sheet.merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`).join("")}</mergeCells>`,
      `<dataValidations count="${sheet.validations.length}">${sheet.validations.map(validationXml).join("")}</dataValidations>`,
      '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
      '<pageSetup paperSize="9" fitToHeight="0"/>',
    ].join("")}</worksheet>`,
  });
}

function withDeclarations(parts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  return Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, declaration + xml]));
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(
      ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
    )
    .join("")}</Relationships>`;
}

function viewXml({ frozen: { rows, columns } }: AuthoredSheet, rightToLeft: boolean): string {
  const sides = `${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`;
  const pane = columns === 0 ? "bottomLeft" : rows === 0 ? "topRight" : "bottomRight";
  const frozen = `<pane${sides} topLeftCell="${cellAddress(rows, columns)}" activePane="${pane}" state="frozen"/>`;
  return `<sheetViews><sheetView showGridLines="0"${rightToLeft ? ' rightToLeft="1"' : ""} workbookViewId="0">${rows + columns > 0 ? frozen : ""}</sheetView></sheetViews>`;
}

function rowsXml(sheet: AuthoredSheet, styles: ReturnType<typeof sheetStyles>): string {
  const contents = new Map<number, Map<number, CellContent>>();
  const put = (row: number, column: number, content: CellContent): void => {
    let line = contents.get(row);
    if (line === undefined) {
      line = new Map();
      contents.set(row, line);
    }
    line.set(column, content);
  };
  for (const { row, column } of styles.cells) put(row, column, null);
  for (const block of sheet.blocks) {
    block.cells.forEach((line, down) => {
      line.forEach((content, along) => {
        put(block.row + down, block.column + along, content);
      });
    });
  }
  const heights = new Map(sheet.rowHeights.map(({ row, height }) => [row, height]));
  return [...contents.entries()]
    .sort(([one], [other]) => one - other)
    .map(([row, line]) => {
      const height = heights.get(row);
      const cells = [...line.entries()]
        .sort(([one], [other]) => one - other)
        .map(([column, content]) => cellXml(cellAddress(row, column), styles.of(row, column), content));
      return `<row r="${row + 1}"${height === undefined ? "" : ` ht="${height}" customHeight="1"`}>${cells.join("")}</row>`;
    })
    .join("");
}

function cellXml(address: string, style: number, content: CellContent): string {
  const start = `<c r="${address}"${style === 0 ? "" : ` s="${style}"`}`;
  if (content === null || content === "") return `${start}/>`;
  if (typeof content === "number") return `${start}><v>${content}</v></c>`;
  if (typeof content === "boolean") return `${start} t="b"><v>${content ? 1 : 0}</v></c>`;
  if (typeof content === "string")
    return `${start} t="inlineStr"><is><t xml:space="preserve">${escaped(content)}</t></is></c>`;
  return `${start} t="str"><f>${escaped(content.formula)}</f></c>`;
}

function validationXml({ area, rule, title, message }: ValidatedArea): string {
  return `<dataValidation ${ruleAttributes(rule)} allowBlank="1" showErrorMessage="1" errorTitle="${escaped(title)}" error="${escaped(message)}" sqref="${areaAddress(area)}">${ruleFormulas(rule)}</dataValidation>`;
}

function ruleAttributes({ kind }: ValidationRule): string {
  switch (kind) {
    case "list":
      return 'type="list"';
    case "wholeNumber":
      return 'type="whole" operator="between"';
    case "atLeast":
      return 'type="decimal" operator="greaterThanOrEqual"';
  }
}

function ruleFormulas(rule: ValidationRule): string {
  if (rule.kind === "list") return `<formula1>"${escaped(rule.items.join(",").replaceAll('"', '""'))}"</formula1>`;
  return `<formula1>${rule.min}</formula1>${rule.kind === "wholeNumber" ? `<formula2>${rule.max}</formula2>` : ""}`;
}

function escaped(text: string): string {
  return (
    text
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
      // What XML cannot hold at all.
      .replace(/(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu, "")
  );
}
