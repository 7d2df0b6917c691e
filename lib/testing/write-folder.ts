import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import type { ParsedFolder } from "../dataset/parsed-folder";

/** Makes an empty data folder that is gone when the test is over, and says where. */
export function makeDataDir(): string {
  const dataDir = mkdtempSync(path.join(tmpdir(), "parley-"));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  return dataDir;
}

/** Writes a negotiation's folder below `dataDir`, one file per part, as an editor would have it. */
export function writeFolder(dataDir: string, folder: ParsedFolder): void {
  for (const [file, text] of listTexts(folder)) writeText(dataDir, file, text);
}

/** The texts of the same files by their names, for what reads them without a disk. */
export function listTexts(folder: ParsedFolder): Map<string, string> {
  const { negotiation, parties, sources, events, corrections, checks, issues, deals, codings = [], reviews } = folder;
  const files = [
    negotiation,
    parties,
    sources,
    events,
    ...(corrections ? [corrections] : []),
    ...(checks ? [checks] : []),
    ...issues,
    ...deals,
    ...codings,
    ...(reviews ? [reviews] : []),
  ];
  return new Map(files.map(({ file, value }) => [file, `${JSON.stringify(value, null, 2)}\n`]));
}

/** Writes one file below `dataDir`, with the folders that it needs. */
export function writeText(dataDir: string, file: string, text: string): void {
  const full = path.join(dataDir, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, text);
}
