import { RefusedLines } from "./refused-lines";

/** Where a server is, as sentences name it. */
export interface ServerNames {
  readonly server: string;
  readonly database: string;
  readonly user: string;
  readonly table: string;
}

const CUT = /Connection terminated|ECONNRESET|EPIPE|server closed the connection|terminating connection/i;

/**
 * What a server refused, or that it is gone, as a sentence; by SQLSTATE, since its words are in its own language.
 * @param isFirst whether the connection was being made
 */
export function failureOfServer(error: unknown, names: ServerNames, isFirst = false): unknown {
  if (error instanceof RefusedLines || !(error instanceof Error)) return error;
  const { server, database, user, table } = names;
  const code = "code" in error ? String(error.code) : "";
  const message = (error.message.split("\n")[0] ?? "").trim();
  if (/^28/.test(code) || /SASL|client password must be a string/i.test(message)) {
    return new RefusedLines("lines.refused-login", { server, user });
  }
  if (code === "3D000") return new RefusedLines("lines.no-database", { server, database });
  if (code === "42P01") return new RefusedLines("lines.no-table", { server, table, user });
  if (code === "42501") return new RefusedLines("lines.no-right", { server, table, user });
  // Of foreign servers: connection failures of the classes 08 and HV.
  if (
    code === "08001" ||
    code === "HV00N" ||
    (code === "08006" && /server/i.test(message)) ||
    (/^08/.test(code) && !isFirst)
  ) {
    return new RefusedLines("lines.no-worker", { server, detail: message });
  }
  if (/^57P0/.test(code) || CUT.test(message) || CUT.test(code)) {
    return new RefusedLines(isFirst ? "lines.no-server" : "lines.cut", { server });
  }
  if (
    isFirst ||
    ["ECONNREFUSED", "ETIMEDOUT", "ENOTFOUND", "EHOSTUNREACH", "ENETUNREACH", "EAI_AGAIN"].includes(code)
  ) {
    return new RefusedLines("lines.no-server", { server });
  }
  return code === "" ? error : new RefusedLines("lines.refused-query", { server, detail: message });
}
