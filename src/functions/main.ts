import { languageOfTag } from "../language/language";
import { associateFunctions } from "./associate-functions";

/** The script that the manifest names for custom functions; the pane's page loads it, since one page runs everything. */
async function start(): Promise<void> {
  await documentRead();
  // Blocked: the pane says so.
  if (typeof Office === "undefined") return;
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return;
  associateFunctions(languageOfTag(Office.context.displayLanguage));
}

/** office.js is loaded by a script of its own after this one. */
function documentRead(): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState !== "loading") resolve();
    else {
      document.addEventListener(
        "DOMContentLoaded",
        () => {
          resolve();
        },
        { once: true },
      );
    }
  });
}

void start();
