import { zipSync, strToU8 } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Names that no user's sheet bears, until ours get their own. */
export function templateSheetName(index: number): string {
  return `hamrasta-rtl-${index + 1}`;
}

/**
 * A workbook of empty right-to-left sheets as base64. No member of Office.js sets a sheet's direction; inserting sheets that
 * have it does.
 */
export function rightToLeftTemplate(count: number): string {
  const indexes = Array.from({ length: count }, (_, index) => index);
  const part = (xml: string): Uint8Array => strToU8(DECLARATION + xml);
  const files: Record<string, Uint8Array> = {
    "[Content_Types].xml": part(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Default Extension="xml" ContentType="application/xml"/>` +
        `<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>` +
        indexes
          .map(
            (index) =>
              `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
          )
          .join("") +
        `</Types>`,
    ),
    "_rels/.rels": part(
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    "xl/workbook.xml": part(
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>` +
        indexes
          .map((index) => `<sheet name="${templateSheetName(index)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
          .join("") +
        `</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": part(
      `<Relationships xmlns="${PACKAGE}/relationships">` +
        indexes
          .map(
            (index) =>
              `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
          )
          .join("") +
        `</Relationships>`,
    ),
  };
  for (const index of indexes) {
    files[`xl/worksheets/sheet${index + 1}.xml`] = part(
      `<worksheet xmlns="${MAIN}"><sheetViews><sheetView rightToLeft="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData/></worksheet>`,
    );
  }
  const bytes = zipSync(files, { mtime: new Date(1980, 0, 1) });
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
