import { expect, it } from "vitest";
import { openWorkbook } from "@offline-excel/excel-host/node";
import { blankHost, failure, hostOf, reopened } from "../host";
import { lintPackage } from "../package-lint";
import { withParts } from "../with-parts";
import { documented } from "./documented";

documented("api/excel.documentproperties", () => {
  it("keeps what a workbook says of itself, in both of its parts", async () => {
    const host = blankHost();
    await host.Excel.run(async (context) => {
      const { properties } = context.workbook;
      properties.title = "گزارش";
      properties.company = "A & B";
      properties.manager = "Sara";
      properties.revisionNumber = 3;
      await context.sync();
    });
    expect(lintPackage(host.workbook.save())).toEqual([]);
    await reopened(host).Excel.run(async (context) => {
      const { properties } = context.workbook;
      properties.load("title,company,manager,revisionNumber,category");
      await context.sync();
      const { title, company, manager, revisionNumber, category } = properties;
      expect([title, company, manager, revisionNumber, category]).toEqual(["گزارش", "A & B", "Sara", 3, ""]);
    });
  });

  it("gives the date on which a workbook was made, as the file has it", async () => {
    const first = blankHost();
    await first.Excel.run(async (context) => {
      context.workbook.properties.title = "x";
      await context.sync();
    });
    const bytes = withParts(first.workbook.save(), {}, (name, text) =>
      name === "docProps/core.xml"
        ? text.replace(
            "</cp:coreProperties>",
            '<dcterms:created xsi:type="dcterms:W3CDTF">2024-03-01T09:30:00Z</dcterms:created></cp:coreProperties>',
          )
        : text,
    );
    await hostOf(openWorkbook(bytes)).Excel.run(async (context) => {
      const properties = context.workbook.properties.load("creationDate");
      await context.sync();
      expect(properties.creationDate.toISOString()).toBe("2024-03-01T09:30:00.000Z");
    });
  });

  it("refuses a revision that is no count, and a workbook that is read only", async () => {
    const fraction = await failure(blankHost(), async (context) => {
      context.workbook.properties.revisionNumber = 1.5;
      await context.sync();
    });
    const locked = await failure(blankHost({ readOnly: true }), async (context) => {
      context.workbook.properties.title = "x";
      await context.sync();
    });
    expect([fraction.code, locked.code]).toEqual(["InvalidArgument", "AccessDenied"]);
  });
});
