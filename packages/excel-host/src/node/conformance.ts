import "../embedded-workbook";
import type { ClientClass, ClientMember } from "./client-schema";
import { definedTypes } from "../protocol/host-object";

/** What the host has of a class. */
export interface ClassConformance {
  readonly name: string;
  readonly supported: readonly ClientMember[];
  readonly absent: readonly ClientMember[];
}

/** Compares the client's classes with those that the host implements. */
export function conformance(schema: readonly ClientClass[]): ClassConformance[] {
  const defined = definedTypes();
  return schema.map(({ name, members }) => {
    const own = defined.get(name);
    const has = (member: ClientMember): boolean => {
      if (own === undefined) return false;
      const names =
        member.kind === "property" ? own.readable : member.kind === "navigation" ? own.navigation : own.methods;
      return names.includes(member.wire);
    };
    return { name, supported: members.filter(has), absent: members.filter((member) => !has(member)) };
  });
}

/** The table for the documentation, as Markdown. */
export function conformanceDocument(classes: readonly ClassConformance[]): string {
  const known = classes.filter(({ supported }) => supported.length > 0).sort((a, b) => (a.name < b.name ? -1 : 1));
  const missing = classes
    .filter(({ supported }) => supported.length === 0)
    .map(({ name }) => name)
    .sort();
  const count = known.reduce((sum, { supported }) => sum + supported.length, 0);
  const all = classes.reduce((sum, { supported, absent }) => sum + supported.length + absent.length, 0);
  const lines = [
    "# What the embedded host has of Excel's API",
    "",
    `Generated from the client library and the host's own definitions. ${count} of ${all} members in ${known.length} of ${classes.length} classes;`,
    "what is absent answers `ApiNotFound`. A set in brackets is the ExcelApi requirement set that the client names; members",
    "without one belong to the class's first. A profile with a lower set answers `ApiNotFound` for what came later (`member-sets.ts`). Behaviour is tested in `packages/excel-host/tests`; `behaviours.md` lists what is tested by Microsoft's pages.",
    "",
  ];
  for (const { name, supported, absent } of known) {
    lines.push(
      `## ${name}`,
      "",
      "| supported | absent |",
      "| --- | --- |",
      `| ${names(supported)} | ${names(absent)} |`,
      "",
    );
  }
  lines.push("## Absent classes", "", missing.join(", "), "");
  return lines.join("\n");
}

function names(members: readonly ClientMember[]): string {
  return members.length === 0
    ? "none"
    : members.map(({ name, api }) => (api === null ? name : `${name} (${api})`)).join(", ");
}
