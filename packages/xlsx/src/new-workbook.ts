import { Checksum } from "./checksum";
import { NO_DATE, writeArchive } from "./archive-writer";
import { CONTENT_TYPE, NAMESPACE, XML_HEAD } from "./namespaces";

const RELATIONSHIPS = NAMESPACE.relationships;

/** The parts of the smallest workbook that Excel opens: one blank sheet. */
const PARTS: Readonly<Record<string, string>> = {
  "[Content_Types].xml": `${XML_HEAD}<Types xmlns="${NAMESPACE.contentTypes}"><Default Extension="rels" ContentType="${CONTENT_TYPE.relationships}"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT_TYPE.workbook}"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${CONTENT_TYPE.worksheet}"/></Types>`,
  "_rels/.rels": `${XML_HEAD}<Relationships xmlns="${NAMESPACE.packageRelationships}"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `${XML_HEAD}<workbook xmlns="${NAMESPACE.main}" xmlns:r="${RELATIONSHIPS}"><bookViews><workbookView/></bookViews><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `${XML_HEAD}<Relationships xmlns="${NAMESPACE.packageRelationships}"><Relationship Id="rId1" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  "xl/worksheets/sheet1.xml": `${XML_HEAD}<worksheet xmlns="${NAMESPACE.main}" xmlns:r="${RELATIONSHIPS}"><dimension ref="A1"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`,
};

export function emptyWorkbook(): Uint8Array {
  const encoder = new TextEncoder();
  return writeArchive(
    Object.entries(PARTS).map(([name, text]) => {
      const bytes = encoder.encode(text);
      const checksum = new Checksum();
      checksum.add(bytes);
      return { name, method: 0, crc: checksum.value, size: bytes.length, compressed: bytes, modified: NO_DATE };
    }),
  );
}
