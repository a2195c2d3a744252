import { DOMParser } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openWorkbook } from "@offline-excel/excel-host/node";
import { blankHost, hostOf } from "./host";
import { lintPackage } from "./package-lint";
import { withParts } from "./with-parts";

/** What only Excel writes and the host has no model of, part for part: it has to stay, whatever else of its sheet changes. */

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MICROSOFT = "http://schemas.microsoft.com/office/2007/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

const PARTS: Readonly<Record<string, string | Uint8Array>> = {
  "xl/pivotCache/pivotCacheDefinition1.xml": `<pivotCacheDefinition xmlns="${MAIN}" refreshedBy="x"><cacheSource type="worksheet"><worksheetSource ref="A1:B3" sheet="Sheet1"/></cacheSource><cacheFields count="0"/></pivotCacheDefinition>`,
  "xl/pivotCache/pivotCacheRecords1.xml": `<pivotCacheRecords xmlns="${MAIN}" count="0"/>`,
  "xl/pivotTables/pivotTable1.xml": `<pivotTableDefinition xmlns="${MAIN}" name="P" cacheId="1"/>`,
  "xl/slicerCaches/slicerCache1.xml": '<slicerCacheDefinition xmlns="urn:x" name="Slicer_a"/>',
  "xl/slicers/slicer1.xml": '<slicers xmlns="urn:x"/>',
  "xl/ctrlProps/ctrlProp1.xml": '<formControlPr xmlns="urn:x" objectType="CheckBox"/>',
  "xl/externalLinks/externalLink1.xml": `<externalLink xmlns="${MAIN}"/>`,
  "xl/printerSettings/printerSettings1.bin": Uint8Array.from([0, 255, 1, 254]),
  "xl/vbaProject.bin": Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]),
  "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/pivotTable" Target="../pivotTables/pivotTable1.xml"/><Relationship Id="rId2" Type="${MICROSOFT}/slicer" Target="../slicers/slicer1.xml"/><Relationship Id="rId3" Type="${OFFICE}/ctrlProp" Target="../ctrlProps/ctrlProp1.xml"/><Relationship Id="rId4" Type="${OFFICE}/printerSettings" Target="../printerSettings/printerSettings1.bin"/></Relationships>`,
};

const SHELL = `<phoneticPr fontId="0"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" r:id="rId4"/><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14"><controls><mc:AlternateContent><mc:Choice Requires="x14"><control shapeId="1025" r:id="rId3" name="Check Box 1"/></mc:Choice></mc:AlternateContent></controls></mc:Choice></mc:AlternateContent><extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup displayEmptyCellsAs="gap"><x14:sparklines><x14:sparkline><xm:f>Sheet1!A1:A3</xm:f><xm:sqref>D1</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext><ext uri="{A8765BA9-456A-4dab-B4F3-ACF838C121DE}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:slicerList><x14:slicer r:id="rId2"/></x14:slicerList></ext></extLst>`;
/** Text of several formats, of two scripts with their reading, longer than Excel shows, and with blanks at its ends. */
const CELLS = `<row r="1"><c r="A1" t="inlineStr"><is><r><t xml:space="preserve">plain </t></r><r><rPr><b/></rPr><t>bold</t></r></is></c><c r="B1" t="inlineStr"><is><t>課</t><rPh sb="0" eb="1"><t>か</t></rPh></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>${"x".repeat(32_767)}</t></is></c><c r="B2" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c></row><row r="3" ht="30" customHeight="1" x14ac:dyDescent="0.25" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><c r="A3" cm="1"><f t="array" ref="A3">SUM(1,2)</f><v>3</v></c></row>`;

