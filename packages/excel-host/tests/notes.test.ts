import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openWorkbook } from "@offline-excel/excel-host/node";
import { readNotes } from "@offline-excel/xlsx/notes-file";
import { lintPackage } from "./package-lint";
import { type Host, hostOf, onSheet } from "./host";
import { notedWorkbook } from "./noted-workbook";

const opened = (): Host => hostOf(openWorkbook(notedWorkbook()));
const notesOf = (host: Host): unknown => {
  const { file, sheets } = openWorkbook(host.workbook.save()).book;
  return readNotes(file.parts, sheets[0]?.file.part ?? "", file.part).map(({ row, column, text }) => [
    row,
    column,
    text,
  ]);
};

describe("notes and comments of cells", () => {
  it("are read: a note's text, and a conversation with its names", () => {
    expect(notesOf(opened())).toEqual([
      [1, 1, "Ask the\nwarehouse"],
      [4, 2, "Sara: چرا کم است؟\nAli: Fixed"],
    ]);
  });

  it("keep every byte where another cell of their sheet is written", async () => {
    const host = opened();
    await onSheet(host, async (sheet, context) => {
      sheet.getRange("B2").values = [[5]];
      await context.sync();
    });
    const [before, after] = [notedWorkbook(), host.workbook.save()].map((bytes) => unzipSync(bytes));
    const own = Object.keys(before ?? {}).filter((name) => /comment|person|vml/i.test(name));
    expect(own).toHaveLength(4);
    for (const name of own)
      expect(strFromU8(after?.[name] ?? new Uint8Array())).toBe(strFromU8(before?.[name] ?? new Uint8Array()));
    expect(lintPackage(host.workbook.save())).toEqual([]);
  });

  it("follow their cells when rows and columns come, in their frames too", async () => {
    const host = opened();
    await onSheet(host, async (sheet, context) => {
      sheet.getRange("1:2").insert("Down");
      sheet.getRange("A:A").insert("Right");
      await context.sync();
    });
    expect(notesOf(host)).toEqual([
      [3, 2, "Ask the\nwarehouse"],
      [6, 3, "Sara: چرا کم است؟\nAli: Fixed"],
    ]);
    const frames = strFromU8(unzipSync(host.workbook.save())["xl/drawings/vmlDrawing1.vml"] ?? new Uint8Array());
    expect([...frames.matchAll(/<x:(?:Row|Column|Anchor)>[^<]*/g)].map(([text]) => text)).toEqual([
      "<x:Anchor>3, 15, 3, 2, 5, 31, 7, 1",
      "<x:Row>3",
      "<x:Column>2",
      "<x:Anchor>4, 15, 5, 10, 6, 15, 9, 4",
      "<x:Row>6",
      "<x:Column>3",
    ]);
  });

  it("go with the row that they stand in", async () => {
    const host = opened();
    await onSheet(host, async (sheet, context) => {
      sheet.getRange("2:2").delete("Up");
      await context.sync();
    });
    expect(notesOf(host)).toEqual([[3, 2, "Sara: چرا کم است؟\nAli: Fixed"]]);
    const frames = strFromU8(unzipSync(host.workbook.save())["xl/drawings/vmlDrawing1.vml"] ?? new Uint8Array());
    expect(frames.match(/<v:shape /g)).toHaveLength(1);
  });
});
