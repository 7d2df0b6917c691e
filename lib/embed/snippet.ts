import { escapeHtml } from "../text/escape";
import { addQuery } from "../url/add-query";
import { questionKey } from "../url/question-option";

/** Text that names the site. */
export interface TextWithSite {
  text: string;
  /** Where the site is missing because it does not know its own address, as offsets into the text; script fills it in. */
  gaps: number[];
}

/** Stands for a site that is not known. No text has this character, which neither HTML nor XML can contain. */
const gap = "\u0001";

/** Writes a text that names the site or, where the site is an empty string, leaves gaps for it. */
export function writeWithSite(site: string, write: (site: string) => string): TextWithSite {
  if (site !== "") return { text: write(site), gaps: [] };
  const parts = write(gap).split(gap);
  return { text: parts.join(""), gaps: parts.slice(1).map((_, i) => parts.slice(0, i + 1).join("").length) };
}

/** Fills the gaps of a text. */
export function fillGaps({ text, gaps }: TextWithSite, site: string): string {
  return gaps.toReversed().reduce((filled, at) => filled.slice(0, at) + site + filled.slice(at), text);
}

/** The data in a snippet. Paths start with a slash and include their query. */
export interface SnippetFacts {
  /** The public URL of the site, without a trailing slash. */
  site: string;
  page: string;
  picture: string;
  title: string;
}

export interface FrameFacts extends SnippetFacts {
  embed: string;
  /** The height of the iframe until the embed posts its own, in CSS pixels. */
  height: number;
  /** In CSS pixels; without it, the iframe is as wide as its container. */
  width?: number | undefined;
}

/** The paths used in a view's snippets, built from its path, its query and, if pinned, the version. */
export function listSnippetPaths(
  path: string,
  query: string,
  version?: string,
): Pick<FrameFacts, "page" | "picture" | "embed"> {
  // The address of one question has a preview of its own, and leads to its place on the page.
  const question = new URLSearchParams(query).get(questionKey);
  return {
    page: `${path}${query}${question ? `#${question}` : ""}`,
    picture: addQuery(`${path}.png${query}`, "size=social"),
    embed: addQuery(`/embed${path}${query}`, version ? `version=${version}` : ""),
  };
}

/**
 * The snippet for a view that stays up to date: an iframe, and a script that adjusts its height.
 *
 * The picture before the iframe is hidden wherever HTML is rendered. Programs that strip iframes (mail, feed readers,
 * many editors) also strip `hidden`, which leaves the picture with its link. There is no style attribute, because a
 * strict policy of the host page refuses those; `frameborder` does the same as an attribute.
 */
export function formatFrameSnippet({ site, page, picture, title, embed, height, width }: FrameFacts): string {
  const named = escapeHtml(`Parley: ${title}`);
  return [
    `<blockquote hidden><a href="${escapeHtml(site + page)}"><img src="${escapeHtml(site + picture)}" alt="" width="${mailWidth}" loading="lazy"> ${named}</a></blockquote>`,
    `<iframe src="${escapeHtml(site + embed)}" title="${named}" loading="lazy" width="${width ?? "100%"}" height="${height}" frameborder="0"></iframe>`,
    `<script>${hostScript}</script>`,
  ].join("\n");
}

/** The width of a column of mail, in CSS pixels. The picture has twice as many, for sharp screens. */
const mailWidth = 600;

/**
 * The picture with its link, for mail and wherever iframes are not allowed. Outlook on Windows goes by the width attribute,
 * other mail programs by the style, which also lets the picture shrink on a phone. The picture brings its own ground, so
 * that a dark mail leaves it legible.
 */
export function formatPictureSnippet({ site, page, picture, title }: SnippetFacts): string {
  const named = escapeHtml(`Parley: ${title}`);
  return `<a href="${escapeHtml(site + page)}"><img src="${escapeHtml(site + picture)}" alt="${named}" width="${mailWidth}" style="display:block;width:100%;max-width:${mailWidth}px;height:auto;border:0"></a>`;
}

/**
 * The script after the iframe. It accepts heights only from that iframe and from this site, whose origin is `null` where
 * the host page is sandboxed. It is inlined rather than loaded, so that what an editor has reviewed is what runs on their
 * page, now and later.
 */
const hostScript =
  "(f=>addEventListener(`message`,e=>{if(e.source==f.contentWindow&&[new URL(f.src).origin,`null`].includes(e.origin)&&e.data.parleyHeight>0)f.height=e.data.parleyHeight}))(document.currentScript.previousElementSibling)";
