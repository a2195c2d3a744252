import { type Exchange, type Recording, Redaction } from "./recording";

/** Records what office.js and Excel say to each other, while a person has asked for it. */

interface RichApi {
  readonly executeRichApiRequestAsync: (request: readonly unknown[], answered: (result: RichApiResult) => void) => void;
}

interface RichApiResult {
  readonly value?: { readonly data?: readonly unknown[] };
}

/** Places in the arrays that office.js hands over: the body of a request, and of an answer. */
const REQUEST_BODY = 4;
const ANSWER_BODY = 2;

let stop: (() => Recording) | null = null;

interface Door {
  RichApi?: RichApi;
}

/** Where office.js keeps the door through which every request goes; undefined outside Office, or where a newer one has none. */
function door(): { readonly holder: Door; readonly richApi: RichApi } | undefined {
  const holder = (globalThis as { readonly OSF?: { readonly DDA?: Door } }).OSF?.DDA;
  const richApi = holder?.RichApi;
  return holder !== undefined && typeof richApi?.executeRichApiRequestAsync === "function"
    ? { holder, richApi }
    : undefined;
}

/** office.js has no public member for its own version; its loader keeps it among its constants. */
function clientVersion(): string | null {
  const constants = (globalThis as { readonly OSF?: { readonly ConstantNames?: { readonly FileVersion?: unknown } } })
    .OSF?.ConstantNames;
  return typeof constants?.FileVersion === "string" ? constants.FileVersion : null;
}

export function canRecord(): boolean {
  return door() !== undefined;
}

export function isRecording(): boolean {
  return stop !== null;
}

/** Begins to record; nothing happens where it cannot be done or is being done. */
export function startRecording(): void {
  const found = door();
  if (found === undefined || stop !== null) return;
  const { holder, richApi } = found;
  const redaction = new Redaction(wordsOfTheApi());
  const exchanges: Exchange[] = [];
  const overheard: RichApi["executeRichApiRequestAsync"] = (request, answered) => {
    richApi.executeRichApiRequestAsync(request, (result) => {
      const body = textOf(request[REQUEST_BODY]);
      const answer = textOf(result.value?.data?.[ANSWER_BODY]);
      if (body !== null && answer !== null) exchanges.push(redaction.exchange(body, answer));
      answered(result);
    });
  };
  // office.js lets nobody change the door itself: another one, made from it, stands in its place meanwhile.
  holder.RichApi = Object.create(richApi, { executeRichApiRequestAsync: { value: overheard } }) as RichApi;
  stop = () => {
    holder.RichApi = richApi;
    const { host, platform, version } = Office.context.diagnostics;
    return { version: 1, host: `${host} ${platform} ${version}`, client: clientVersion(), exchanges };
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
