import { formatUndatedTitle, guessHeight, isEmbeddable, pin } from "../../embed/options";
import { negotiationPath, siteUrl } from "../../url/paths";
import { formatSubjectTitle, type PageSubject, subjectPath, subjectQuery } from "../../url/subject";
import { cite } from "./citation";
import { isTooLarge } from "./size-limit";

/** What is needed to take a view away. The rest is put together from it, so that a page carries little of this twice. */
export interface ShareView {
  /** The public address of the site, without a slash at the end. */
  site: string;
  /** The path of the view and its query: with an ending between them, that of a twin. */
  path: string;
  query: string;
  /** The title with its date, and the one that an embed keeps while what it shows moves on. */
  title: string;
  lastingTitle: string;
  /** Whether its answers are few enough for a table of them. */
  hasTables: boolean;
  /** The negotiation as a whole, without an ending. */
  whole: string;
  /** The view as it is cited. */
  citation: string;
  /** The frame, where the view can be embedded: its height; and its path, title and version of the data when pinned. */
  frame: { height: number; path: string; title: string; version: string } | undefined;
}

/** Draws up what a reader may take away of a view. */
export function buildShareView(subject: PageSubject): ShareView {
  const { negotiation } = subject;
  return {
    site: siteUrl(),
    path: subjectPath(subject),
    query: subjectQuery(subject),
    title: formatSubjectTitle(subject),
    lastingTitle: formatUndatedTitle(subject),
    hasTables: !isTooLarge(subject, "csv"),
    whole: negotiationPath({ id: negotiation.id }),
    citation: cite(subject, "sentence").trim(),
    frame: isEmbeddable(subject) ? buildFrameView(subject) : undefined,
  };
}

function buildFrameView(subject: PageSubject): ShareView["frame"] {
  const { subject: pinned, version } = pin(subject);
  return { height: guessHeight(subject), path: subjectPath(pinned), title: formatSubjectTitle(pinned), version };
}
