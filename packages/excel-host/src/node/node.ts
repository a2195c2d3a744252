/// <reference types="node" />
/// <reference types="office-js" />
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import vm from "node:vm";
import { EmbeddedWorkbook } from "../embedded-workbook";
import { Area } from "../workbook/area";
import { readValues } from "../workbook/range-cells";
import { installEngine } from "../calculation/engine";
import type { Profile } from "../workbook/book";
import { compareVersions } from "../api/requirement-sets";
import { emptyWorkbook } from "@offline-excel/xlsx/new-workbook";
import { nodeCodec } from "./node-codec";

export { EmbeddedWorkbook } from "../embedded-workbook";
export type { Profile } from "../workbook/book";
export type { FunctionsFile } from "../calculation/custom-functions";
export { PROFILES, type ProfileName } from "../profiles";
export type { WorkbookKind } from "@offline-excel/xlsx/workbook-file";
export { RefusedWorkbook, type RefusalCode } from "@offline-excel/xlsx/refusal";

/** Opens an .xlsx; throws RefusedWorkbook where it cannot be used. */
export function openWorkbook(bytes: Uint8Array, profile: Partial<Profile> = {}): EmbeddedWorkbook {
  installEngine();
  return new EmbeddedWorkbook(bytes, nodeCodec, profile);
}

/** A workbook with one blank sheet. */
export function newWorkbook(profile: Partial<Profile> = {}): EmbeddedWorkbook {
  return openWorkbook(emptyWorkbook(), profile);
}

/** What office.js offers to the code of custom functions; it has no types in @types/office-js. */
export interface CustomFunctionsRuntime {
  readonly associate: (id: string, code: (...args: never[]) => unknown) => void;
  readonly Error: new (code: string, message?: string) => Error;
  readonly ErrorCode: Readonly<Record<string, string>>;
}

/** The namespaces that office.js brings, connected to a workbook. */
export interface OfficeRuntime {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: CustomFunctionsRuntime;
}

/** A request on office.js's native bridge. */
interface BridgeMessage {
  readonly id: number;
  readonly message: { readonly body: unknown };
}

interface Bridge {
  onMessageFromHost: ((text: string) => void) | null;
  readonly sendMessageToHost: (text: string) => void;
}

/** Requirement sets beside Excel's own, in lower case. */
const OTHER_SETS = {
  richapiruntime: "1.2",
  customfunctions: "1.9",
  customfunctionsruntime: "1.4",
  sharedruntime: "1.1",
} as const;

let script: vm.Script | null = null;

/** Compiled once a process: the bundle has 1.4 MB. */
function bundle(): vm.Script {
  if (script === null) {
    const file = createRequire(import.meta.url).resolve("@microsoft/office-js/dist/excel-web-16.00.js");
    script = new vm.Script(readFileSync(file, "utf8"), { filename: "excel-web-16.00.js" });
  }
  return script;
}

/** Runs the unmodified bundle of office.js in a context of its own, with this workbook behind its native bridge. */
export function createOfficeRuntime(workbook: EmbeddedWorkbook): OfficeRuntime {
  const bridge: Bridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => {
      const { id, message } = JSON.parse(text) as BridgeMessage;
      const body = typeof message.body === "string" ? message.body : JSON.stringify(message.body);
      // Answers come later, as from another process.
      after(workbook.book.profile.latency, () => {
        const answer = { id, type: 2, message: { statusCode: 200, headers: {}, body: workbook.answer(body) } };
        bridge.onMessageFromHost?.(JSON.stringify(answer));
      });
    },
  };
  workbook.listen((entry) => {
    setImmediate(() => {
      const entries = [[entry.category, entry.type, entry.target, entry.message, 0]];
      bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } }));
    });
  });
  const context = vm.createContext(surroundings(bridge));
  bundle().runInContext(context);
  const runtime = context as unknown as OfficeRuntime & { readonly OSF: Record<string, unknown> };
  const office = officeContext(workbook);
  // The loader, office.js itself, would have left this behind after its handshake.
  runtime.OSF["_OfficeAppFactory"] = {
    getContext: () => office,
    getHostInfo: () => ({ hostType: "excel", hostPlatform: "web", hostSpecificFileVersion: "16.00" }),
  };
  workbook.book.functions.connect();
  const ready = Promise.resolve({ host: "Excel", platform: "OfficeOnline" });
  Object.assign(runtime.Office, {
    onReady: (callback?: (info: unknown) => unknown) => (callback ? ready.then(callback) : ready),
  });
  const { Excel, Office, OfficeExtension, CustomFunctions } = runtime;
  return { Excel, Office, OfficeExtension, CustomFunctions };
}

