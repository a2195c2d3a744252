import { strFromU8, unzipSync } from "fflate";
import { expect, it } from "vitest";
import { EVENT } from "@offline-excel/excel-host/workbook/book";
import { openWorkbook } from "@offline-excel/excel-host/node";
import { readNotes } from "@offline-excel/xlsx/notes-file";
import { blankHost, failure, type Host, hostOf, onSheet, reopened } from "../host";
import { notedWorkbook } from "../noted-workbook";
import { lintPackage } from "../package-lint";
import { documented } from "./documented";

const partsOf = (host: Host): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(host.workbook.save())).map(([name, content]) => [name, strFromU8(content)]),
  );

/** What the workbench shows beside cells. */
const shown = (host: Host): unknown => {
  const { file, sheets } = host.workbook.book;
  return readNotes(file.parts, sheets[0]?.file.part ?? "", file.part);
};

async function commented(): Promise<Host> {
  const host = blankHost();
  await host.Excel.run(async (context) => {
    const first = context.workbook.comments.add("Sheet1!B2", "چرا؟");
    first.replies.add("Because");
    context.workbook.comments.add(context.workbook.worksheets.getFirst().getRange("D4"), "Second");
    await context.sync();
  });
  return host;
}

documented("add-ins/excel/excel-add-ins-comments", () => {
  it("keeps comments and answers through saving, with author, time and place", async () => {
    const host = reopened(await commented());
    await host.Excel.run(async (context) => {
      const { comments } = context.workbook;
      comments.load("items/content,items/authorName,items/authorEmail,items/creationDate,items/resolved");
      const first = comments.getItemByCell("Sheet1!B2");
      first.replies.load("items/content,items/authorName");
      const place = comments.getItemAt(1).getLocation().load("address");
      await context.sync();
      expect(comments.items.map(({ content, authorName, authorEmail }) => [content, authorName, authorEmail])).toEqual([
        ["چرا؟", "Author", ""],
        ["Second", "Author", ""],
      ]);
      expect(comments.items[0]?.creationDate).toBeInstanceOf(Date);
      expect(comments.items[0]?.resolved).toBe(false);
      expect(first.replies.items.map(({ content }) => content)).toEqual(["Because"]);
      expect(place.address).toBe("Sheet1!D4");
    });
  });

  it("writes the conversation, its people, and the note and frame that older Excels are shown", async () => {
    const host = await commented();
    expect(lintPackage(host.workbook.save())).toEqual([]);
    const parts = partsOf(host);
    const ids = [...(parts["xl/threadedComments/threadedComment1.xml"] ?? "").matchAll(/ id="([^"]*)"/g)].map(
      ([, id]) => id,
    );
    expect(new Set(ids).size).toBe(3);
    const notes = parts["xl/comments1.xml"] ?? "";
    expect([...notes.matchAll(/<author>tc=([^<]*)/g)].map(([, id]) => id)).toEqual([ids[0], ids[2]]);
    expect(notes).toContain("Reply:\n    Because");
    expect(parts["xl/persons/person.xml"]).toContain('displayName="Author"');
    expect(parts["xl/drawings/vmlDrawing1.vml"]?.match(/ObjectType="Note"/g)).toHaveLength(2);
    expect(parts["xl/worksheets/sheet1.xml"]).toMatch(/<legacyDrawing [^>]*r:id="rId\d+"\/>/);
  });

  it("changes, resolves and reopens", async () => {
    const host = await commented();
    await host.Excel.run(async (context) => {
      const comment = context.workbook.comments.getItemAt(0);
      comment.content = "Changed";
      comment.resolved = true;
      const reply = comment.replies.getItemAt(0);
      reply.content = "Changed too";
      reply.load("content,resolved");
      comment.load("content,resolved");
      await context.sync();
      expect([comment.content, comment.resolved]).toEqual(["Changed", true]);
      expect([reply.content, reply.resolved]).toEqual(["Changed too", true]);
      comment.resolved = false;
      comment.load("resolved");
      await context.sync();
      expect(comment.resolved).toBe(false);
    });
    expect(shown(host)).toMatchObject([{ text: "Author: Changed\nAuthor: Changed too" }, { text: "Author: Second" }]);
  });

  it("deletes an answer, then a comment with the others, and with the last the parts", async () => {
    const host = await commented();
    await host.Excel.run(async (context) => {
      const { comments } = context.workbook;
      const first = comments.getItemAt(0);
      first.replies.add("Another");
      first.replies.getItemAt(0).delete();
      first.replies.load("items/content");
      await context.sync();
      expect(first.replies.items.map(({ content }) => content)).toEqual(["Another"]);
      first.delete();
      const left = comments.getCount();
      await context.sync();
      expect(left.value).toBe(1);
      comments.getItemAt(0).delete();
      await context.sync();
    });
    const parts = partsOf(host);
    expect(Object.keys(parts).filter((name) => /comment|vml/i.test(name))).toEqual([]);
    expect(parts["xl/worksheets/sheet1.xml"]).not.toContain("legacyDrawing");
    expect(lintPackage(host.workbook.save())).toEqual([]);
  });

  it("finds a comment by an answer's number, and says when there is none", async () => {
    const host = await commented();
    await host.Excel.run(async (context) => {
      const { comments } = context.workbook;
      const reply = comments.getItemAt(0).replies.getItemAt(0).load("id");
      await context.sync();
      const comment = comments.getItemByReplyId(reply.id).load("content");
      const parent = reply.getParentComment().load("content");
      const none = comments.getItemOrNullObject("{0}").load("isNullObject");
      await context.sync();
      expect([comment.content, parent.content, none.isNullObject]).toEqual(["چرا؟", "چرا؟", true]);
    });
    const failed = await failure(host, async (context) => {
      context.workbook.comments.getItemByCell("Sheet1!A1").load("content");
      await context.sync();
    });
    expect(failed).toEqual({ code: "ItemNotFound", location: "CommentCollection.getItemByCell" });
  });

  it("lists a sheet's own comments apart", async () => {
    const host = await commented();
    await host.Excel.run(async (context) => {
      const other = context.workbook.worksheets.add("Other");
      other.comments.add("Other!A1", "Here");
      const own = other.comments.getCount();
      const all = context.workbook.comments.getCount();
      await context.sync();
      expect([own.value, all.value]).toEqual([1, 3]);
    });
    expect(lintPackage(host.workbook.save())).toEqual([]);
  });

  it("stays with its cell when rows come in, by the number that it was given", async () => {
    const host = await commented();
    await onSheet(host, async (sheet, context) => {
      const comment = sheet.comments.getItemByCell("Sheet1!B2").load("id");
      await context.sync();
      sheet.getRange("1:1").insert("Down");
      const place = sheet.comments.getItem(comment.id).getLocation().load("address");
      await context.sync();
      expect(place.address).toBe("Sheet1!B3");
    });
    expect(partsOf(host)["xl/drawings/vmlDrawing1.vml"]).toContain("<x:Row>2</x:Row>");
  });
});

