import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { localCertificate } from "../../../scripts/serving/certificate";
import { serveFolder } from "../../../scripts/serving/static-server";

const root = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** Builds the pane on its stand-in and serves it over https. */
export async function serveStandIn(): Promise<{ readonly address: string; readonly close: () => void }> {
  await buildStandIn();
  const certificate = await localCertificate(root(".certificates"));
  const { server, port } = await serveFolder(root("build/stand-in"), certificate, 0);
  return {
    address: `https://localhost:${port}/taskpane.html`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

export function buildStandIn(): Promise<void> {
  const config = root("tests/browser/stand-in/webpack.config.js");
  const arguments_ = [root("node_modules/webpack/bin/webpack.js"), "--mode", "development", "--config", config];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, arguments_, { cwd: root(""), stdio: "inherit" });
    child.once("error", reject);
    child.once("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error("The stand-in could not be built."));
    });
  });
}
