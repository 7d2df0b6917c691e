import { realpathSync } from "node:fs";
import path from "node:path";
import { negotiationId } from "../schema/primitives";
import type { Edit } from "./apply";
import { keepHistory, readNewest } from "./history";
import { type FileChange, orderChanges, type Trial, tryEdits } from "./save";
import { listIfThere, readIfThere, replaceFile } from "./write-file";

/** What came of a wish to save. */
export type Saved =
  | { kind: "saved"; changes: FileChange[]; trial: Trial & { kind: "tried" } }
  /** Not saved: a conflict, what rests on a removed record, or faults that somebody has to see first. */
  | { kind: "not-saved"; trial: Trial }
  /** The disk refused: `ENOSPC`, `EACCES`, … Files are whole, each as it was or as it should be. */
  | { kind: "failed"; code: string; trial: Trial };

/** How often a save begins anew because a file was changed while it was at work. */
const maxTries = 5;

/** The texts of a negotiation’s files as they are now, by their paths in the data folder. */
export function readTextsOf(dataDir: string, name: string): Map<string, string> {
  const folder = path.join(dataDir, negotiationId.parse(name));
  const list = (inner: string) =>
    listIfThere(path.join(folder, inner))
      .filter((file) => file.endsWith(".json") && !file.startsWith("."))
      .map((file) => path.posix.join(inner, file));
  const files = [...list(""), ...list("issues"), ...list("deals"), ...list("codings")];
  return new Map(
    files.flatMap((file) => {
      const text = readIfThere(path.join(folder, file));
      return text === null ? [] : [[`${name}/${file}`, text.replace(/^\ufeff/, "")] as const];
    }),
  );
}

/**
 * Reads the files anew, tries the edits on them, and writes what changes. New errors are written only if somebody has seen
 * them (`unfinished`), and never those that would break a file.
 */
export function save(
  dataDir: string,
  name: string,
  edits: readonly Edit[],
  { what, unfinished = false, now = new Date() }: { what: string; unfinished?: boolean; now?: Date },
): Saved {
  for (let left = maxTries; ; left--) {
    const trial = tryEdits(name, readTextsOf(dataDir, name), edits);
    if (trial.kind !== "tried" || trial.grave) return { kind: "not-saved", trial };
    if (!unfinished && trial.faults.length + trial.elsewhere.length > 0) return { kind: "not-saved", trial };
    try {
      if (!isAsRead(dataDir, name, trial.changes)) {
        if (left > 0) continue;
        return { kind: "failed", code: "EBUSY", trial };
      }
      writeChanges(dataDir, name, trial.changes, what, now);
      return { kind: "saved", changes: trial.changes, trial };
    } catch (error) {
      return { kind: "failed", code: describeCode(error), trial };
    }
  }
}

/** What undoing the last save would bring back, and whether it can be: nobody has changed its files since. */
export function findUndo(
  dataDir: string,
  name: string,
): { what: string; at: string; changes: FileChange[] } | undefined {
  const entry = readNewest(dataDir, name);
  if (!entry) return undefined;
  const texts = readTextsOf(dataDir, name);
  const now = (file: string) => texts.get(file) ?? null;
  // A save that was cut short has written some of its files.
  const left = entry.changes.filter(({ file, before }) => now(file) !== before);
  const isOwn = left.every(({ file, after }) => now(file) === after);
  if (!isOwn || left.length === 0) return undefined;
  const changes = left.map(({ file, before, after }) => ({ file, before: after, after: before }));
  return { what: entry.what, at: entry.at, changes: orderChanges(changes) };
}

/** Takes the last save back. Undoing is a save too, so that it can be undone. */
export function undo(dataDir: string, name: string, now = new Date()): boolean {
  const found = findUndo(dataDir, name);
  if (!found) return false;
  writeChanges(dataDir, name, found.changes, `Undone: ${found.what}`.replace(/^Undone: Undone: /, ""), now);
  return true;
}

export function writeChanges(
  dataDir: string,
  name: string,
  changes: readonly FileChange[],
  what: string,
  now: Date,
): void {
  if (changes.length === 0) return;
  keepHistory(dataDir, name, { at: now.toISOString(), what, changes: [...changes] });
  const folder = realpathSync(path.join(dataDir, name));
  for (const { file, after } of changes) replaceFile(folder, file.slice(name.length + 1), after);
}

/** Whether the files are still those on which the edits were tried. */
export function isAsRead(dataDir: string, name: string, changes: readonly FileChange[]): boolean {
  const texts = readTextsOf(dataDir, name);
  return changes.every(({ file, before }) => (texts.get(file) ?? null) === before);
}

function describeCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown";
}
