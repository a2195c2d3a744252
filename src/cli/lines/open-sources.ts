import { type EmbeddedDuckDB, openDuckDB } from "./duckdb";
import { failureOfDuckDB, isOfQuotedLines } from "./duckdb-failure";
import { openFiles } from "./file-source";
import { type LinesRequest, type ReadSources, readSources } from "./lines-of-sources";
import { openServer } from "./postgresql";
import { RefusedLines } from "./refused-lines";
import { isServerAddress, serverAddress, shownSource } from "./server-address";
import { readTotals } from "./totals-file";
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

/**
 * The lines of sources: files, or a table of a server.
 * @throws RefusedLines
 */
export async function readLinesOf(
  sources: readonly string[],
  request: LinesRequest,
  onTotals: (source: string) => void,
): Promise<ReadSources> {
  const [first = ""] = sources;
  if (!sources.some(isServerAddress)) return readFiles(sources, request, onTotals);
  if (sources.length > 1) throw new RefusedLines("lines.several-databases");
  const address = serverAddress(first);
  if (address === null || address === "password") {
    throw new RefusedLines(address === null ? "usage.lines-format" : "usage.password", { source: shownSource(first) });
  }
  const { database, table } = await openServer(first, address);
  try {
    return await readSources(database, [table], request, onTotals);
  } finally {
    await database.close();
  }
}

/**
 * Totals from a file of what printed statements gave.
 * @throws RefusedLines
 */
export async function readTotalsOf(file: string, request: LinesRequest): Promise<ReadSources> {
  const database = await openDuckDB();
  try {
    return await readTotals(database, file, request);
  } catch (error) {
    const failure = failureOfDuckDB(error, file, database.folder);
    throw failure instanceof RefusedLines && failure.sentence[0] === "lines.missing"
      ? new RefusedLines("totals.missing", { file })
      : failure;
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
