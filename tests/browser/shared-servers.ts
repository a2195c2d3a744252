import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestProject } from "vitest/node";
import { launchChromiumServer } from "./chromium";
import { startSite } from "./site";
import { serveStandIn } from "./stand-in/serve";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where a test file asks for what all of them share. */
    sharedServers: string;
  }
}

/** What is started once for all files, when the first of them asks: most runs need only one of these. */
const STARTERS: Readonly<Record<string, () => Promise<Shared>>> = {
  site: startSite,
  standIn: serveStandIn,
  browser: launchServer,
};

interface Shared {
  readonly address: string;
  readonly close: () => void | Promise<void>;
}

/** Before the browser tests: a broker on loopback that starts the site, the stand-in and the browser, each once. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const started = new Map<string, Promise<Shared>>();
  const broker = createServer((request, response) => {
    const name = (request.url ?? "").slice(1);
    const starter = STARTERS[name];
    if (starter === undefined) {
      response.writeHead(404).end();
      return;
    }
    let shared = started.get(name);
    if (shared === undefined) {
      shared = starter();
      started.set(name, shared);
    }
    shared.then(
      ({ address }) => response.end(address),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => broker.listen(0, "127.0.0.1", resolve));
  project.provide("sharedServers", `http://127.0.0.1:${(broker.address() as AddressInfo).port}/`);
  return async () => {
    broker.close();
    for (const shared of started.values()) await (await shared.catch(() => null))?.close();
  };
}

async function launchServer(): Promise<Shared> {
  const server = await launchChromiumServer();
  return { address: server.wsEndpoint(), close: () => server.close() };
}
