import { listPlacedQuestions } from "../dataset/negotiation";
import { atDate, findLastDate } from "../model/history/as-of";
import { addQuery } from "../url/add-query";
import {
  formatSubjectTitle,
  nameSubject,
  type PageSubject,
  subjectPath,
  subjectQuery,
  viewUrlPath,
} from "../url/subject";
import { type Query, readAll } from "../url/view-options";
import { listShownQuestions } from "../view/compare/shown";
import { type FrameFacts, listSnippetPaths } from "./snippet";

/** Appearance of an embed. */
export interface EmbedOptions {
  /** Undefined follows the reader's own setting. */
  theme: "light" | "dark" | undefined;
  /** The version of the dataset when the embed was pinned. */
  version: string | undefined;
}

/** Parses the embed options in a query, apart from the view options. Total: unknown values fall back to the default. */
export function parseEmbedOptions(query: Query): EmbedOptions {
  const [theme] = readAll(query.theme);
  const [version = ""] = readAll(query.version);
  return {
    theme: theme === "light" || theme === "dark" ? theme : undefined,
    version: /^[0-9a-f]{10}$/.test(version) ? version : undefined,
  };
}

/** Whether a view can be embedded. */
export function isEmbeddable({ kind }: PageSubject): boolean {
  return kind !== "draft";
}

/** The path of a view's embed, with its view options and embed options. */
export function embedPath(subject: PageSubject, options: Partial<EmbedOptions> = {}): string {
  const query = new URLSearchParams();
  if (options.theme) query.set("theme", options.theme);
  if (options.version) query.set("version", options.version);
  return addQuery(`/embed${viewUrlPath(subject)}`, query.toString());
}

/** The view pinned to its own date and the current version of the data. The page of a deal already has its own date. */
export function pin(subject: PageSubject): { subject: PageSubject; version: string } {
  const { negotiation } = subject;
  // Pages by date have the days on which something changed: the last of these says what the view says now.
  const last = findLastDate(negotiation, { kind: "matrix" }, negotiation.asOf);
  const free = negotiation.at === undefined && subject.kind !== "deal" && subject.kind !== "draft";
  const pinned = free && last !== undefined ? { ...subject, negotiation: atDate(negotiation, last) } : subject;
  return { subject: pinned, version: negotiation.version };
}

/**
 * The height of the iframe until the embed posts its own, or for good where a site strips the script from the snippet.
 * An iframe that is too low can be scrolled.
 */
export function guessHeight(subject: PageSubject): number {
  const { negotiation } = subject;
  const placed = subject.kind === "issue" ? listShownQuestions(subject) : listPlacedQuestions(negotiation);
  // The rows of an overview.
  if (subject.kind === "matrix" && placed.length > 3) return Math.min(250 + placed.length * 34, 900);
  const questions = placed.map(({ question }) => question);
  const rows = questions.reduce((sum, { options }) => sum + options.length, 0);
  return Math.min(260 + questions.length * 110 + rows * 30, 900);
}

/** The snippet data of a view whose embed stays up to date. */
export function listFrameFacts(subject: PageSubject): Omit<FrameFacts, "site"> {
  return {
    ...listSnippetPaths(subjectPath(subject), subjectQuery(subject)),
    title: formatUndatedTitle(subject),
    height: guessHeight(subject),
  };
}

/** The title of an embed that stays up to date: dated only if its URL has a date. */
export function formatUndatedTitle(subject: PageSubject): string {
  const { negotiation } = subject;
  return negotiation.at === undefined ? `${nameSubject(subject)}: ${negotiation.title}` : formatSubjectTitle(subject);
}
