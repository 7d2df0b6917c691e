import { formatUndatedTitle, guessHeight, isEmbeddable, pin } from "../../embed/options";
import { feedPath } from "../../url/feed-place";
import { negotiationPath, publicUrl } from "../../url/paths";
import { reportUrl } from "../../url/report-link";
import {
  exportPath,
  formatSubjectTitle,
  type PageSubject,
  pageUrlPath,
  subjectPath,
  subjectQuery,
} from "../../url/subject";
import { cite } from "./citation";
import { isTooLarge } from "./size-limit";

/** The data of the share menu. The menu derives the rest, so that pages do not carry the same strings twice. */
export interface ShareView {
  /** The public URL of the site, without a trailing slash; empty if it is not known. */
  site: string;
  /** The view's path and query; inserting an extension between them gives the URL of an export. */
  path: string;
  query: string;
  /** The title with its date, and the undated title for an embed that stays up to date. */
  title: string;
  lastingTitle: string;
  /** Whether the view is small enough for a table. */
  hasTables: boolean;
  /** The URL of the view as a workbook, which that of the page does not always give. */
  workbook: string;
  /** The path of the whole negotiation, without an extension. */
  whole: string;
  /** The citation of the view, and the path it names after the site if the site is not known. */
  citation: string;
  cited: string;
  /** Where to report an error in the view or figure. */
  reportHref?: string | undefined;
  /** The feeds of one question by itself. Other pages name theirs at their end. */
  feeds?: { atom: string; json: string } | undefined;
  /** The iframe, if the view can be embedded: its height, and the path, title and data version when pinned. */
  frame: { height: number; path: string; title: string; version: string } | undefined;
}

/** Builds the share menu of a view. */
export function buildShareView(subject: PageSubject): ShareView {
  const { negotiation } = subject;
  return {
    site: publicUrl() ?? "",
    path: subjectPath(subject),
    query: subjectQuery(subject),
    title: formatSubjectTitle(subject),
    lastingTitle: formatUndatedTitle(subject),
    hasTables: !isTooLarge(subject, "csv"),
    workbook: exportPath(subject, "xlsx"),
    whole: negotiationPath({ id: negotiation.id }),
    citation: cite(subject, "sentence").trim(),
    cited: publicUrl() === undefined ? pageUrlPath(pin(subject).subject) : "",
    reportHref: reportUrl({
      record: nameRecord(subject),
      title: formatSubjectTitle(subject),
      path: pageUrlPath(subject),
      version: negotiation.version,
    }),
    ...(subject.kind === "issue" && subject.question && { feeds: listFeeds(negotiation, subject.question) }),
    frame: isEmbeddable(subject) ? buildFrameView(subject) : undefined,
  };
}

function buildFrameView(subject: PageSubject): ShareView["frame"] {
  const { subject: pinned, version } = pin(subject);
  return { height: guessHeight(subject), path: subjectPath(pinned), title: formatSubjectTitle(pinned), version };
}

function listFeeds(negotiation: { id: string }, question: { id: string }) {
  const place = { kind: "question", question } as const;
  return { atom: feedPath(negotiation, "atom", place), json: feedPath(negotiation, "json", place) };
}

/** A view by what it is of: `figure of question course`. */
function nameRecord(subject: PageSubject): string {
  return subject.kind === "issue" && subject.question
    ? `figure of question ${subject.question.id}`
    : `view ${subjectPath(subject)}`;
}
