import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

/** A file that a command writes. */
export interface Output {
  readonly path: string;
  readonly content: Uint8Array | string;
}

/** An output could not be put in place; every file is as it was before. */
export class OutputError extends Error {
  readonly file: string;
  readonly reason: "disk-full" | "refused";

  constructor(path: string, cause: unknown) {
    super(`${basename(path)} could not be written`, { cause });
    this.name = "OutputError";
    this.file = basename(path);
    this.reason = ["ENOSPC", "EDQUOT", "EFBIG"].includes(codeOf(cause)) ? "disk-full" : "refused";
  }
}

/** An output whose content stands beside its place. */
interface Prepared {
  readonly path: string;
  /** Where the file really is: a symbolic link stays one. */
  readonly place: string;
  readonly temporary: string;
  /** Second name of the file that stood there; null: there was none. */
  readonly former: string | null;
}

/**
 * Writes all files or none. Each is prepared beside its place, and only when all are prepared are they put in place; what was
 * there stays until then, and comes back where a later one fails. A file that is replaced passes on its mode and owner.
 * @throws OutputError
 */
export function writeOutputs(outputs: readonly Output[]): void {
  const prepared: Prepared[] = [];
  const placed: Prepared[] = [];
  try {
    for (const output of outputs) prepared.push(attempt(output.path, () => prepare(output)));
    for (const one of prepared) {
      attempt(one.path, () => {
        renameSync(one.temporary, one.place);
      });
      placed.push(one);
    }
  } catch (error) {
    for (const one of placed.reverse()) {
      if (one.former === null) rmSync(one.place, { force: true });
      else renameSync(one.former, one.place);
    }
    throw error;
  } finally {
    for (const { temporary, former } of prepared) {
      rmSync(temporary, { force: true });
      if (former !== null) rmSync(former, { force: true });
    }
  }
}

/** Whether two paths name one file, through links and by whatever spelling. */
export function isSameFile(one: string, other: string): boolean {
  const [left, right] = [placeOf(one), placeOf(other)];
  if (left === right) return true;
  try {
    const [a, b] = [statSync(left), statSync(right)];
    return a.dev === b.dev && a.ino === b.ino;
  } catch {
    return false;
  }
}

function prepare({ path, content }: Output): Prepared {
  const place = placeOf(path);
  const temporary = `${place}.${process.pid}.part`;
  const former = existsSync(place) ? `${place}.${process.pid}.former` : null;
  try {
    const file = openSync(temporary, "w");
    try {
      writeFileSync(file, content);
      // The name is given to the file only when the disk has all of it.
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    if (former !== null) {
      if (!statSync(place).isFile()) throw Object.assign(new Error("not a file"), { code: "EISDIR" });
      passOn(place, temporary);
      linkSync(place, former);
    }
    return { path, place, temporary, former };
  } catch (error) {
    rmSync(temporary, { force: true });
    if (former !== null) rmSync(former, { force: true });
    throw error;
  }
}

/** Mode and owner of the file that is replaced; to give a file to somebody else only the administrator is allowed. */
function passOn(from: string, to: string): void {
  const { mode, uid, gid } = statSync(from);
  try {
    chownSync(to, uid, gid);
  } catch (error) {
    if (codeOf(error) !== "EPERM") throw error;
  }
  chmodSync(to, mode);
}

/** The file behind a path: where symbolic links lead, also to a file that is not there yet. */
function placeOf(path: string): string {
  let place = resolve(path);
  for (let step = 0; step < MOST_LINKS && isLink(place); step += 1)
    place = resolve(dirname(place), readlinkSync(place));
  try {
    return join(realpathSync(dirname(place)), basename(place));
  } catch {
    return place;
  }
}

/** As many as Linux follows. */
const MOST_LINKS = 40;

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

function attempt<Result>(path: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    throw new OutputError(path, error);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
