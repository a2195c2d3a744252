import type { EmbeddedWorkbook } from "@offline-excel/excel-host/node";
import type { Recording } from "../../src/excel/recording";

/** Where the host answers otherwise than what was recorded. */
export interface Difference {
  readonly exchange: number;
  /** "Results.3.Value.Address". */
  readonly path: string;
  readonly recorded: unknown;
  readonly host: unknown;
}

/** Points and pixels are rounded differently on every machine. */
const TOLERANCE = 0.02;

/**
 * Asks the host what Excel was asked. Texts were taken out of the recording: what each stands for here is learnt from the
 * answers, at whose same places the host's own texts stand.
 */
export function replay(recording: Recording, workbook: EmbeddedWorkbook): Difference[] {
  const meaning = new Map<string, string>();
  const differences: Difference[] = [];
  for (const [exchange, { request, answer }] of recording.exchanges.entries()) {
    const given = JSON.parse(workbook.answer(JSON.stringify(translated(request, meaning)))) as unknown;
    compare(answer, given, "", (path, recorded, host) => {
      if (isPseudonym(recorded) && typeof host === "string") {
        const known = meaning.get(recorded);
        if (known === undefined) meaning.set(recorded, host);
        else if (known !== host) differences.push({ exchange, path, recorded: known, host });
      } else {
        differences.push({ exchange, path, recorded, host });
      }
    });
  }
  return differences;
}

function isPseudonym(value: unknown): value is string {
  return typeof value === "string" && /^text_\d+$/.test(value);
}

function translated(value: unknown, meaning: ReadonlyMap<string, string>): unknown {
  if (typeof value === "string") {
    const [, name, rest] = /^(text_\d+)(!.*)?$/.exec(value) ?? [];
    return name === undefined ? value : `${meaning.get(name) ?? name}${rest ?? ""}`;
  }
  if (Array.isArray(value)) return value.map((one) => translated(one, meaning));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, translated(inner, meaning)]));
}

type Told = (path: string, recorded: unknown, host: unknown) => void;

function compare(recorded: unknown, host: unknown, path: string, tell: Told, inCells = false): void {
  if (Array.isArray(recorded) && Array.isArray(host)) {
    if (recorded.length !== host.length) {
      tell(`${path}.length`, recorded.length, host.length);
      return;
    }
    const cells = inCells || recorded.some((row) => Array.isArray(row));
    for (const [index, one] of recorded.entries()) compare(one, host[index], `${path}.${index}`, tell, cells);
    return;
  }
  if (isObject(recorded) && isObject(host)) {
    const keys = new Set([...Object.keys(recorded), ...Object.keys(host)]);
    keys.delete("Message");
    for (const key of keys) {
      const next = path === "" ? key : `${path}.${key}`;
      compare(recorded[key], host[key], next, tell, inCells);
    }
    return;
  }
  // Of cells only the kind was recorded.
  if (inCells) {
    if (typeof recorded !== typeof host || (recorded === "") !== (host === "")) tell(path, recorded, host);
    return;
  }
  if (typeof recorded === "number" && typeof host === "number") {
    if (Math.abs(recorded - host) > Math.max(0.01, Math.abs(recorded) * TOLERANCE)) tell(path, recorded, host);
    return;
  }
  const [, , place] = typeof recorded === "string" ? (/^(text_\d+)(!.*)$/.exec(recorded) ?? []) : [];
  if (place !== undefined && typeof host === "string" && host.endsWith(place)) {
    tell(path, /^text_\d+/.exec(String(recorded))?.[0], unquoted(host.slice(0, -place.length)));
    return;
  }
  if (recorded !== host || isPseudonym(recorded)) tell(path, recorded, host);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function unquoted(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
