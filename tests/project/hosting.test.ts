import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { contentSecurityPolicy } from "../../scripts/building/content-security-policy.js";

/** What docs/hosting.md tells an administrator is what the pages need. */

const DOCUMENT = readFileSync(fileURLToPath(new URL("../../docs/hosting.md", import.meta.url)), "utf8");
const SERVERS = {
  nginx: /add_header Content-Security-Policy "([^"]+)"/,
  Apache: /Header always set Content-Security-Policy "([^"]+)"/,
};

function directives(policy: string): ReadonlyMap<string, string> {
  return new Map(
    policy.split("; ").map((directive) => {
      const [name = "", ...sources] = directive.split(" ");
      return [name, sources.join(" ")] as const;
    }),
  );
}

describe.each(Object.entries(SERVERS))("the headers for %s", (_server, pattern) => {
  const header = directives(pattern.exec(DOCUMENT)?.[1] ?? "");

  it("are the policy of the pages, directive by directive", () => {
    const page = directives(contentSecurityPolicy({ localOffice: false }));
    expect(page.size).toBeGreaterThan(8);
    for (const [name, sources] of page) expect([name, header.get(name)]).toEqual([name, sources]);
  });

  it("admit Office as the frame around the pane, which only a header can", () => {
    expect([...header.keys()].filter((name) => name === "frame-ancestors")).toHaveLength(1);
    const domains = ["officeapps.live.com", "office.com", "sharepoint.com", "cloud.microsoft"];
    // The top window of Excel on the web is excel.cloud.microsoft (office-js-docs-pr issue 4911).
    for (const domain of domains.map((name) => `https://*.${name}`)) {
      expect(header.get("frame-ancestors")).toContain(domain);
    }
  });

  it("evaluate nothing and connect to nobody else", () => {
    expect([...header.values()].join(" ")).not.toContain("unsafe-eval");
    expect(header.get("script-src")).not.toContain("unsafe-inline");
    expect(header.get("connect-src")).toBe("'self'");
  });
});
