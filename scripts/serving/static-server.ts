import { createReadStream, statSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { createServer, type Server } from "node:https";
import { extname, join, normalize, sep } from "node:path";
import type { Certificate } from "./certificate";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".png": "image/png",
  ".gif": "image/gif",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Serves a folder over https on this machine only. Port 0, or one that is taken, becomes the next free one. */
export async function serveFolder(
  folder: string,
  certificate: Certificate,
  port: number,
): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer({ key: certificate.key, cert: certificate.cert }, (request, response) => {
    const path = fileOf(folder, request.url ?? "/");
    if (request.method !== "GET" && request.method !== "HEAD") answer(response, 405);
    else if (path === null) answer(response, 404);
    else send(path, response, request.method === "HEAD");
  });
  return { server, port: await listen(server, port) };
}

function fileOf(folder: string, url: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(url.replace(/[?#].*$/, ""));
  } catch {
    return null;
  }
  const root = normalize(folder + sep);
  const file = normalize(join(root, path === "/" ? "workbench.html" : path));
  try {
    return file.startsWith(root) && statSync(file).isFile() ? file : null;
  } catch {
    // No such file, or a name that no file can have: too long, or with a zero in it.
    return null;
  }
}

function send(file: string, response: ServerResponse, headOnly: boolean): void {
  response.writeHead(200, {
    "content-type": TYPES[extname(file)] ?? "application/octet-stream",
    "cache-control": "no-cache",
    "x-content-type-options": "nosniff",
    // A site that is developed on this machine is framed by this machine only.
    ...(file.endsWith(".html") ? { "content-security-policy": "frame-ancestors 'self' https://localhost:*" } : {}),
  });
  if (headOnly) response.end();
  else
    createReadStream(file)
      .on("error", () => response.destroy())
      .pipe(response);
}

function answer(response: ServerResponse, status: number): void {
  response.writeHead(status, { "content-type": "text/plain" });
  response.end(String(status));
}

async function listen(server: Server, port: number): Promise<number> {
  for (let candidate = port; candidate < port + 20; candidate += 1) {
    if (await listening(server, candidate)) {
      const address = server.address();
      return typeof address === "object" && address !== null ? address.port : candidate;
    }
  }
  throw new Error(`No free port from ${port} to ${port + 19}.`);
}

function listening(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(false);
      else reject(error);
    };
    server.once("error", failed);
    server.listen(port, "localhost", () => {
      server.off("error", failed);
      resolve(true);
    });
  });
}
