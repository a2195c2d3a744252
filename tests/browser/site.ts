import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** `npm start` as a user starts it, on a free port: what is tested is what is served. */
export function startSite(): Promise<{ readonly address: string; readonly close: () => void }> {
  const tsx = fileURLToPath(new URL("../../node_modules/tsx/dist/cli.mjs", import.meta.url));
  const child = spawn(process.execPath, [tsx, "scripts/start.ts", "--port", "0"], { cwd: ROOT });
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (chunk: Buffer): void => {
      said += chunk.toString("utf8");
      const address = /https:\/\/localhost:\d+\//.exec(said)?.[0];
      if (address !== undefined && said.includes("Ctrl+C")) {
        resolve({
          address,
          close: () => {
            child.kill("SIGTERM");
          },
        });
      }
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("error", reject);
    child.once("exit", () => {
      reject(new Error(`npm start ended: ${said}`));
    });
  });
}
