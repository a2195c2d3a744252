import { ApiError } from "./api-error";
import type { HostObject } from "./host-object";
import type { QueryInfo } from "./messages";

/** "format/fill/color" of a load, as the names on the wire. */
type Path = readonly string[];

export function serverName(name: string): string {
  return name.startsWith("_") ? name : name.charAt(0).toUpperCase() + name.slice(1);
}

function clientName(name: string): string {
  return name.startsWith("_") ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

/** Whether an Excel has a member of a class, by its name on the wire. */
export type Offers = (type: string, member: string) => boolean;

interface How {
  readonly plain: boolean;
  readonly offers: Offers;
  /** Whether any Excel has the member. */
  readonly known: Offers;
}

/**
 * The loaded properties of an object. `plain` answers as `retrieve` wants it: client names, "items" for collections, no
 * identities.
 */
export function queryObject(
  object: HostObject,
  info: QueryInfo,
  plain: boolean,
  { offers, known }: Pick<How, "offers" | "known">,
): unknown {
  const paths = [
    ...(info.Select ?? []).map((path) => split(path)),
    ...(info.Expand ?? []).map((path) => [...split(path), "*"]),
  ];
  return project(object, paths, info, { plain, offers, known });
}

function split(path: string): string[] {
  return path
    .split(/[/.]/)
    .filter((step) => step !== "")
    .map((step) => (step === "$all" || step === "$none" ? step.slice(1) : serverName(step)))
    .map((step) => (step === "all" ? "*" : step));
}

function project(object: HostObject | null, paths: readonly Path[], info: QueryInfo, how: How): unknown {
  if (object === null) return how.plain ? null : { _IsNull: true };
  const items = object.items();
  return items === null ? projectOne(object, paths, how) : projectAll(object, items, paths, info, how);
}

function projectAll(
  collection: HostObject,
  items: readonly HostObject[],
  paths: readonly Path[],
  info: QueryInfo,
  how: How,
): unknown {
  const own = (path: Path): boolean =>
    path.length === 1 && collection.hasScalar(path[0] ?? "") && !(items[0]?.hasScalar(path[0] ?? "") ?? false);
  const name = (text: string): string => (how.plain ? clientName(text) : text);
  const result: Record<string, unknown> = {};
  for (const path of paths) {
    const [member = ""] = path;
    if (own(path)) result[name(member)] = scalarOf(collection, member, how);
  }
  // A load without names brings the collection's own figures too.
  if (paths.length === 0) Object.assign(result, allScalars(collection, how));
  const rest = paths.filter((path) => !own(path)).map((path) => (path[0] === "Items" ? path.slice(1) : path));
  // "count" alone asks for no property of an item.
  const onlyOwn = paths.length > 0 && rest.length === 0;
  const from = info.Skip ?? 0;
  const chosen = items.slice(from, info.Top === undefined ? undefined : from + info.Top);
  result[how.plain ? "items" : "_Items"] = chosen.map((item) =>
    projectOne(item, onlyOwn ? [["none"]] : rest.filter((path) => path.length > 0 || paths.length > 0), how),
  );
  return result;
}

function projectOne(object: HostObject, paths: readonly Path[], how: How): unknown {
  const nested = object.items();
  if (nested !== null) return projectAll(object, nested, paths, {}, how);
  const result: Record<string, unknown> = {};
  const name = (text: string): string => (how.plain ? clientName(text) : text);
  const all = paths.length === 0 || paths.some((path) => path.length === 0 || (path.length === 1 && path[0] === "*"));
  if (all) Object.assign(result, allScalars(object, how));
  const inner = new Map<string, Path[]>();
  for (const path of paths) {
    const [first, ...rest] = path;
    if (first === undefined || first === "*" || first === "none") continue;
    if (object.hasScalar(first)) result[name(first)] = scalarOf(object, first, how);
    else inner.set(first, [...(inner.get(first) ?? []), rest]);
  }
  for (const [member, rest] of inner) {
    const target = how.offers(object.typeName, member) ? object.navigate(member) : undefined;
    if (target === undefined) {
      // Microsoft's own samples load what no Excel has, "no-properties-needed", to load nothing.
      if (rest.every((path) => path.length === 0) && !how.known(object.typeName, member)) continue;
      throw notFound(object, member);
    }
    result[name(member)] = project(
      target,
      rest.filter((path) => path.length > 0),
      {},
      how,
    );
  }
  if (!how.plain) Object.assign(result, identityOf(object));
  return result;
}

function scalarOf(object: HostObject, member: string, how: How): unknown {
  if (!how.offers(object.typeName, member)) throw notFound(object, member);
  return object.get(member);
}

/** What an unspecified load brings: no more than this Excel has. */
function allScalars(object: HostObject, how: How): Readonly<Record<string, unknown>> {
  const members = object.defaultScalars().filter((member) => how.offers(object.typeName, member));
  return Object.fromEntries(members.map((member) => [how.plain ? clientName(member) : member, object.get(member)]));
}

function notFound(object: HostObject, member: string): ApiError {
  return new ApiError("ApiNotFound", undefined, `${object.typeName}.${clientName(member)}`);
}

/** What lets a client find the object again. */
export function identityOf(object: HostObject): Readonly<Record<string, unknown>> {
  if (object.referenceId !== null) return { _ReferenceId: object.referenceId };
  const identity = object.identity();
  return identity === null ? {} : { [identity.name]: identity.value };
}

export { clientName };
