import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openWorkbook } from "@offline-excel/excel-host/node";
import { readWorkbook } from "../../src/excel/read";
import { canRecord, isRecording, startRecording, stopRecording } from "../../src/excel/recorder";
import type { Recording } from "../../src/excel/recording";
import { writeReport } from "../../src/excel/write";
import { analyseWorkbook } from "../../src/workbook/analyse";
import { describeReport } from "../../src/workbook/report/describe";
import { useWorkbook } from "../excel/embedded-excel";
import { replay } from "./replay";

const SAMPLE = "assets/sample-en.xlsx";
/** Recordings that people with Excel made on the English sample: see docs/real-excel-checklist.md. */
const FOLDER = "tests/recordings";
const FILES = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith(".json")) : [];

interface Door {
  readonly executeRichApiRequestAsync: (request: readonly unknown[], answered: (result: unknown) => void) => void;
}

/** A run on the sample, recorded at the door that office.js has in Excel. */
async function recorded(): Promise<Recording> {
  const workbook = useWorkbook(openWorkbook(readFileSync(SAMPLE)));
  // As in office.js: the door cannot be changed, and is looked up anew for each request.
  const door = Object.defineProperty({}, "executeRichApiRequestAsync", {
    value: (request: readonly unknown[], answered: (result: unknown) => void) => {
      answered({ value: { data: [200, [], answer(String(request[4]))] } });
    },
  }) as Door;
  const DDA = { RichApi: door };
  const answer = workbook.answer.bind(workbook);
  Object.assign(globalThis, { OSF: { DDA } });
  workbook.answer = (request) => {
    let given = "";
    DDA.RichApi.executeRichApiRequestAsync(["IterativeExecutor", "POST", "ProcessQuery", [], request], (result) => {
      given = String((result as { value: { data: readonly unknown[] } }).value.data[2]);
    });
    return given;
  };
  startRecording();
  await writeReport(describeReport(analyseWorkbook(await readWorkbook()), { language: "en" }));
  const recording = stopRecording();
  if (recording === null) throw new Error("Nothing was recorded.");
  return recording;
}

describe("a recording of a run", () => {
  it("holds no text of the workbook", async () => {
    const text = JSON.stringify(await recorded());
    const { sheets } = openWorkbook(readFileSync(SAMPLE)).book;
    const own = sheets.flatMap(({ name, file: { content } }) => {
      const area = content.cells.bounds(true);
      const texts =
        area === null
          ? []
          : [...content.cells.rowsWithin(area)].flatMap(({ row, columns }) =>
              columns.map((column) => content.cells.content(row, column)),
            );
      return [name, ...texts.flatMap((cell) => (cell.kind === "text" ? [cell.value] : []))];
    });
    expect(own.length).toBeGreaterThan(50);
    // Short words may be words of the API too.
    expect([...new Set(own)].filter((word) => word.length > 6 && text.includes(JSON.stringify(word)))).toEqual([]);
  });

  it("is answered by the host as it was", async () => {
    expect(replay(await recorded(), openWorkbook(readFileSync(SAMPLE)))).toEqual([]);
  });

  it("tells where another Excel answered otherwise", async () => {
    const recording = await recorded();
    const other = JSON.parse(
      JSON.stringify(recording).replace('"Visibility":"Visible"', '"Visibility":"Hidden"'),
    ) as Recording;
    expect(replay(other, openWorkbook(readFileSync(SAMPLE)))).toEqual([
      { exchange: 0, path: expect.stringMatching(/\.Visibility$/) as unknown, recorded: "Hidden", host: "Visible" },
    ]);
  });

  it("is not made outside Office", () => {
    Object.assign(globalThis, { OSF: undefined });
    startRecording();
    expect([canRecord(), isRecording(), stopRecording()]).toEqual([false, false, null]);
  });
});

describe.skipIf(FILES.length === 0)("recordings from Excel (skipped where tests/recordings has none)", () => {
  it.each(FILES)("%s: the host answers as Excel did", (name) => {
    const recording = JSON.parse(readFileSync(`${FOLDER}/${name}`, "utf8")) as Recording;
    expect(replay(recording, openWorkbook(readFileSync(SAMPLE)))).toEqual([]);
  });
});
