import { execFileSync, spawnSync } from "node:child_process";
import { chownSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where Debian puts the programs of the newest version; null: there is none. */
export function postgresqlPrograms(): string | null {
  const root = "/usr/lib/postgresql";
  if (!existsSync(root)) return null;
  const [version] = readdirSync(root).sort((one, other) => Number(other) - Number(one));
  const programs = join(root, version ?? "", "bin");
  return existsSync(join(programs, "initdb")) ? programs : null;
}

/** Whom the servers run as: they refuse to run as root. */
function account(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string): number => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }).trim());
  return { uid: id("-u"), gid: id("-g") };
}

export interface TestServers {
  readonly ports: readonly number[];
  /** Runs SQL on a server; what it gives, a line a row. */
  readonly sql: (server: number, text: string) => string;
  readonly stop: (server: number) => void;
  readonly start: (server: number) => void;
  readonly end: () => void;
}

/** So many servers on loopback, each with an empty database; one cluster is made and copied. */
export async function startServers(programs: string, count: number): Promise<TestServers> {
  const folder = mkdtempSync(join(tmpdir(), "hamrasta-pg-"));
  const owner = account();
  const as = owner ?? {};
  const ports = await Promise.all(Array.from({ length: count }, freePort));
  const dataOf = (server: number): string => join(folder, `server-${server}`);
  const run = (program: string, given: readonly string[], input?: string): string => {
    const result = spawnSync(join(programs, program), [...given], {
      ...as,
      cwd: folder,
      encoding: "utf8",
      input,
      env: { ...process.env, LC_ALL: "C.UTF-8" },
    });
    if (result.status !== 0) throw new Error(`${program}: ${result.stderr}`);
    return result.stdout;
  };
  if (owner !== null) chownSync(folder, owner.uid, owner.gid);
  run("initdb", ["-D", dataOf(0), "-U", "tester", "-A", "trust", "-E", "UTF8", "--no-sync", "--locale=C.UTF-8"]);
  const settings = (port: number): string =>
    `port = ${port}\nlisten_addresses = '127.0.0.1'\nunix_socket_directories = ''\nfsync = off\nshared_buffers = 16MB\nmax_connections = 20\nlc_messages = 'C'\n`;
  for (let server = 1; server < count; server += 1) {
    if (owner === null) cpSync(dataOf(0), dataOf(server), { recursive: true });
    else execFileSync("cp", ["-a", dataOf(0), dataOf(server)]);
  }
  const start = (server: number): void => {
    run("pg_ctl", ["-D", dataOf(server), "-l", join(folder, `log-${server}`), "-w", "start"]);
  };
  const stop = (server: number): void => {
    run("pg_ctl", ["-D", dataOf(server), "-m", "immediate", "-w", "stop"]);
  };
  for (const [server, port] of ports.entries()) {
    writeFileSync(join(dataOf(server), "postgresql.auto.conf"), settings(port));
    start(server);
  }
  return {
    ports,
    start,
    stop,
    sql: (server, text) =>
      run(
        "psql",
        [
          "-X",
          "-q",
          "-A",
          "-t",
          "-v",
          "ON_ERROR_STOP=1",
          "-h",
          "127.0.0.1",
          "-p",
          String(ports[server]),
          "-U",
          "tester",
          "-d",
          "postgres",
          "-f",
          "-",
        ],
        text,
      ),
    end: () => {
      for (const server of ports.keys()) {
        try {
          stop(server);
        } catch {
          // It was stopped before.
        }
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === "object" && address !== null ? address.port : 0);
      });
    });
  });
}
