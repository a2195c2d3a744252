import type { Client } from "pg";
import type { LinesDatabase } from "./database";
import { DIALECTS, quoted } from "./dialect";
import { failureOfServer, type ServerNames } from "./server-failure";
import { RefusedLines } from "./refused-lines";
import { type ServerAddress, serviceSettings, shownSource } from "./server-address";
import type { ColumnKind, SourceColumn, SourceTable } from "./source-table";

/** A server has so long to answer at all; what it then adds up takes as long as it takes. */
const SILENCE = 10_000;

/**
 * A table on a server: the grouping runs there, only totals travel. All statements see the same rows, and none may write.
 * @throws RefusedLines
 */
export async function openServer(
  source: string,
  address: ServerAddress,
  silence = SILENCE,
): Promise<{ readonly database: LinesDatabase; readonly table: SourceTable }> {
  const service = serviceSettings(address.service);
  const settings = {
    host: address.host || service["host"] || process.env["PGHOST"] || "localhost",
    port: address.port || Number(service["port"] ?? process.env["PGPORT"] ?? 5432),
    database: address.database || service["dbname"] || process.env["PGDATABASE"] || address.user,
    user: address.user || service["user"] || process.env["PGUSER"] || "",
  };
  const names: ServerNames = {
    server: `${settings.host}:${settings.port}`,
    database: settings.database,
    user: settings.user,
    table: address.schema === null ? address.table : `${address.schema}.${address.table}`,
  };
  const password = process.env["PGPASSWORD"] ?? service["password"];
  const sslmode = address.sslmode ?? service["sslmode"] ?? process.env["PGSSLMODE"] ?? "prefer";
  const client = await connect(
    { ...settings, ...(password === undefined ? {} : { password }) },
    sslmode,
    names,
    silence,
  );
  const rows: LinesDatabase["rows"] = async ({ sql, values }) => {
    try {
      const result = await client.query<(string | null)[]>({ text: sql, values: [...values], rowMode: "array" });
      return result.rows;
    } catch (error) {
      throw failureOfServer(error, names);
    }
  };
  const database: LinesDatabase = {
    dialect: DIALECTS.postgresql,
    keep: null,
    rows,
    close: async () => {
      await client.end().catch(() => undefined);
    },
  };
  try {
    await client
      .query("begin transaction isolation level repeatable read read only")
      .catch(() => client.query("begin"));
    return { database, table: await tableOf(database, shownSource(source), address, names) };
  } catch (error) {
    await database.close();
    throw failureOfServer(error, names);
  }
}

async function connect(
  settings: Readonly<Record<"host" | "database" | "user", string>> & {
    readonly port: number;
    readonly password?: string;
  },
  sslmode: string,
  names: ServerNames,
  silence: number,
): Promise<Client> {
  // Only who reads lines from a server loads it.
  const { default: pg } = await import("pg");
  const attempt = async (ssl: boolean | { rejectUnauthorized: boolean }): Promise<Client> => {
    const client = new pg.Client({
      ...settings,
      ssl,
      connectionTimeoutMillis: silence,
      keepAlive: true,
      application_name: "hamrasta",
    });
    // A connection that is cut between two statements is told of by the next one.
    client.on("error", () => undefined);
    await client.connect();
    return client;
  };
  try {
    if (sslmode === "disable" || sslmode === "allow") return await attempt(false);
    if (sslmode === "verify-full" || sslmode === "verify-ca") return await attempt({ rejectUnauthorized: true });
    try {
      return await attempt({ rejectUnauthorized: false });
    } catch (error) {
      const hasNone = error instanceof Error && /does not support SSL/i.test(error.message);
      if (sslmode === "require" || !hasNone) throw error;
      return await attempt(false);
    }
  } catch (error) {
    throw failureOfServer(error, names, true);
  }
}

async function tableOf(
  database: LinesDatabase,
  source: string,
  { schema, table }: ServerAddress,
  names: ServerNames,
): Promise<SourceTable> {
  const described = await database.rows({
    sql: "select cast(column_name as varchar), cast(data_type as varchar) from information_schema.columns where table_name = $1 and table_schema = coalesce(nullif($2, ''), current_schema()) order by ordinal_position",
    values: [table, schema ?? ""],
  });
  if (described.length === 0) {
    throw new RefusedLines("lines.no-table", { server: names.server, table: names.table, user: names.user });
  }
  const columns = described.map(([name, type], index): SourceColumn => ({
    heading: name ?? "",
    sql: `c${index}`,
    kind: kindOf(type ?? ""),
  }));
  const own = columns.map(({ heading, sql }) => `${quoted(heading)} as ${sql}`).join(", ");
  const from = schema === null ? quoted(table) : `${quoted(schema)}.${quoted(table)}`;
  const apart = await partitionColumns(database, schema, table);
  return {
    name: source,
    relation: `(select ${own} from ${from}) s`,
    columns,
    placed: null,
    partitionedBy: columns.filter(({ heading }) => apart.includes(heading)),
    text: null,
  };
}

/** The columns by which a table is partitioned, where the server knows of such a thing. */
async function partitionColumns(
  database: LinesDatabase,
  schema: string | null,
  table: string,
): Promise<readonly string[]> {
  try {
    // A statement that fails would end the transaction: it is tried under a mark of its own.
    await database.rows({ sql: "savepoint parts", values: [] });
    const rows = await database.rows({
      sql: "select cast(a.attname as varchar) from pg_catalog.pg_partitioned_table p join pg_catalog.pg_class c on c.oid = p.partrelid join pg_catalog.pg_namespace n on n.oid = c.relnamespace join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = any (p.partattrs) where c.relname = $1 and n.nspname = coalesce(nullif($2, ''), current_schema())",
      values: [table, schema ?? ""],
    });
    if (rows.length === 0) return [];
    await database.rows({ sql: "set local enable_partitionwise_aggregate = on", values: [] });
    return rows.flatMap(([name]) => name ?? []);
  } catch (error) {
    if (error instanceof RefusedLines && error.sentence[0] !== "lines.refused-query") throw error;
    await database.rows({ sql: "rollback to savepoint parts", values: [] });
    return [];
  }
}

/** What a type of PostgreSQL's is to a reader of lines. */
function kindOf(type: string): ColumnKind {
  if (/^(text|character|char|varchar|string|uuid|name)/i.test(type)) return "text";
  if (/^(smallint|integer|bigint|int)/i.test(type) && !/interval/i.test(type)) return "integer";
  if (/^(numeric|decimal)/i.test(type)) return "decimal";
  if (/^(real|double|float)/i.test(type)) return "double";
  return /^(date|timestamp)/i.test(type) ? "date" : "other";
}
