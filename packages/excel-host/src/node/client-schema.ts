/// <reference types="node" />
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import vm from "node:vm";

/** A member as the client library has it. */
export interface ClientMember {
  readonly name: string;
  /** Its name in requests. */
  readonly wire: string;
  /** Where it is written under another name. */
  readonly writtenAs: string | null;
  readonly kind: "property" | "navigation" | "method";
  readonly writable: boolean;
  /** Requirement set, where the client checks one: "1.7"; others belong to the first. */
  readonly api: string | null;
}

export interface ClientClass {
  readonly name: string;
  readonly members: readonly ClientMember[];
}

/** The classes of Excel's API, read out of the readable build of the client's bundle. */
export function clientSchema(): ClientClass[] {
  const file = createRequire(import.meta.url).resolve("@microsoft/office-js/dist/excel-web-16.00.debug.js");
  const nothing = (): undefined => undefined;
  const window: vm.Context = {
    console,
    setTimeout,
    clearTimeout,
    setInterval: nothing,
    clearInterval: nothing,
    performance,
    addEventListener: nothing,
    location: { href: "https://localhost/", search: "", hash: "" },
    navigator: { userAgent: "node" },
    name: "",
    document: {
      createElement: () => ({ style: {} }),
      getElementsByTagName: () => [],
      addEventListener: nothing,
      URL: "https://localhost/",
      cookie: "",
    },
  };
  for (const name of ["window", "self", "parent", "top"]) window[name] = window;
  const context = vm.createContext(window);
  vm.runInContext(readFileSync(file, "utf8"), context);
  const namespace = context["Excel"] as Readonly<Record<string, unknown>>;
  return Object.entries(namespace).flatMap(([name, value]) => {
    if (typeof value !== "function") return [];
    const prototype = value.prototype as object | undefined;
    if (prototype === undefined || !Object.hasOwn(prototype, "_className")) return [];
    return [{ name, members: [...properties(prototype), ...methods(prototype)] }];
  });
}

function list(prototype: object, name: string): readonly unknown[] {
  const value: unknown = Object.getOwnPropertyDescriptor(prototype, name)?.get?.call({});
  return Array.isArray(value) ? value : [];
}

/** The code of a property's getter or setter. */
function accessorSource(prototype: object, name: string, kind: "get" | "set"): string {
  const descriptor = Object.getOwnPropertyDescriptor(prototype, name) as Readonly<Record<string, unknown>> | undefined;
  const accessor = descriptor?.[kind];
  return typeof accessor === "function" ? Function.prototype.toString.call(accessor) : "";
}

function apiOf(source: string): string | null {
  return /_throwIfApiNotSupported\("[^"]*", _defaultApiSetName, "([\d.]+)"/.exec(source)?.[1] ?? null;
}

function setterWire(prototype: object, name: string): string | null {
  const source = accessorSource(prototype, name, "set");
  return /_invokeSetProperty\(this, "(\w+)"/.exec(source)?.[1] ?? null;
}

function properties(prototype: object): ClientMember[] {
  const source = (name: string): string => accessorSource(prototype, name, "get");
  const wires = list(prototype, "_scalarPropertyOriginalNames");
  const writable = list(prototype, "_scalarPropertyUpdateable");
  const scalars = list(prototype, "_scalarPropertyNames").map((name, index): ClientMember => ({
    name: String(name),
    wire: String(wires[index]),
    kind: "property",
    writable: writable[index] === true,
    api: apiOf(source(String(name))),
    writtenAs: setterWire(prototype, String(name)),
  }));
  const navigation = list(prototype, "_navigationPropertyNames").map((name): ClientMember => {
    const text = source(String(name));
    const wire = /_createPropertyObject\([\w.]+, this, "(\w+)"/.exec(text)?.[1] ?? String(name);
    return { name: String(name), wire, kind: "navigation", writable: false, writtenAs: null, api: apiOf(text) };
  });
  return [...scalars, ...navigation].filter(({ name }) => !name.startsWith("_"));
}

const OWN = /^(?:constructor|load|retrieve|toJSON|setMockData|set|update|ensureUnchanged|track|untrack|_.*)$/;

function methods(prototype: object): ClientMember[] {
  return Object.getOwnPropertyNames(prototype).flatMap((name): ClientMember[] => {
    const value: unknown = Object.getOwnPropertyDescriptor(prototype, name)?.value;
    if (typeof value !== "function" || OWN.test(name)) return [];
    const source = String(value);
    const wire = /_(?:createMethodObject\([\w.]+, this|invokeMethod\(this), "(\w+)"/.exec(source)?.[1];
    const indexer = source.includes("_createIndexerObject");
    return [
      {
        name,
        wire: wire ?? (indexer ? "GetItem" : name.charAt(0).toUpperCase() + name.slice(1)),
        kind: "method",
        writable: false,
        writtenAs: null,
        api: apiOf(source),
      },
    ];
  });
}
