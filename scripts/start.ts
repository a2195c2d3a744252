/** `npm start`: builds the site with its workbench page and serves it over https on this machine. */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { buildSite } from "./building/build-site";
import { localCertificate } from "./serving/certificate";
import { serveFolder } from "./serving/static-server";

const SITE = "build/site";
const root = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

const { values } = parseArgs({
  options: { port: { type: "string", default: "3000" }, production: { type: "boolean", default: false } },
});
const wanted = Number(values.port);
if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65535) {
  console.error(`--port takes a number from 0 to 65535, not ${values.port}.`);
  process.exit(2);
}

console.log("Building ...");
await buildSite({
  mode: values.production ? "production" : "development",
  url: `https://localhost:${wanted === 0 ? 3000 : wanted}/`,
  officeJs: "local",
  workbench: true,
  out: SITE,
});

const certificate = await localCertificate(root(".certificates"));
const { server, port } = await serveFolder(root(SITE), certificate, wanted);
const stop = (): void => {
  server.close();
  server.closeAllConnections();
};
process.once("SIGINT", stop);
process.once("SIGTERM", stop);

const address = `https://localhost:${port}/workbench.html`;
console.log(`\n  English   ${address}?lang=en\n  فارسی     ${address}?lang=fa\n`);
if (!certificate.trusted) {
  console.log(
    "The browser will warn once, because the certificate was made on this machine: choose Advanced, then Proceed to localhost.",
  );
}
if (port !== wanted && wanted !== 0) console.log(`Port ${wanted} is in use, so this is on ${port}.`);
console.log("Stop with Ctrl+C.");
