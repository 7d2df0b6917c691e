// A build is current as long as nothing that it was made from has changed: the code, the data folder, the lock file.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { distDir, fingerprintFile } from "./folders";

const root = path.join(import.meta.dirname, "../..");
const sources = [
  ...["app", "components", "lib", "public", "scripts/build", "scripts/server/origin.ts"],
  ...["instrumentation.ts", "next.config.js", "package-lock.json", "tsconfig.json"],
];
/** Written by the build itself. */
const generated = new Set(["assets"]);

/** The files at a path and below it, following links. A dangling link, a link to itself and a device have none. */
function* listFiles(full: string): Generator<string> {
  const stats = findStats(full);
  if (stats?.isFile()) yield full;
  if (!stats?.isDirectory()) return;
  for (const name of readdirSync(full).sort()) if (!generated.has(name)) yield* listFiles(path.join(full, name));
}

function findStats(full: string) {
  try {
    return statSync(full);
  } catch {
    return undefined;
  }
}

/** The bytes of a file, or why it has none: whoever reads the data reports what is wrong with it. */
function readBytes(file: string): Uint8Array | string {
  try {
    return readFileSync(file);
  } catch (error) {
    return String((error as NodeJS.ErrnoException).code);
  }
}

/** A hash of everything that a build is made from. */
export function hashInputs(): string {
  const dataDir = process.env.PARLEY_DATA ? path.resolve(process.env.PARLEY_DATA) : path.join(root, "data");
  return hashFiles([...listSettings(), dataDir], [dataDir]);
}

/** A hash of the code alone, for a build that reads its data when it answers. */
export function hashCode(): string {
  return hashFiles(listSettings(), []);
}

function listSettings(): string[] {
  return [process.version, process.env.PARLEY_URL ?? "", process.env.PARLEY_REPORT ?? ""];
}

function hashFiles(words: readonly string[], folders: readonly string[]): string {
  const hash = createHash("sha256");
  hash.update(JSON.stringify(words));
  for (const name of [...sources.map((one) => path.join(root, one)), ...folders]) {
    for (const file of listFiles(name)) hash.update(path.relative(root, file)).update(readBytes(file));
  }
  return hash.digest("hex");
}

/** What a complete build was made from. Builds from before 28 November 2026 do not say of which code they are. */
interface Fingerprint {
  inputs: string;
  code?: string;
  /** How long its parts took, in seconds, for the next estimate. */
  seconds?: BuildTimes | undefined;
}

/** How long the parts of a build took, in seconds. */
export interface BuildTimes {
  compiling: number;
  rendering: number;
}

/** Whether there is a complete build of what is here now. */
export function isBuildCurrent(): boolean {
  return readFingerprint()?.inputs === hashInputs();
}

/** Whether there is a complete build of the same code. It reads its data when it answers, so it serves any data. */
export function isCodeCurrent(): boolean {
  // The assets lie outside of the build.
  return readFingerprint()?.code === hashCode() && existsSync(path.join(root, "public/assets"));
}

function readFingerprint(): Fingerprint | undefined {
  if (!existsSync(fingerprintFile) || !existsSync(distDir)) return undefined;
  return JSON.parse(readFileSync(fingerprintFile, "utf8"));
}

/** How long the parts of the build that is here took. */
export function readBuildTimes(): BuildTimes | undefined {
  return readFingerprint()?.seconds;
}

/** Records what the build was made from. */
export function writeFingerprint(fingerprint: Fingerprint): void {
  writeFileSync(fingerprintFile, `${JSON.stringify(fingerprint)}\n`);
}
