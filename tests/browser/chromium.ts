import { type Browser, type BrowserServer, chromium } from "playwright-core";

/** The browser that is installed: nothing is downloaded, and it asks nobody anything on its own. */
const OPTIONS = {
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};

/** For a script of its own. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch(OPTIONS);
}

/** For several processes that share it. */
export function launchChromiumServer(): Promise<BrowserServer> {
  return chromium.launchServer(OPTIONS);
}
