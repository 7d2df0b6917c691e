import { type AskOptions, ask } from "./ask";
import { type Archive, type Copy, type CopyAnswer, findCopy, saveCopy } from "./wayback";

/** A source as it is recorded. */
export interface RecordedSource {
  id: string;
  url: string;
  date: string;
  archived?: object | undefined;
  dead?: string | undefined;
}

/** What is to be recorded of a source. A null takes `dead` out again. */
export interface Finding {
  archived?: Copy;
  dead?: string | null;
}

export interface ArchiveOptions {
  archive: Archive;
  day: string;
  /** Waits for so many milliseconds. */
  pause: (milliseconds: number) => Promise<unknown>;
  /** Called after each source with something new, so that a run that is cut short loses nothing. Says why it could not. */
  record: (id: string, finding: Finding) => string | undefined;
  say: (line: string) => void;
  ask?: Partial<AskOptions>;
}

/** The least time between two questions to the archive, and before a new copy is asked for. In milliseconds. */
const gap = 1500;
const savingGap = 15_000;
/** The longest that a run waits because it was told to. In seconds. */
const longestWait = 300;
const maxTries = 3;
/** So many sources in a row without an answer of the archive end a run. */
const maxFailures = 3;

const linkLimits = { timeout: 30_000, maxBytes: 0, maxRedirects: 5 };

/**
 * Looks for an archived copy of each source, one after the other, and asks for one where there is none. Sees whether the
 * address of the source still leads somewhere. Returns how many sources are left because the archive wants to be left alone.
 */
export async function archiveSources(sources: readonly RecordedSource[], options: ArchiveOptions): Promise<number> {
  const { archive, day, pause, record, say } = options;
  let failures = 0;
  for (const [i, source] of sources.entries()) {
    const tell = (words: string) => say(`${i + 1}/${sources.length} ${source.id}: ${words}`);
    const finding: Finding = {};
    const words: string[] = [];
    const link = await ask(source.url, { ...linkLimits, ...options.ask });
    // Nobody knows why a server does not answer; only that something is gone can be said.
    const isDead = link.kind === "answered" && (link.status === 404 || link.status === 410);
    if (isDead && source.dead === undefined) finding.dead = day;
    if (link.kind === "answered" && link.status < 400 && source.dead !== undefined) finding.dead = null;
    if (isDead) words.push(`its address leads nowhere (${link.status})`);
    else if (link.kind === "failed") words.push(`its address: ${link.why}`);
    else if (link.status >= 400) words.push(`its address answers ${link.status}`);
    let isBusy = false;
    if (!source.archived) {
      const found = await patiently(pause, gap, () => findCopy(archive, source, options.ask));
      const last =
        found.kind === "none" && !isDead
          ? await patiently(pause, savingGap, () => saveCopy(archive, source.url, options.ask))
          : found;
      if (last.kind === "copy") finding.archived = last.copy;
      words.push(describe(last, found === last));
      failures = last.kind === "failed" ? failures + 1 : 0;
      isBusy = last.kind === "busy" || failures >= maxFailures;
    }
    const refused = Object.keys(finding).length > 0 ? record(source.id, finding) : undefined;
    tell([...words, ...(refused ? [`not recorded: ${refused}`] : [])].join("; ") || "its address works");
    if (isBusy) return sources.length - i;
  }
  return 0;
}

/** Asks after a pause, and again after the time that the archive asks for, unless that is too long. */
async function patiently(
  pause: ArchiveOptions["pause"],
  before: number,
  ask: () => Promise<CopyAnswer>,
): Promise<CopyAnswer> {
  await pause(before);
  for (let left = maxTries; ; left--) {
    const answer = await ask();
    if (answer.kind !== "busy" || left === 1 || answer.seconds > longestWait) return answer;
    await pause(answer.seconds * 1000);
  }
}

function describe(answer: CopyAnswer, wasThere: boolean): string {
  switch (answer.kind) {
    case "copy":
      return `${wasThere ? "there is a copy" : "a copy was made"}, of ${answer.copy.date}`;
    case "none":
      return wasThere ? "no copy is known" : "a copy was asked for and is not there yet";
    case "busy":
      return `the archive asks to be left alone for ${answer.seconds} seconds`;
    case "failed":
      return answer.why;
  }
}
