import { type EmbeddedDuckDB, openDuckDB } from "./duckdb";
import { failureOfDuckDB, isOfQuotedLines } from "./duckdb-failure";
import { openFiles } from "./file-source";
import { type LinesRequest, type ReadSources, readSources } from "./lines-of-sources";
import type { SourceTable } from "./source-table";

/**
 * The lines of files, read by the embedded DuckDB.
 * @throws RefusedLines
 */
export async function readFiles(
  sources: readonly string[],
  request: LinesRequest,
  onTotals: (source: string) => void,
): Promise<ReadSources> {
  const database = await openDuckDB();
  try {
    const open = (isParallel: boolean) => openAll(database, sources, isParallel);
    try {
      return await readSources(database, await open(true), request, onTotals);
    } catch (error) {
      // Fields over several lines are read by one thread.
      if (!isOfQuotedLines(error)) throw error;
      return await readSources(database, await open(false), request, onTotals);
    }
  } catch (error) {
    throw failureOfDuckDB(error, sources.join(", "), database.folder);
  } finally {
    await database.close();
  }
}

async function openAll(
  database: EmbeddedDuckDB,
  sources: readonly string[],
  isParallel: boolean,
): Promise<readonly SourceTable[]> {
  const tables: SourceTable[] = [];
  for (const source of sources) tables.push(await openFiles(database, source, isParallel));
  return tables;
}
