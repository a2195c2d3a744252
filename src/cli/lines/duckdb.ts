import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DuckDBInstance } from "@duckdb/node-api";
import type { LinesDatabase, Statement } from "./database";
import { DIALECTS } from "./dialect";

export interface EmbeddedDuckDB extends LinesDatabase {
  readonly keep: (statement: Statement) => Promise<string>;
  /** Where it puts what memory does not hold. */
  readonly folder: string;
}

/** The embedded DuckDB in a file of a folder of its own, which is gone afterwards: it holds more than memory does. */
export async function openDuckDB(): Promise<EmbeddedDuckDB> {
  // Only who reads lines from files loads it.
  const { DuckDBInstance: Instance } = await import("@duckdb/node-api");
  const folder = mkdtempSync(join(tmpdir(), "hamrasta-lines-"));
  const instance: DuckDBInstance = await Instance.create(join(folder, "lines.duckdb"), {
    temp_directory: folder,
    // Statements of ours only: nothing of a file's may load code or reach another place.
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  const connection = await instance.connect();
  let tables = 0;
  return {
    dialect: DIALECTS.duckdb,
    folder,
    rows: async ({ sql, values }) => {
      const result = await connection.runAndReadAll(sql, [...values]);
      return result.getRows().map((row) => row.map((value) => (value === null ? null : String(value))));
    },
    keep: async ({ sql, values }) => {
      tables += 1;
      await connection.run(`create table lines_${tables} as ${sql}`, [...values]);
      return `lines_${tables}`;
    },
    close: async () => {
      connection.closeSync();
      instance.closeSync();
      rmSync(folder, { recursive: true, force: true });
      await Promise.resolve();
    },
  };
}
