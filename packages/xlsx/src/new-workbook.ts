import { quotedSheet } from "./address";
import { NO_DATE, writeArchive } from "./archive-writer";
import { Checksum } from "./checksum";
import { portableCodec } from "./codec";
import { CONTENT_TYPE, NAMESPACE, XML_HEAD } from "./namespaces";
import { type NewSheet, sheetXml } from "./new-sheet";
import { NewStyles } from "./new-styles";
import { themeXml } from "./new-theme";
import { escapeXml } from "./xml-text";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = NAMESPACE.relationships;

/** A workbook that is made from nothing; the first sheet is the one that it opens with. */
export interface NewWorkbook {
  readonly sheets: readonly NewSheet[];
  /** Of cells that say no other. Default Calibri. */
  readonly font?: string;
  /** Excel leaves out who saves the file, as by "Remove personal information from file properties on save". */
  readonly filterPrivacy?: boolean;
}

type Part = readonly [name: string, relation: string, type: string, xml: string];

/** The file of a new workbook, with the parts that Excel itself writes. The same workbook is the same bytes at any hour. */
export function newWorkbook({ sheets, font = "Calibri", filterPrivacy = false }: NewWorkbook): Uint8Array {
  const styles = new NewStyles(font);
  const inBook: Part[] = [
    ...sheets.map((sheet, index): Part => {
      const name = `worksheets/sheet${index + 1}.xml`;
      return [name, `${OFFICE}/worksheet`, CONTENT_TYPE.worksheet, sheetXml(sheet, styles, index === 0)];
    }),
    ["theme/theme1.xml", `${OFFICE}/theme`, "application/vnd.openxmlformats-officedocument.theme+xml", themeXml()],
    // After the sheets, whose cells gave the styles their numbers.
    ["styles.xml", `${OFFICE}/styles`, CONTENT_TYPE.styles, styles.xml()],
  ];
  const inPackage: Part[] = [
    ["xl/workbook.xml", `${OFFICE}/officeDocument`, CONTENT_TYPE.workbook, workbookXml(sheets, filterPrivacy)],
    [
      "docProps/core.xml",
      `${PACKAGE}/relationships/metadata/core-properties`,
      CONTENT_TYPE.coreProperties,
      `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>`,
    ],
    [
      "docProps/app.xml",
      `${OFFICE}/extended-properties`,
      "application/vnd.openxmlformats-officedocument.extended-properties+xml",
      `${XML_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>`,
    ],
  ];
  const parts = [...inPackage, ...inBook.map(([name, ...rest]): Part => [`xl/${name}`, ...rest])];
  return packed([
    ["[Content_Types].xml", contentTypes(parts)],
    ["_rels/.rels", relations(inPackage)],
    ...parts.slice(0, 1).map(([name, , , xml]) => [name, xml] as const),
    ["xl/_rels/workbook.xml.rels", relations(inBook)],
    ...parts.slice(1).map(([name, , , xml]) => [name, xml] as const),
  ]);
}

/** The smallest workbook that Excel opens: one blank sheet and no styles, as the host starts from. */
export function emptyWorkbook(): Uint8Array {
  const sheet: NewSheet = { name: "Sheet1" };
  const xml = sheetXml(sheet, new NewStyles("Calibri"), true);
  const part: Part = ["worksheets/sheet1.xml", `${OFFICE}/worksheet`, CONTENT_TYPE.worksheet, xml];
  const book: Part = ["xl/workbook.xml", `${OFFICE}/officeDocument`, CONTENT_TYPE.workbook, workbookXml([sheet])];
  return packed([
    ["[Content_Types].xml", contentTypes([book, [`xl/${part[0]}`, part[1], part[2], part[3]]])],
    ["_rels/.rels", relations([book])],
    [book[0], book[3]],
    ["xl/_rels/workbook.xml.rels", relations([part])],
    [`xl/${part[0]}`, xml],
  ]);
}

function workbookXml(sheets: readonly NewSheet[], filterPrivacy = false): string {
  const list = sheets.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const titles = sheets.flatMap(({ name, titleRows }, index) =>
    titleRows === undefined
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXml(`${quotedSheet(name)}!$${titleRows.first + 1}:$${titleRows.last + 1}`)}</definedName>`,
        ],
  );
  const names = titles.length === 0 ? "" : `<definedNames>${titles.join("")}</definedNames>`;
  const properties = filterPrivacy ? '<workbookPr filterPrivacy="1"/>' : "";
  // Formulas have no values yet.
  const isFormula = sheets.some(({ cells = [] }) =>
    cells.some(({ value }) => typeof value === "object" && value !== null),
  );
  return `${XML_HEAD}<workbook xmlns="${NAMESPACE.main}" xmlns:r="${OFFICE}">${properties}<bookViews><workbookView/></bookViews><sheets>${list.join("")}</sheets>${names}${isFormula ? '<calcPr fullCalcOnLoad="1"/>' : ""}</workbook>`;
}

function contentTypes(parts: readonly Part[]): string {
  const overrides = parts.map(([name, , type]) => `<Override PartName="/${name}" ContentType="${type}"/>`);
  return `${XML_HEAD}<Types xmlns="${NAMESPACE.contentTypes}"><Default Extension="rels" ContentType="${CONTENT_TYPE.relationships}"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`;
}

function relations(parts: readonly Part[]): string {
  const list = parts.map(
    ([name, relation], index) => `<Relationship Id="rId${index + 1}" Type="${relation}" Target="${name}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${NAMESPACE.packageRelationships}">${list.join("")}</Relationships>`;
}

const DEFLATED = 8;

function packed(parts: readonly (readonly [name: string, xml: string])[]): Uint8Array {
  const encoder = new TextEncoder();
  return writeArchive(
    parts.map(([name, text]) => {
      const bytes = encoder.encode(text);
      const checksum = new Checksum();
      checksum.add(bytes);
      const compressed = portableCodec.deflate([bytes]);
      return { name, method: DEFLATED, crc: checksum.value, size: bytes.length, compressed, modified: NO_DATE };
    }),
  );
}
