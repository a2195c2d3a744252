import { strFromU8, unzipSync } from "fflate";
import { utils, type WorkBook } from "xlsx";

export interface WrittenChart {
  readonly part: string;
  readonly title: string;
  /** Series with the references of its values and of its labels. */
  readonly series: readonly { readonly values: string; readonly categories: string | null; readonly hidden: boolean }[];
}

/** The charts that stand in the file, from their XML alone. */
export function chartsOf({ bytes }: { readonly bytes: Uint8Array }): readonly WrittenChart[] {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => /^xl\/charts\/chart\d+\.xml$/.test(name))
    .map(([part, content]) => {
      const xml = strFromU8(content);
      const title = /<c:title>.*?<\/c:title>/s.exec(xml)?.[0] ?? "";
      return {
        part,
        title: [...title.matchAll(/<a:t>([^<]*)</g)].map((match) => match[1] ?? "").join(""),
        series: [...xml.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([ser]) => ({
          values: referenceIn(ser, "val") ?? referenceIn(ser, "yVal") ?? "",
          categories: referenceIn(ser, "cat") ?? referenceIn(ser, "xVal"),
          hidden: /<c:spPr>\s*<a:noFill\/>/.test(ser),
        })),
      };
    });
}

function referenceIn(series: string, element: string): string | null {
  const inner = new RegExp(`<c:${element}>.*?</c:${element}>`, "s").exec(series)?.[0] ?? "";
  return /<c:f>([^<]*)<\/c:f>/.exec(inner)?.[1]?.replaceAll("&apos;", "'").replaceAll("&amp;", "&") ?? null;
}

/** The values of the cells that a chart refers to, as SheetJS reads them. */
export function cellsAt(book: WorkBook, reference: string): readonly unknown[] {
  const match = /^(?:'((?:[^']|'')+)'|([^!]+))!(.+)$/.exec(reference);
  const sheet = book.Sheets[(match?.[1]?.replaceAll("''", "'") ?? match?.[2]) || ""];
  const area = utils.decode_range((match?.[3] ?? "A1").replaceAll("$", ""));
  const values: unknown[] = [];
  for (let row = area.s.r; row <= area.e.r; row += 1) {
    for (let column = area.s.c; column <= area.e.c; column += 1) {
      values.push((sheet?.[utils.encode_cell({ r: row, c: column })] as { readonly v?: unknown } | undefined)?.v);
    }
  }
  return values;
}
