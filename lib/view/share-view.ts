import { negotiationPath, siteUrl } from "../address";
import { cite } from "../cite/cite";
import { guessHeight, isEmbeddable, pin, writeLastingTitle } from "../share/embed";
import { type TwinSubject, writeTwinPath, writeTwinQuery, writeTwinTitle } from "../twin/twin-subject";

/** What is needed to take a view away. The rest is put together from it, so that a page carries little of this twice. */
export interface ShareView {
  /** The public address of the site, without a slash at the end. */
  site: string;
  /** The path of the view and its query: with an ending between them, that of a twin. */
  path: string;
  query: string;
  /** The title with its date, and how many letters of it an embed keeps while what it shows moves on. */
  title: string;
  lasting: number;
  /** Whether the view is a table of positions too. */
  tabular: boolean;
  /** The negotiation as a whole, without an ending. */
  whole: string;
  /** The view as it is cited. */
  citation: string;
  /** The frame, where the view can be embedded: its height; and its path, its version and, where it is another one, its title when pinned. */
  frame: { height: number; path: string; title?: string; version: string } | undefined;
}

/** Draws up what a reader may take away of a view. */
export function viewShare(subject: TwinSubject): ShareView {
  const { kind, negotiation } = subject;
  return {
    site: siteUrl(),
    path: writeTwinPath(subject),
    query: writeTwinQuery(subject),
    title: writeTwinTitle(subject),
    lasting: writeLastingTitle(subject).length,
    tabular: kind !== "deal" && kind !== "draft",
    whole: negotiationPath({ id: negotiation.id }),
    citation: cite(subject, "sentence").trim(),
    frame: isEmbeddable(subject) ? viewFrame(subject) : undefined,
  };
}

function viewFrame(subject: TwinSubject): ShareView["frame"] {
  const { subject: pinned, version } = pin(subject);
  const title = writeTwinTitle(pinned);
  return {
    height: guessHeight(subject),
    path: writeTwinPath(pinned),
    version,
    ...(title !== writeTwinTitle(subject) && { title }),
  };
}
