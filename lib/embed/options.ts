import { listPlacedQuestions } from "../dataset/negotiation";
import { atDate, findLastDate } from "../model/history/as-of";
import { addQuery } from "../url/add-query";
import {
  formatSubjectTitle,
  nameSubject,
  type PageSubject,
  pageUrlPath,
  subjectPath,
  subjectQuery,
} from "../url/subject";
import { type Query, readAll } from "../url/view-options";
import { isOrigin } from "./origin";
import { type FrameFacts, listSnippetPaths } from "./snippet";

/** How an embed looks, and to whom it says how high it is. */
export interface EmbedOptions {
  /** Undefined follows the reader’s own setting. */
  theme: "light" | "dark" | undefined;
  /** The dataset version of the day on which the embed was pinned. */
  version: string | undefined;
  /** The one origin to which the height is posted; without it, it is posted to nobody. */
  origin: string | undefined;
}

/** Reads the query of an embed apart from the lens. Total: what is unknown falls back to the default. */
export function parseEmbedOptions(query: Query): EmbedOptions {
  const [theme] = readAll(query.theme);
  const [version = ""] = readAll(query.version);
  const [origin = ""] = readAll(query.origin);
  return {
    theme: theme === "light" || theme === "dark" ? theme : undefined,
    version: /^[0-9a-f]{10}$/.test(version) ? version : undefined,
    origin: isOrigin(origin) ? origin : undefined,
  };
}

/** Whether a view can be embedded. */
export function isEmbeddable({ kind }: PageSubject): boolean {
  return kind !== "party" && kind !== "draft";
}

/** The path of the embed of a view, with its lens and its options. */
export function embedPath(subject: PageSubject, options: Partial<EmbedOptions> = {}): string {
  const query = new URLSearchParams();
  if (options.theme) query.set("theme", options.theme);
  if (options.version) query.set("version", options.version);
  if (options.origin) query.set("origin", options.origin);
  return addQuery(`/embed${pageUrlPath(subject)}`, query.toString());
}

/** The view as of its own date and at the version of the data that there is now. A deal’s page has its own date. */
export function pin(subject: PageSubject): { subject: PageSubject; version: string } {
  const { negotiation } = subject;
  // Pages by date have the days on which something changed: the last of these says what the view says now.
  const last = findLastDate(negotiation, { kind: "matrix" }, negotiation.asOf);
  const free = negotiation.at === undefined && subject.kind !== "deal" && subject.kind !== "draft";
  const pinned = free && last !== undefined ? { ...subject, negotiation: atDate(negotiation, last) } : subject;
  return { subject: pinned, version: negotiation.version };
}

/**
 * How high a frame is until it says so itself, and where a site takes the script out of the snippet. A frame that is too
 * low can be scrolled.
 */
export function guessHeight(subject: PageSubject): number {
  const { negotiation } = subject;
  const questions =
    subject.kind === "issue"
      ? subject.issue.questions
      : listPlacedQuestions(negotiation).map(({ question }) => question);
  const rows = questions.reduce((sum, { options }) => sum + options.length, 0);
  return Math.min(260 + questions.length * 110 + rows * 30, 900);
}

/** What the snippet of a view says that shows it as it is from day to day. */
export function listFrameFacts(subject: PageSubject): Omit<FrameFacts, "site"> {
  return {
    ...listSnippetPaths(subjectPath(subject), subjectQuery(subject)),
    title: formatUndatedTitle(subject),
    height: guessHeight(subject),
  };
}

/** The title of an embed that moves on with the data: with a date only where its address has one. */
export function formatUndatedTitle(subject: PageSubject): string {
  const { negotiation } = subject;
  return negotiation.at === undefined ? `${nameSubject(subject)}: ${negotiation.title}` : formatSubjectTitle(subject);
}

/** The title over an embed. */
export function nameEmbed(subject: PageSubject): string {
  return subject.kind === "matrix" ? subject.negotiation.title : nameSubject(subject);
}