function made(): Uint8Array {
  const types = Object.entries(PARTS)
    .filter(([name]) => name.endsWith(".xml"))
    .map(([name]) => `<Override PartName="/${name}" ContentType="application/xml"/>`);
  return withParts(blankHost().workbook.save(), PARTS, (name, text) => {
    if (name === "[Content_Types].xml")
      return text
        .replace(
          "</Types>",
          `${types.join("")}<Default Extension="bin" ContentType="application/octet-stream"/></Types>`,
        )
        .replace("spreadsheetml.sheet.main+xml", "sheet.macroEnabled.main+xml")
        .replace("openxmlformats-officedocument.sheet.macro", "ms-excel.sheet.macro");
    if (name === "xl/_rels/workbook.xml.rels")
      return text.replace(
        "</Relationships>",
        `<Relationship Id="rId71" Type="${OFFICE}/pivotCacheDefinition" Target="pivotCache/pivotCacheDefinition1.xml"/><Relationship Id="rId72" Type="${MICROSOFT}/slicerCache" Target="slicerCaches/slicerCache1.xml"/><Relationship Id="rId73" Type="${OFFICE}/externalLink" Target="externalLinks/externalLink1.xml"/><Relationship Id="rId74" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>`,
      );
    if (name === "xl/workbook.xml")
      return text.replace(
        "</sheets>",
        '</sheets><externalReferences><externalReference r:id="rId73"/></externalReferences><definedNames><definedName name="Lost">#REF!</definedName></definedNames><pivotCaches><pivotCache cacheId="1" r:id="rId71"/></pivotCaches>',
      );
    if (!name.endsWith("sheet1.xml")) return text;
    return text.replace("<sheetData/>", `<sheetData>${CELLS}</sheetData>`).replace(/<pageMargins[^>]*\/>/, SHELL);
  });
}

/** Every element of a sheet but its cells, in order, with its attributes, as one text each. */
function shellOf(bytes: Uint8Array): string[] {
  const text = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  const tree = new DOMParser().parseFromString(text.replace(/<sheetData>[\s\S]*<\/sheetData>/, ""), "text/xml");
  return [...tree.getElementsByTagName("*")].map((element) => {
    const attributes = [...element.attributes].filter(({ name }) => !name.startsWith("xmlns"));
    return `${element.localName ?? ""} ${attributes.map(({ name, value }) => `${name}=${value}`).join(" ")} ${element.childNodes.length === 1 ? (element.textContent ?? "") : ""}`;
  });
}

describe("what the host has no model of", () => {
  it("is as sound a file as Excel's own", () => {
    expect(lintPackage(made())).toEqual([]);
  });

  it("stays byte for byte, and in its sheet, where cells, widths, rules, tables and charts are added beside it", async () => {
    const host = hostOf(openWorkbook(made()));
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("F1:G3").values = [["a", "b"], [1, 2], [3, 4]]; // prettier-ignore
      sheet.getRange("F:F").format.columnWidth = 90;
      sheet.tables.add("F1:G3", true);
      sheet.charts.add("ColumnClustered", sheet.getRange("F1:G3"));
      sheet.getRange("F2:F3").conditionalFormats.add("DataBar");
      sheet.getRange("G2:G3").dataValidation.rule = { list: { inCellDropDown: true, source: "2,4" } };
      sheet.freezePanes.freezeRows(1);
      await context.sync();
    });
    const saved = host.workbook.save();
    expect(lintPackage(saved)).toEqual([]);
    const parts = unzipSync(saved);
    const source = unzipSync(made());
    for (const name of Object.keys(PARTS).filter((one) => !one.endsWith(".rels")))
      expect(Buffer.compare(Buffer.from(parts[name] ?? []), Buffer.from(source[name] ?? [])), name).toBe(0);
    const after = shellOf(saved);
    const kept = shellOf(made()).filter((one) => !/^(?:worksheet|dimension|sheetView|extLst) /.test(one));
    expect(kept.length).toBeGreaterThan(20);
    expect(kept.filter((one) => !after.includes(one))).toEqual([]);
  });

  it("is in the cells that nobody wrote as it was", async () => {
    const host = hostOf(openWorkbook(made()));
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("C9").values = [["x"]];
      await context.sync();
    });
    const text = strFromU8(unzipSync(host.workbook.save())["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    for (const cell of ["A1", "B2", "A3"]) {
      const pattern = new RegExp(`<c r="${cell}"[\\s\\S]*?</c>`);
      expect(pattern.exec(text)?.[0]).toBe(pattern.exec(CELLS)?.[0]);
    }
    expect(text).toContain('ht="30" customHeight="1" x14ac:dyDescent="0.25"');
    expect(text.match(/x{32767}/)).not.toBeNull();
  });

  it("is told by its main part's type: a workbook with macros stays one", async () => {
    const host = hostOf(openWorkbook(made()));
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.add("More");
      await context.sync();
    });
    const types = strFromU8(unzipSync(host.workbook.save())["[Content_Types].xml"] ?? new Uint8Array());
    expect(types).toContain("macroEnabled.main+xml");
  });
});
