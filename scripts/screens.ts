/** `npm run screens [-- --port 3001]`: every screen of the pane alone in the browser, in its states, languages and themes. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { OFFERED_LANGUAGES } from "../src/language/language";
import { buildStandIn } from "../tests/browser/stand-in/serve";
import { localCertificate } from "./serving/certificate";
import { serveFolder } from "./serving/static-server";

const root = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const { values } = parseArgs({ options: { port: { type: "string", default: "3001" } } });

/** A screen in a state, by the address that opens it. */
const STATES: readonly (readonly [name: string, query: string])[] = [
  ["Start", "screen=start"],
  ["Start, empty workbook", "screen=start&workbook=empty"],
  ["New evaluation", "screen=newEvaluation"],
  ["New evaluation, one is there", "screen=newEvaluation&workbook=made"],
  ["Check", "screen=check"],
  ["Check, a survey with questions", "screen=check&workbook=survey"],
  ["Check, nothing recognised", "screen=check&workbook=home-made"],
  ["Check, empty workbook", "screen=check&workbook=empty"],
  ["Explore", "screen=explore"],
  ["Explore, a company with sales lines", "screen=explore&workbook=company"],
  ["Write", "screen=write"],
  ["Write, a sheet is protected", "screen=write&fails=protected-sheet"],
  ["Settings", "screen=explore&settings"],
  ["Reading, never finished", "screen=check&slow"],
];
const THEMES = [
  ["light", ""],
  ["dark", "&dark"],
] as const;

console.log("Building ...");
await buildStandIn();
const rows = STATES.map(([name, query]) => {
  const links = [
    ...OFFERED_LANGUAGES.map(({ code, ownName }) => [code, ownName] as const),
    ["pseudo", "⟦pseudo⟧"] as const,
  ].flatMap(([code, ownName]) =>
    THEMES.map(([theme, look]) => {
      const language = code === "pseudo" ? "lang=en&pseudo" : `lang=${code}`;
      return `<a target="pane" href="taskpane.html?${language}&${query}${look}">${ownName}, ${theme}</a>`;
    }),
  );
  return `<tr><th scope="row">${name}</th><td>${links.join(" · ")}</td></tr>`;
});
writeFileSync(
  root("build/stand-in/screens.html"),
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Screens of the pane</title>
<style>body{font:14px system-ui;display:flex;gap:24px}th{text-align:start;vertical-align:top;padding:4px 12px 4px 0}iframe{border:1px solid #888;width:320px;height:720px;resize:both}</style>
<table>${rows.join("\n")}</table><iframe name="pane" title="Pane"></iframe></html>`,
);
const certificate = await localCertificate(root(".certificates"));
const { server, port } = await serveFolder(root("build/stand-in"), certificate, Number(values.port));
const stop = (): void => {
  server.close();
  server.closeAllConnections();
};
process.once("SIGINT", stop);
process.once("SIGTERM", stop);
console.log(
  `\n  https://localhost:${port}/screens.html\n\nHigh contrast is the system's own setting. Stop with Ctrl+C.`,
);
