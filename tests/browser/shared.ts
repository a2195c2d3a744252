import { inject } from "vitest";

export interface SharedSite {
  readonly address: string;
}

/** `npm start` as a user starts it, served once for all test files. */
export function sharedSite(): Promise<SharedSite> {
  return asked("site");
}

/** The pane alone, on its stand-in. */
export function sharedStandIn(): Promise<SharedSite> {
  return asked("standIn");
}

export function sharedBrowser(): Promise<SharedSite> {
  return asked("browser");
}

async function asked(name: string): Promise<SharedSite> {
  const response = await fetch(`${inject("sharedServers")}${name}`);
  const address = await response.text();
  if (!response.ok) throw new Error(`${name}: ${address}`);
  return { address };
}