documented("api/excel.commentcollection", () => {
  it("refuses several cells, an address without its sheet, no text, and a cell that has a comment", async () => {
    for (const [address, text] of [
      ["Sheet1!A1:A2", "x"],
      ["A1", "x"],
      ["Sheet1!A1", ""],
      ["Sheet1!B2", "x"],
    ] as const) {
      const failed = await failure(await commented(), async (context) => {
        context.workbook.comments.add(address, text);
        await context.sync();
      });
      expect(failed, address).toEqual({ code: "InvalidArgument", location: "CommentCollection.add" });
    }
  });

  it("refuses to write on a protected sheet", async () => {
    const failed = await failure(blankHost({ protected: true }), async (context) => {
      context.workbook.comments.add("Sheet1!A1", "x");
      await context.sync();
    });
    expect(failed.code).toBe("AccessDenied");
  });

  it("reads what Excel wrote, and puts new conversations beside it", async () => {
    const host = hostOf(openWorkbook(notedWorkbook()));
    await host.Excel.run(async (context) => {
      const { comments } = context.workbook;
      const known = comments.getItemByCell("Sheet1!C5").load("authorName,content,id");
      known.replies.load("items/authorName,items/content");
      comments.add("Sheet1!A9", "New");
      await context.sync();
      expect([known.id, known.authorName, known.content]).toEqual(["{11}", "Sara", "چرا کم است؟"]);
      expect(known.replies.items.map(({ authorName, content }) => [authorName, content])).toEqual([["Ali", "Fixed"]]);
    });
    expect(shown(host)).toMatchObject([{ text: "Ask the\nwarehouse" }, { row: 4 }, { row: 8, text: "Author: New" }]);
    expect(lintPackage(host.workbook.save())).toEqual([]);
    const failed = await failure(host, async (context) => {
      context.workbook.comments.add("Sheet1!B2", "over a note");
      await context.sync();
    });
    expect(failed.code).toBe("InvalidArgument");
  });
});

documented("api/excel.commentchangedeventargs", () => {
  it("tells what became of a conversation", async () => {
    const host = blankHost();
    const told: string[] = [];
    host.workbook.listen(({ type, message }) => {
      const { changeType, commentDetails } = JSON.parse(message) as Record<string, unknown>;
      told.push(`${type} ${String(changeType)} ${JSON.stringify(commentDetails).match(/"\{/g)?.length ?? 0}`);
    });
    await host.Excel.run(async (context) => {
      const comment = context.workbook.comments.add("Sheet1!A1", "x");
      const reply = comment.replies.add("y");
      reply.content = "z";
      comment.resolved = true;
      reply.delete();
      comment.delete();
      await context.sync();
    });
    expect(told).toEqual([
      `${EVENT.commentAdded} undefined 1`,
      `${EVENT.commentChanged} ReplyAdded 2`,
      `${EVENT.commentChanged} ReplyEdited 2`,
      `${EVENT.commentChanged} CommentResolved 1`,
      `${EVENT.commentChanged} ReplyDeleted 2`,
      `${EVENT.commentDeleted} undefined 1`,
    ]);
  });
});
