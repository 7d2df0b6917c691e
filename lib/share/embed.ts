import { siteUrl } from "../address";
import { atDate } from "../at-date";
import { listPlacedQuestions } from "../dataset/negotiation";
import { type Query, readAll } from "../lens";
import { nameTwinSubject, type TwinSubject, writePageAddress, writeTwinTitle } from "../twin/twin-subject";
import { addQuery, previewAddress } from "./preview";

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
export function readEmbedOptions(query: Query): EmbedOptions {
  const [theme] = readAll(query.theme);
  const [version = ""] = readAll(query.version);
  const [origin = ""] = readAll(query.origin);
  return {
    theme: theme === "light" || theme === "dark" ? theme : undefined,
    version: /^[0-9a-f]{10}$/.test(version) ? version : undefined,
    origin: isOrigin(origin) ? origin : undefined,
  };
}

/** `https://desk.example`, and nothing after it. Plain http only on this machine, for trying things out. */
function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { origin, protocol, hostname } = new URL(text);
  const local = protocol === "http:" && (hostname === "localhost" || hostname === "127.0.0.1");
  return origin === text && (protocol === "https:" || local);
}

/** Whether a view can be embedded. */
export function isEmbeddable({ kind }: TwinSubject): boolean {
  return kind !== "party" && kind !== "draft";
}

/** The path of the embed of a view, with its lens and its options. */
export function writeEmbedAddress(subject: TwinSubject, options: Partial<EmbedOptions> = {}): string {
  const query = new URLSearchParams();
  if (options.theme) query.set("theme", options.theme);
  if (options.version) query.set("version", options.version);
  if (options.origin) query.set("origin", options.origin);
  return addQuery(`/embed${writePageAddress(subject)}`, query.toString());
}

/** The view as of its own date and at the version of the data that there is now. A deal’s page has its own date. */
export function pin(subject: TwinSubject): { subject: TwinSubject; version: string } {
  const { negotiation } = subject;
  const fixed = negotiation.at === undefined && subject.kind !== "deal" && subject.kind !== "draft";
  const pinned = fixed ? { ...subject, negotiation: atDate(negotiation, negotiation.asOf) } : subject;
  return { subject: pinned, version: negotiation.version };
}

/**
 * How high a frame is until it says so itself, and where a site takes the script out of the snippet. A frame that is too
 * low can be scrolled.
 */
export function guessHeight(subject: TwinSubject): number {
  const { negotiation } = subject;
  const questions =
    subject.kind === "issue"
      ? subject.issue.questions
      : listPlacedQuestions(negotiation).map(({ question }) => question);
  const rows = questions.reduce((sum, { options }) => sum + options.length, 0);
  return Math.min(260 + questions.length * 110 + rows * 30, 900);
}

/**
 * What a desk pastes. The frame works by itself at a height that is guessed; the lines after it tell the frame on which
 * origin it stands, and apply the height that it posts. They take a message only from that frame and from this site.
 */
export function writeSnippet(subject: TwinSubject, kind: "updates" | "pinned", width?: number): string {
  const { subject: shown, version } = kind === "pinned" ? pin(subject) : { subject, version: undefined };
  const title = escapeHtml(`Parley: ${writeTwinTitle(shown)}`);
  const src = escapeHtml(siteUrl() + writeEmbedAddress(shown, { version }));
  const page = escapeHtml(siteUrl() + writePageAddress(shown));
  const picture = escapeHtml(previewAddress(shown));
  return [
    `<iframe src="${src}" title="${title}" loading="lazy" width="${width ?? "100%"}" height="${guessHeight(shown)}" style="border:0;max-width:100%">`,
    `<a href="${page}"><img src="${picture}" alt="${title}" width="1200" height="630"></a></iframe>`,
    `<script>${hostScript(new URL(siteUrl()).origin)}</script>`,
  ].join("");
}

function hostScript(origin: string): string {
  return `(function(f){var u=new URL(f.src);u.searchParams.set("origin",location.origin);addEventListener("message",function(e){if(e.source===f.contentWindow&&e.origin===${JSON.stringify(origin)}&&e.data&&e.data.parleyHeight>0)f.height=Math.ceil(e.data.parleyHeight)});f.src=u.href})(document.currentScript.previousElementSibling)`;
}

/** A text as it stands in HTML, between tags or in quotation marks. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** The title over an embed. */
export function nameEmbed(subject: TwinSubject): string {
  return subject.kind === "matrix" ? subject.negotiation.title : nameTwinSubject(subject);
}
