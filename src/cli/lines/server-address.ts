import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** A table on a server that speaks PostgreSQL's protocol; never its password. */
export interface ServerAddress {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  /** null: the one that names are looked up in. */
  readonly schema: string | null;
  readonly table: string;
  /** A section of a service file that says the rest; null: none. */
  readonly service: string | null;
  /** Whether the connection is encrypted, as libpq names it. */
  readonly sslmode: string | null;
}

export function isServerAddress(source: string): boolean {
  return /^postgres(ql)?:\/\//i.test(source);
}

/** The address, "password" where it holds one, or null where it is none. */
export function serverAddress(source: string): ServerAddress | "password" | null {
  let url: URL;
  try {
    url = new URL(source);
  } catch {
    return null;
  }
  if (url.password !== "" || url.searchParams.has("password")) return "password";
  const named = url.searchParams.get("table") ?? "";
  if (named === "") return null;
  const point = named.indexOf(".");
  return {
    host: decodeURIComponent(url.hostname).replace(/^\[|\]$/g, ""),
    port: url.port === "" ? 0 : Number(url.port),
    database: decodeURIComponent(url.pathname.replace(/^\//, "")),
    user: decodeURIComponent(url.username),
    schema: point < 0 ? null : named.slice(0, point),
    table: named.slice(point + 1),
    service: url.searchParams.get("service"),
    sslmode: url.searchParams.get("sslmode"),
  };
}

/** A source as it may be shown: without a user's name and whatever else the address says. */
export function shownSource(source: string): string {
  if (!isServerAddress(source)) return source;
  try {
    const { hostname, port, pathname, searchParams } = new URL(source);
    const at = port === "" ? hostname : `${hostname}:${port}`;
    return `postgresql://${at}${pathname}?table=${searchParams.get("table") ?? ""}`;
  } catch {
    return "postgresql://…";
  }
}

/** What a service file says, by key: host, port, dbname, user, password. */
export function serviceSettings(name: string | null): Readonly<Record<string, string>> {
  const service = name ?? process.env["PGSERVICE"] ?? null;
  if (service === null) return {};
  const file = process.env["PGSERVICEFILE"] ?? join(homedir(), ".pg_service.conf");
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return {};
  }
  const settings: Record<string, string> = {};
  let section = "";
  for (const line of text.split(/\r?\n/)) {
    const heading = /^\s*\[(.+)\]\s*$/.exec(line)?.[1];
    if (heading !== undefined) section = heading;
    const pair = /^\s*([a-z_]+)\s*=\s*(.*?)\s*$/.exec(line);
    if (section === service && pair?.[1] !== undefined) settings[pair[1]] = pair[2] ?? "";
  }
  return settings;
}
