import { Book, type Follower, type Profile, STANDARD_PROFILE } from "./workbook/book";
import { Area } from "./workbook/area";
import { registerClasses } from "./api/classes";
import { protectAll } from "./workbook/protection";
import { recalculate } from "./calculation/recalculation";
import { isInAnySet, isInSet } from "./api/requirement-sets";
import { Settings } from "./workbook/settings";
import { followHeadings } from "./workbook/table-changes";
import { workbook as workbookObject } from "./api/workbook/workbook-type";
import { service } from "./api/workbook/services";
import type { Codec } from "@offline-excel/xlsx/codec";
import { WorkbookFile, type WorkbookKind } from "@offline-excel/xlsx/workbook-file";
import { ApiError, isApiErrorCode } from "./protocol/api-error";
import { ACTION, type RequestBody, type ResponseBody } from "./protocol/messages";
import type { EventEntry } from "./workbook/event-entry";
import { Processor } from "./protocol/processor";

/** One request as it went over the wire. */
export interface RequestRecord {
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly actions: number;
  /** office.js giving back references after a run, by itself. */
  readonly cleanup: boolean;
  /** Of the answer's error; null: all went well. */
  readonly error: string | null;
}

/** A failure that a test asks for. */
export interface RequestFailure {
  readonly code: string;
  readonly message?: string;
  /** "after": the request has its effect and only its answer is lost. */
  readonly when?: "before" | "after";
}

/** Limits of Excel on the web, in bytes. */
const PAYLOAD_LIMIT = 5_000_000;

/**
 * Long runs of blanks as escapes. office.js trims each answer by an expression that begins again at every blank of a run: a cell
 * of 32,700 of them would take it a second.
 */
function withEscapedBlanks(json: string): string {
  return json.replace(/\s{64,}/g, (run) =>
    Array.from(run, (blank) => `\\u${blank.charCodeAt(0).toString(16).padStart(4, "0")}`).join(""),
  );
}

/** A workbook that office.js can be connected to. */
export class EmbeddedWorkbook {
  readonly book: Book;
  readonly settings: Settings;
  readonly requests: RequestRecord[] = [];
  /** Members that were asked for and are not there. */
  readonly missing: string[] = [];
  /** Errors of the host itself; clients are told GeneralException. */
  readonly faults: unknown[] = [];
  private readonly processor: Processor;
  private readonly failures = new Map<number, RequestFailure>();

  constructor(bytes: Uint8Array, codec: Codec, profile: Partial<Profile> = {}) {
    registerClasses();
    this.book = new Book(new WorkbookFile(bytes, codec), { ...STANDARD_PROFILE, ...profile });
    this.settings = new Settings(this.book);
    if (this.book.profile.protected) protectAll(this.book);
    this.processor = new Processor({
      object: workbookObject({ book: this.book, settings: this.settings }),
      service: (name) => service(name, { book: this.book }),
      offers: (type, member) => isInSet(this.book.profile.api, type, member),
      known: isInAnySet,
      missing: (location) => this.missing.push(location),
      fault: (error) => this.faults.push(error),
    });
    this.book.addFollowers(() => this.followers());
  }

  /** What kind of workbook it is: a file's name has to say the same. */
  get kind(): WorkbookKind {
    return this.book.file.kind;
  }

  private *followers(): Iterable<Follower> {
    for (const { target } of this.processor.kept()) {
      if (target instanceof Area) yield target;
      else if ("areas" in target) yield* target.areas as Iterable<Area>;
    }
  }

  /** Lets the k-th request from now on fail; 1 is the next. Cleanups, which office.js sends by itself, do not count. */
  failRequest(k: number, failure: RequestFailure): void {
    this.failures.set(this.counted() + k, failure);
  }

  private counted(): number {
    return this.requests.filter(({ cleanup }) => !cleanup).length;
  }

  /** Goes on where another workbook stood, of which this is an earlier or later state: its add-in stays the same. */
  continueFrom(other: EmbeddedWorkbook): void {
    this.processor.continueFrom(other.processor);
    this.book.functions.continueFrom(other.book.functions);
    this.settings.continueFrom(other.settings);
  }

  listen(listener: (entry: EventEntry) => void): () => void {
    this.book.listeners.add(listener);
    return () => {
      this.book.listeners.delete(listener);
    };
  }

  /** Answers one ProcessQuery request: JSON in, JSON out. */
  answer(text: string): string {
    const request = JSON.parse(text) as RequestBody;
    const response = this.respond(request, text.length);
    let out = withEscapedBlanks(JSON.stringify(response));
    if (this.book.profile.payloadLimits && out.length > PAYLOAD_LIMIT) {
      out = JSON.stringify(failed("ResponsePayloadSizeLimitExceeded"));
    }
    this.requests.push({
      bytesIn: text.length,
      bytesOut: out.length,
      actions: request.Actions.length,
      cleanup: isCleanup(request),
      error: response.Error?.Code ?? null,
    });
    return out;
  }

  private respond(request: RequestBody, size: number): ResponseBody {
    const { profile } = this.book;
    const failure = isCleanup(request) ? undefined : this.failures.get(this.counted() + 1);
    if (failure !== undefined && failure.when !== "after") return failed(failure.code, failure.message);
    if (profile.cellEditing) return failed("InvalidOperationInCellEditMode");
    if (profile.payloadLimits && size > PAYLOAD_LIMIT) return failed("RequestPayloadSizeLimitExceeded");
    const response = this.processor.process(request);
    followHeadings(this.book);
    return failure === undefined ? response : failed(failure.code, failure.message);
  }

  /** The workbook as a file, calculated. */
  save(): Uint8Array {
    recalculate(this.book, true);
    followHeadings(this.book);
    this.book.keepActiveSheet();
    return this.book.file.save();
  }
}

function isCleanup({ Actions }: RequestBody): boolean {
  const calls = Actions.filter(({ ActionType }) => ActionType !== ACTION.instantiate);
  return calls.length > 0 && calls.every(({ Name }) => Name === "_RemoveReference");
}

function failed(code: string, message?: string): ResponseBody {
  const known = isApiErrorCode(code) ? new ApiError(code, message) : null;
  return {
    Results: [],
    Error: {
      Code: code,
      Message: known?.message ?? message ?? code,
      Location: "",
      ActionIndex: 0,
      HttpStatusCode: known?.status ?? 500,
    },
  };
}
