import { readdirSync } from "node:fs";
import { fileURLToPath, URL } from "node:url";

/** The store asks for office.js from here. */
export const MICROSOFT_OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

const FOLDER = fileURLToPath(new URL("../../node_modules/@microsoft/office-js/dist/", import.meta.url));
const SCRIPTS =
  /^(office|excel-[^.]*(\.\d+)?(-core)?|o15apptofilemappingtable|custom-functions-runtime|es6-promise|html2canvas)\.js$/;
const FOLDERS = /^([a-z]{2,3}-.*|agaveerrorux|telemetry|ariatelemetry)$/;

/** What Excel's clients load of office.js, to serve it from the site itself: its loader, Excel's files, every locale's strings. */
export function officeJsFiles() {
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => (entry.isDirectory() ? FOLDERS.test(entry.name) : SCRIPTS.test(entry.name)))
    .map((entry) => ({
      from: `${FOLDER}${entry.name}`,
      to: entry.isDirectory() ? `office-js/${entry.name}` : "office-js/[name][ext]",
      globOptions: { ignore: ["**/*.debug.js", "**/outlook_strings.js"] },
      // Minimised by Microsoft: minimising it again could only change it.
      info: { minimized: true },
    }));
}
