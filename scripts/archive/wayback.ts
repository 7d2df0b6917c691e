import { z } from "zod";
import { type Answer, type AskOptions, ask } from "./ask";

/** Where the Wayback Machine answers. */
export interface Archive {
  /** Which copies there are. */
  available: string;
  /** Makes a copy. */
  save: string;
  /** The copies themselves. */
  copies: string;
}

export const waybackMachine: Archive = {
  available: "https://archive.org/wayback/available",
  save: "https://web.archive.org/save/",
  copies: "https://web.archive.org/web/",
};

export interface Copy {
  url: string;
  /** The day on which it was made. */
  date: string;
}

export type CopyAnswer = { kind: "copy"; copy: Copy } | { kind: "none" } | { kind: "busy"; seconds: number } | Failed;
type Failed = Extract<Answer, { kind: "failed" }>;

const limits = { timeout: 30_000, maxBytes: 65_536, maxRedirects: 3 };
/** Making a copy takes the archive a minute or two. */
const savingLimits = { timeout: 180_000, maxBytes: 0, maxRedirects: 0 };

const availability = z.object({
  archived_snapshots: z.object({
    closest: z
      .object({ available: z.boolean(), status: z.string(), timestamp: z.string().regex(/^\d{14}$/) })
      .optional(),
  }),
});

/** The copy nearest to a day, if there is one. */
export async function findCopy(
  archive: Archive,
  { url, date }: { url: string; date: string },
  options: Partial<AskOptions> = {},
): Promise<CopyAnswer> {
  const query = new URLSearchParams({ url, timestamp: date.replaceAll("-", "") });
  const answer = await ask(`${archive.available}?${query}`, { ...limits, ...options });
  if (answer.kind === "failed") return answer;
  const refused = readRefusal(answer);
  if (refused) return refused;
  const found = availability.safeParse(readJson(answer.body));
  if (!found.success) return { kind: "failed", why: "the archive’s answer is no list of copies" };
  const { closest } = found.data.archived_snapshots;
  if (!closest?.available || closest.status !== "200") return { kind: "none" };
  return { kind: "copy", copy: nameCopy(archive, closest.timestamp, url) };
}

/** Asks for a new copy. It may be there only later: a later search finds it. */
export async function saveCopy(archive: Archive, url: string, options: Partial<AskOptions> = {}): Promise<CopyAnswer> {
  const answer = await ask(`${archive.save}${url}`, { ...savingLimits, ...options, maxBytes: 0, maxRedirects: 0 });
  if (answer.kind === "failed") return answer;
  const refused = readRefusal(answer);
  if (refused) return refused;
  const { location, "content-location": content } = answer.headers;
  const [, timestamp] = /\/web\/(\d{14})\//.exec(location ?? content ?? "") ?? [];
  return timestamp ? { kind: "copy", copy: nameCopy(archive, timestamp, url) } : { kind: "none" };
}

/** The address of a copy is made of its time, so that no answer of a server becomes one. */
function nameCopy({ copies }: Archive, timestamp: string, url: string): Copy {
  const date = `${timestamp.slice(0, 4)}-${timestamp.slice(4, 6)}-${timestamp.slice(6, 8)}`;
  return { url: `${copies}${timestamp}/${url}`, date };
}

function readRefusal({ status, headers }: Extract<Answer, { kind: "answered" }>): CopyAnswer | undefined {
  if (status === 429 || status === 503) return { kind: "busy", seconds: readRetryAfter(headers["retry-after"]) };
  return status >= 400 ? { kind: "failed", why: `the archive answers ${status}` } : undefined;
}

/** For how many seconds a server wants to be left alone: a number, or a date; a minute where it does not say. */
export function readRetryAfter(text: string | undefined, now = Date.now()): number {
  if (text === undefined) return 60;
  if (/^\d{1,6}$/.test(text.trim())) return Number(text);
  const at = Date.parse(text);
  return Number.isNaN(at) ? 60 : Math.max(0, Math.ceil((at - now) / 1000));
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
