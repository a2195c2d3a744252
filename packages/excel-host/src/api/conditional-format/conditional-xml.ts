import { NAMESPACE } from "@offline-excel/xlsx/namespaces";
import { type Element, attribute, escapeXml, fragment } from "@offline-excel/xlsx/xml";
import { extensionId, extensionList } from "../../workbook/conditional-rules";
import type { Sheet } from "../../workbook/sheet";

const EXTENSION = "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}";

/** A data bar's rule; its second part, which says what Excel 2010 added, goes to the sheet's extensions. */
export function dataBarXml(sheet: Sheet, areas: string): string {
  const used = new Set(
    [...sheet.file.root().getElementsByTagNameNS(NAMESPACE.x14, "cfRule")].map((rule) => attribute(rule, "id")),
  );
  let number = 1;
  while (used.has(guid(number))) number += 1;
  extensionList(sheet).appendChild(
    fragment(
      sheet.file.changeShell(),
      `<x14:conditionalFormatting xmlns:x14="${NAMESPACE.x14}" xmlns:xm="${NAMESPACE.xm}"><x14:cfRule type="dataBar" id="${guid(number)}"><x14:dataBar minLength="0" maxLength="100" gradient="1"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule><xm:sqref>${escapeXml(areas)}</xm:sqref></x14:conditionalFormatting>`,
    ),
  );
  return `<cfRule type="dataBar"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext xmlns:x14="${NAMESPACE.x14}" uri="${EXTENSION}"><x14:id>${guid(number)}</x14:id></ext></extLst></cfRule>`;
}

function guid(number: number): string {
  return `{DA7ABA50-0000-4000-8000-${number.toString(16).toUpperCase().padStart(12, "0")}}`;
}

/** The second part of a data bar. */
export function dataBarExtension(sheet: Sheet, rule: Element): Element | null {
  const id = extensionId(rule);
  if (id === null) return null;
  const rules = [...sheet.file.root().getElementsByTagNameNS(NAMESPACE.x14, "cfRule")];
  const found = rules.find((one) => attribute(one, "id") === id);
  return found === undefined ? null : ([...found.getElementsByTagNameNS(NAMESPACE.x14, "dataBar")][0] ?? null);
}
