import { type Exchange, type Recording, Redaction } from "./recording";

/** Records what office.js and Excel say to each other, while a person has asked for it. */

interface RichApi {
  executeRichApiRequestAsync: (request: readonly unknown[], answered: (result: RichApiResult) => void) => void;
}

interface RichApiResult {
  readonly value?: { readonly data?: readonly unknown[] };
}

/** Places in the arrays that office.js hands over: the body of a request, and of an answer. */
const REQUEST_BODY = 4;
const ANSWER_BODY = 2;

let stop: (() => Recording) | null = null;

/** The door of office.js through which every request goes; undefined outside Office, or where a newer one has none. */
function door(): RichApi | undefined {
  const { OSF } = globalThis as { readonly OSF?: { readonly DDA?: { readonly RichApi?: RichApi } } };
  const richApi = OSF?.DDA?.RichApi;
  return typeof richApi?.executeRichApiRequestAsync === "function" ? richApi : undefined;
}

export function canRecord(): boolean {
  return door() !== undefined;
}

export function isRecording(): boolean {
  return stop !== null;
}

/** Begins to record; nothing happens where it cannot be done or is being done. */
export function startRecording(): void {
  const richApi = door();
  if (richApi === undefined || stop !== null) return;
  const original = richApi.executeRichApiRequestAsync;
  const redaction = new Redaction(wordsOfTheApi());
  const exchanges: Exchange[] = [];
  richApi.executeRichApiRequestAsync = (request, answered) => {
    original.call(richApi, request, (result) => {
      const body = textOf(request[REQUEST_BODY]);
      const answer = textOf(result.value?.data?.[ANSWER_BODY]);
      if (body !== null && answer !== null) exchanges.push(redaction.exchange(body, answer));
      answered(result);
    });
  };
  stop = () => {
    richApi.executeRichApiRequestAsync = original;
    const { host, platform, version } = Office.context.diagnostics;
    return { version: 1, host: `${host} ${platform} ${version}`, exchanges };
  };
}

/** Ends the recording and gives it; null: there was none. */
export function stopRecording(): Recording | null {
  const recording = stop?.() ?? null;
  stop = null;
  return recording;
}

/** Long answers come in pieces. */
function textOf(body: unknown): string | null {
  if (typeof body === "string") return body;
  return Array.isArray(body) && body.every((piece) => typeof piece === "string") ? body.join("") : null;
}

/** Names of chart types, alignments and the like: they say nothing of a workbook. */
function wordsOfTheApi(): ReadonlySet<string> {
  const words = new Set<string>();
  for (const one of Object.values(Excel as unknown as Readonly<Record<string, unknown>>)) {
    if (typeof one !== "object" || one === null) continue;
    for (const word of Object.values(one)) if (typeof word === "string") words.add(word);
  }
  return words;
}
