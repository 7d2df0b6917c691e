// What the build before this one rendered ahead, as far as it can be used again.
import { copyFileSync, existsSync, linkSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type PrerenderedFile, type PrerenderedIndex, readIndex } from "../server/prerendered-files";

/** What this build is made from, and where its responses go. */
export interface Wanted extends Pick<PrerenderedIndex, "code" | "negotiations"> {
  /** The tags of the response to a path, which name the version of all data that it shows. */
  tagsOf: (path: string) => string | undefined;
  /** The folder that the responses go to. */
  folder: string;
}

/**
 * Takes over the response to a URL, if neither the code nor any data that it shows have changed. A response whose tags name no
 * version, and one that differs with the number of negotiations, is rendered anew when it might be another.
 */
export type TakeResponse = (url: string) => PrerenderedFile | undefined;

/**
 * Puts the compressed forms of a body at `target`, if the build before had the same body at this URL. Whatever they depend on,
 * the same bytes have the same compressed forms: the body is compared with the earlier one itself.
 */
export type TakeForms = (url: string, body: Uint8Array, target: string) => boolean;

const forms = [".gz", ".br"];

/** Finds the responses of an earlier build, which lies in `folder`. */
export function readEarlierResponses(
  folder: string,
  { code, negotiations, tagsOf, folder: now }: Wanted,
): TakeResponse {
  const earlier = readIndex(folder);
  const isSameSite = earlier?.code === code && earlier.negotiations.join() === negotiations.join();
  return (url) => {
    const entry = isSameSite ? earlier.responses[url] : undefined;
    const tags = entry?.headers["cache-tag"];
    if (!entry || !tags?.includes(",") || tags !== tagsOf(url)) return undefined;
    const from = path.join(folder, entry.file);
    if (!existsSync(from)) return undefined;
    mkdirSync(path.dirname(path.join(now, entry.file)), { recursive: true });
    for (const form of ["", ...forms]) {
      if (existsSync(from + form)) linkOrCopy(from + form, path.join(now, entry.file + form));
    }
    return entry;
  };
}

/** Finds what an earlier build, which lies in `folder`, has compressed. */
export function readEarlierForms(folder: string): TakeForms {
  const earlier = readIndex(folder);
  return (url, body, target) => {
    const file = earlier?.responses[url]?.file;
    if (file === undefined) return false;
    const from = path.join(folder, file);
    if (![from, ...forms.map((form) => from + form)].every((one) => existsSync(one))) return false;
    if (!readFileSync(from).equals(body)) return false;
    for (const form of forms) linkOrCopy(from + form, target + form);
    return true;
  };
}

/** Files that are the same share their place on the disk. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
