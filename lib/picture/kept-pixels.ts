import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * The folder in which a build keeps the pixels of pictures for the next build. A server is given none: it writes nothing.
 */
const folder = () => process.env.PARLEY_PIXELS;

/**
 * The pixels of a picture, from the folder if the same was drawn before. `drawn` says all that they depend on, but for the code
 * and the fonts: a build names another folder when those have changed.
 */
export async function keepPixels(drawn: string, draw: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const own = folder();
  if (!own) return draw();
  const file = path.join(own, `${createHash("sha256").update(drawn).digest("hex")}.png`);
  const known = readIfThere(file);
  if (known) return known;
  const pixels = await draw();
  mkdirSync(own, { recursive: true });
  // Processes share the folder: a file is there whole or not at all.
  const unfinished = path.join(own, randomUUID());
  writeFileSync(unfinished, pixels);
  renameSync(unfinished, file);
  return pixels;
}

/** The time of a file says when it was last used, so that a build can drop what it had no use for. */
function readIfThere(file: string): Uint8Array | undefined {
  try {
    const bytes = readFileSync(file);
    const now = new Date();
    utimesSync(file, now, now);
    return bytes;
  } catch {
    return undefined;
  }
}
