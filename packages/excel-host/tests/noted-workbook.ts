import { newWorkbook } from "@offline-excel/excel-host/node";
import { withParts } from "./with-parts";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const THREADS = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
const NEWER = "http://schemas.microsoft.com/office/2017/10/relationships";

function frame(id: number, row: number, column: number, anchor: string): string {
  // A line break that is no XML, as Excel writes it.
  return `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style='visibility:hidden'><v:textbox><div><br></div></v:textbox><x:ClientData ObjectType="Note"><x:Anchor>${anchor}</x:Anchor><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}

/** A workbook with a note in B2 and a conversation of two people in C5, part for part as Excel writes them. */
export function notedWorkbook(): Uint8Array {
  return withParts(
    newWorkbook().save(),
    {
      "xl/worksheets/_rels/sheet1.xml.rels": `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/><Relationship Id="rId2" Type="${OFFICE}/comments" Target="../comments1.xml"/><Relationship Id="rId3" Type="${NEWER}/threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>`,
      "xl/comments1.xml": `${HEAD}<comments xmlns="${MAIN}"><authors><author>Sara</author></authors><commentList><comment ref="B2" authorId="0"><text><r><rPr><b/></rPr><t xml:space="preserve">Ask the
</t></r><r><t>warehouse</t></r></text></comment><comment ref="C5" authorId="0"><text><t>[Threaded comment] Your version of Excel shows this instead.</t></text></comment></commentList></comments>`,
      "xl/threadedComments/threadedComment1.xml": `${HEAD}<ThreadedComments xmlns="${THREADS}"><threadedComment ref="C5" dT="2026-01-01T10:00:00.00" personId="{1}" id="{11}"><text>چرا کم است؟</text></threadedComment><threadedComment ref="C5" dT="2026-01-01T11:00:00.00" personId="{2}" id="{12}" parentId="{11}"><text>Fixed</text></threadedComment></ThreadedComments>`,
      "xl/persons/person.xml": `${HEAD}<personList xmlns="${THREADS}"><person displayName="Sara" id="{1}" userId="s" providerId="None"/><person displayName="Ali" id="{2}" userId="a" providerId="None"/></personList>`,
      "xl/drawings/vmlDrawing1.vml": `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">${frame(1025, 1, 1, "2, 15, 1, 2, 4, 31, 5, 1")}${frame(1026, 4, 2, "3, 15, 3, 10, 5, 15, 7, 4")}</xml>`,
    },
    (name, text) => {
      if (name === "[Content_Types].xml")
        return text.replace(
          "</Types>",
          '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/><Override PartName="/xl/threadedComments/threadedComment1.xml" ContentType="application/vnd.ms-excel.threadedcomments+xml"/><Override PartName="/xl/persons/person.xml" ContentType="application/vnd.ms-excel.person+xml"/></Types>',
        );
      if (name.endsWith("workbook.xml.rels"))
        return text.replace(
          "</Relationships>",
          `<Relationship Id="rId90" Type="${NEWER}/person" Target="persons/person.xml"/></Relationships>`,
        );
      if (name.endsWith("sheet1.xml")) return text.replace("</worksheet>", '<legacyDrawing r:id="rId1"/></worksheet>');
      return text;
    },
  );
}
