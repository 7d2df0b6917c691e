import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { FileChange } from "./save";
import { listIfThere, readIfThere, replaceFile } from "./write-file";

/** Kept beside the data, in a folder that git ignores by a file of its own and that no build reads. */
const ownFolder = ".edit";

const entrySchema = z.object({
  at: z.string(),
  what: z.string(),
  changes: z.array(z.object({ file: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
});

/** What one save changed: the texts before and after it. */
export interface HistoryEntry {
  at: string;
  what: string;
  changes: FileChange[];
}

const draftSchema = z.object({
  at: z.string(),
  /** The address of the form, below that of the negotiation. */
  screen: z.string(),
  fields: z.array(z.tuple([z.string(), z.string()])),
});

/** What was posted and has not been saved. */
export type Draft = z.infer<typeof draftSchema> & { id: string };

export const draftId = z.string().regex(/^[a-f0-9]{16}$/);

export function makeDraftId(): string {
  return randomBytes(8).toString("hex");
}

export function keepDraft(dataDir: string, name: string, { id, ...draft }: Draft): void {
  write(dataDir, name, `drafts/${draftId.parse(id)}.draft`, draft);
}

export function dropDraft(dataDir: string, name: string, id: string): void {
  rmSync(path.join(dataDir, ownFolder, name, `drafts/${draftId.parse(id)}.draft`), { force: true });
}

export function readDraft(dataDir: string, name: string, id: string): Draft | undefined {
  const draft = draftId.safeParse(id).success && read(dataDir, name, `drafts/${id}.draft`, draftSchema);
  return draft ? { id, ...draft } : undefined;
}

/** Newest first. */
export function listDrafts(dataDir: string, name: string): Draft[] {
  return listIfThere(path.join(dataDir, ownFolder, name, "drafts"))
    .flatMap((file) => readDraft(dataDir, name, file.replace(/\.draft$/, "")) ?? [])
    .toSorted((a, b) => b.at.localeCompare(a.at));
}

const uploadSchema = z.object({ fileName: z.string(), base64: z.string() });

/** A file that was sent to be imported, kept until somebody has seen what it would change. */
export function keepUpload(dataDir: string, name: string, id: string, fileName: string, bytes: Uint8Array): void {
  const base64 = Buffer.from(bytes).toString("base64");
  write(dataDir, name, `uploads/${draftId.parse(id)}.upload`, { fileName, base64 });
}

export function readUpload(
  dataDir: string,
  name: string,
  id: string,
): { fileName: string; bytes: Uint8Array } | undefined {
  const found = draftId.safeParse(id).success ? read(dataDir, name, `uploads/${id}.upload`, uploadSchema) : undefined;
  return found && { fileName: found.fileName, bytes: new Uint8Array(Buffer.from(found.base64, "base64")) };
}

export function dropUpload(dataDir: string, name: string, id: string): void {
  rmSync(path.join(dataDir, ownFolder, name, `uploads/${draftId.parse(id)}.upload`), { force: true });
}

const signedSchema = z.object({ records: z.record(z.string(), z.record(z.string(), z.unknown())) });

/** What somebody has signed, by its hash, so that it can be told later what has changed since. */
export function keepSigned(dataDir: string, name: string, at: string, records: Record<string, object>): void {
  write(dataDir, name, `signed/${at.replaceAll(/[:.]/g, "-")}-${randomBytes(3).toString("hex")}.signed`, { records });
}

/** Everything that was signed on this machine, by its hash. */
export function readSigned(dataDir: string, name: string): Map<string, unknown> {
  const files = listIfThere(path.join(dataDir, ownFolder, name, "signed"));
  return new Map(
    files.flatMap((file) => Object.entries(read(dataDir, name, `signed/${file}`, signedSchema)?.records ?? {})),
  );
}

/** Written before the files are changed, so that what is half done can be undone too. */
export function keepHistory(dataDir: string, name: string, entry: HistoryEntry): string {
  const file = `history/${entry.at.replaceAll(/[:.]/g, "-")}-${randomBytes(3).toString("hex")}.undo`;
  write(dataDir, name, file, entry);
  return file;
}

/** The last save; undefined if nothing was saved yet. */
export function readNewest(dataDir: string, name: string): HistoryEntry | undefined {
  const newest = listIfThere(path.join(dataDir, ownFolder, name, "history")).at(-1);
  return newest === undefined ? undefined : read(dataDir, name, `history/${newest}`, entrySchema);
}

function write(dataDir: string, name: string, file: string, content: object): void {
  const folder = path.join(dataDir, ownFolder);
  if (readIfThere(path.join(folder, ".gitignore")) === null) replaceFile(dataDir, `${ownFolder}/.gitignore`, "*\n");
  replaceFile(dataDir, `${ownFolder}/${name}/${file}`, JSON.stringify(content));
}

function read<T>(dataDir: string, name: string, file: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.parse(JSON.parse(readIfThere(path.join(dataDir, ownFolder, name, file)) ?? ""));
  } catch {
    // Cut off by a full disk, or written by hand.
    return undefined;
  }
}