function after(milliseconds: number, act: () => void): void {
  if (milliseconds === 0) setImmediate(act);
  else setTimeout(act, milliseconds);
}

/** What the bundle expects of a browser's window; none of it does anything. */
function surroundings(bridge: Bridge): vm.Context {
  const nothing = (): undefined => undefined;
  const element = { style: {}, setAttribute: nothing };
  const window: vm.Context = {
    _richApiNativeBridge: bridge,
    CustomFunctions: functionAssociation(),
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    performance,
    // Dates come from outside, and `instanceof Date` has to hold for them.
    Date,
    addEventListener: nothing,
    removeEventListener: nothing,
    location: { href: "https://localhost/", search: "", hash: "", protocol: "https:", origin: "https://localhost" },
    navigator: { userAgent: "node" },
    name: "",
    open: nothing,
    document: {
      createElement: () => element,
      getElementsByTagName: () => [],
      querySelectorAll: () => [],
      addEventListener: nothing,
      URL: "https://localhost/",
      domain: "localhost",
      cookie: "",
    },
  };
  for (const name of ["window", "self", "parent", "top"]) window[name] = window;
  return window;
}

/** Names and the code behind them, which the loader of office.js keeps; its bundle asks it for them. */
function functionAssociation(): unknown {
  const mappings: Record<string, unknown> = {};
  const changed: (() => void)[] = [];
  const associate = (name: string | Readonly<Record<string, unknown>>, code?: unknown): void => {
    const given = typeof name === "string" ? { [name]: code } : name;
    for (const [key, value] of Object.entries(given)) mappings[key.toUpperCase()] = value;
    for (const tell of changed) tell();
  };
  return { associate, _association: { mappings, associate, onchange: (tell: () => void) => changed.push(tell) } };
}

/** What the older API has of the document. Its methods answer later, by a callback, as Office's do. */
function officeDocument(workbook: EmbeddedWorkbook): unknown {
  const succeeded = (value: unknown): unknown => ({ status: "succeeded", value });
  const answer = (rest: readonly unknown[], value: unknown): void => {
    const callback = rest.at(-1);
    if (typeof callback === "function")
      setImmediate(() => void (callback as (result: unknown) => unknown)(succeeded(value)));
  };
  const settings = new Map(workbook.settings.all());
  return {
    mode: workbook.book.profile.readOnly ? "readOnly" : "readWrite",
    url: "",
    settings: {
      get: (name: string) => settings.get(name) ?? null,
      set: (name: string, value: unknown) => settings.set(name, value),
      remove: (name: string) => settings.delete(name),
      saveAsync: (...rest: readonly unknown[]) => {
        const all = workbook.settings.all();
        all.clear();
        for (const [name, value] of settings) all.set(name, value);
        workbook.settings.save();
        answer(rest, null);
      },
      refreshAsync: (...rest: readonly unknown[]) => {
        settings.clear();
        for (const [name, value] of workbook.settings.all()) settings.set(name, value);
        answer(rest, null);
      },
    },
    getSelectedDataAsync: (type: string, ...rest: readonly unknown[]) => {
      const { active } = workbook.book;
      const values = readValues(new Area(workbook.book, active, workbook.book.selection(active)));
      const text = (values as unknown[][]).map((row) => row.join("\t")).join("\r\n");
      answer(rest, type === "text" ? text : values);
    },
    getFileAsync: (_type: string, ...rest: readonly unknown[]) => {
      const bytes = workbook.save();
      const slices = Math.max(1, Math.ceil(bytes.length / SLICE));
      answer(rest, {
        size: bytes.length,
        sliceCount: slices,
        getSliceAsync: (index: number, callback: unknown) => {
          const data = [...bytes.subarray(index * SLICE, (index + 1) * SLICE)];
          answer([callback], { index, size: data.length, data });
        },
        closeAsync: (callback: unknown) => {
          answer([callback], null);
        },
      });
    },
  };
}

/** Bytes of a slice, as Office cuts a file where nothing else is asked for. */
const SLICE = 4_194_304;

/** Without a frame there is no handshake: the context says what it would have said. */
function officeContext(workbook: EmbeddedWorkbook): unknown {
  const supported = (name: string, version?: string): boolean => {
    const sets: Readonly<Record<string, string>> = { excelapi: workbook.book.profile.api, ...OTHER_SETS };
    const offered = sets[name.toLowerCase()];
    return offered !== undefined && compareVersions(offered, version ?? "1.1") >= 0;
  };
  return {
    requirements: { isSetSupported: supported },
    platform: "OfficeOnline",
    host: "Excel",
    diagnostics: { host: "Excel", platform: "OfficeOnline", version: "16.0.17000.20000" },
    displayLanguage: "en-US",
    contentLanguage: "en-US",
    document: officeDocument(workbook),
  };
}
