import type { BundledPackage } from "./bundled-packages";

/** The notices that go with the site: the packages in it by licence text, each text once. */
export function licenceNotices(packages: readonly BundledPackage[]): string {
  const byText = new Map<string, BundledPackage[]>();
  for (const one of packages) {
    const text = [`Licence: ${one.licence}`, ...one.texts].join("\n\n");
    byText.set(text, [...(byText.get(text) ?? []), one]);
  }
  const parts = [...byText].map(([text, those]) =>
    [those.map(({ name, version }) => `${name} ${version}`).join("\n"), text].join("\n\n"),
  );
  const line = `\n\n${"-".repeat(80)}\n\n`;
  return ["Hamrasta contains parts of the packages below, each under its own licence.", ...parts].join(line) + "\n";
}
