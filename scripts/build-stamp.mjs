// A build is current as long as nothing it was made from has changed: the code, the data folder, the lock file.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.join(import.meta.dirname, "..");
const madeFrom = [
  "app",
  "components",
  "lib",
  "public",
  "next.config.js",
  "scripts/site-constants.mjs",
  "scripts/make-twins.ts",
  "scripts/make-pages.mjs",
  "scripts/drop-payloads.mjs",
  "scripts/build-leaves.mjs",
  "scripts/leaves-options.mjs",
  "scripts/lighten.mjs",
  "scripts/headers.mjs",
  "package-lock.json",
];

/** Where Next puts the build: another data folder has one of its own (see next.config.js). */
export const distDir = path.join(root, process.env.PARLEY_DATA ? ".next-other" : ".next");
/** What says that a build is whole: it is written last. */
export const stampFile = path.join(distDir, "parley-build.json");

/** The files at a place and below it. A link is what it leads to; what leads nowhere, or is a device, is none. */
function* listFiles(full) {
  const found = look(full);
  if (found?.isFile()) yield full;
  if (!found?.isDirectory()) return;
  // What `npm run dev` bundles for itself is left out.
  for (const name of readdirSync(full).sort()) if (name !== "leaves-dev") yield* listFiles(path.join(full, name));
}

function look(full) {
  try {
    return statSync(full);
  } catch {
    return undefined;
  }
}

/** The bytes of a file, or why there are none: what is wrong with it is told by whoever reads the data. */
function readBytes(file) {
  try {
    return readFileSync(file);
  } catch (error) {
    return String(error.code);
  }
}

/** A hash of everything that a build is made from. */
export function hashInputs() {
  const hash = createHash("sha256");
  const dataDir = process.env.PARLEY_DATA ? path.resolve(process.env.PARLEY_DATA) : path.join(root, "data");
  hash.update(JSON.stringify([process.version, process.env.PARLEY_URL ?? "", dataDir]));
  for (const name of [...madeFrom.map((one) => path.join(root, one)), dataDir]) {
    for (const file of listFiles(name)) hash.update(path.relative(root, file)).update(readBytes(file));
  }
  return hash.digest("hex");
}

/** Whether there is a build made from what is here now. */
export function isBuildCurrent() {
  if (!existsSync(stampFile) || !existsSync(path.join(distDir, "BUILD_ID"))) return false;
  return JSON.parse(readFileSync(stampFile, "utf8")).inputs === hashInputs();
}

/** Notes what the build now there was made from. */
export function writeStamp(inputs) {
  writeFileSync(stampFile, `${JSON.stringify({ inputs })}\n`);
}
