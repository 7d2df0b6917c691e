import { isUtf8 } from "node:buffer";
import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";

/**
 * Puts a text in the place of a file, whole or not at all: it is written beside it, flushed to the disk, and renamed. A
 * null removes the file. `folder` is the folder that the file has to be in, whatever links there are.
 */
export function replaceFile(folder: string, file: string, text: string | null): void {
  const full = path.join(folder, file);
  mkdirSync(path.dirname(full), { recursive: true });
  const target = existsSync(full)
    ? realpathSync(full)
    : path.join(realpathSync(path.dirname(full)), path.basename(full));
  if (!target.startsWith(realpathSync(folder) + path.sep)) throw new OutsideError(file);
  if (text === null) rmSync(target, { force: true });
  else {
    const beside = path.join(path.dirname(target), `.${path.basename(target)}.${randomBytes(6).toString("hex")}.tmp`);
    try {
      writeFlushed(beside, text);
      renameSync(beside, target);
    } catch (error) {
      rmSync(beside, { force: true });
      throw error;
    }
  }
  flushFolder(path.dirname(target));
}

/** A file that a link leads out of its folder. */
export class OutsideError extends Error {
  constructor(file: string) {
    super(`${file} is outside the folder of the negotiation.`);
  }
}

/**
 * The text of a file; null if there is none. What is not UTF-8 is no text: it would lose letters if it were written again,
 * so it is given as something that no program takes for JSON.
 */
export function readIfThere(full: string): string | null {
  try {
    const bytes = readFileSync(full);
    return isUtf8(bytes) ? bytes.toString() : "not UTF-8";
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/** The names in a folder, sorted; none if there is no such folder. */
export function listIfThere(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

function writeFlushed(full: string, text: string): void {
  const opened = openSync(full, "wx");
  try {
    writeFileSync(opened, text);
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

/** Makes the new name last too. Windows has no such thing for folders. */
function flushFolder(folder: string): void {
  if (process.platform === "win32") return;
  const opened = openSync(folder, "r");
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
