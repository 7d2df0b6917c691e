import { escapeHtml } from "../text/escape";
import { addQuery } from "../url/add-query";

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
  return {
    page: `${path}${query}`,
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
    `<blockquote hidden><a href="${escapeHtml(site + page)}"><img src="${escapeHtml(site + picture)}" alt="" loading="lazy"> ${named}</a></blockquote>`,
    `<iframe src="${escapeHtml(site + embed)}" title="${named}" loading="lazy" width="${width ?? "100%"}" height="${height}" frameborder="0"></iframe>`,
    `<script>${hostScript}</script>`,
  ].join("\n");
}

/** The picture with its link, for mail and wherever iframes are not allowed. */
export function formatPictureSnippet({ site, page, picture, title }: SnippetFacts): string {
  const named = escapeHtml(`Parley: ${title}`);
  return `<a href="${escapeHtml(site + page)}"><img src="${escapeHtml(site + picture)}" alt="${named}" width="1200" height="630"></a>`;
}

/**
 * The script after the iframe. Before the embed loads, it tells it the origin of the host page, so that the embed posts
 * its height to no other; and it accepts heights only from that iframe and from this site. It is inlined rather than
 * loaded, so that what an editor has reviewed is what runs on their page, now and later.
 */
const hostScript =
  "(f=>{let u=new URL(f.src);u.searchParams.set(`origin`,location.origin);addEventListener(`message`,e=>{if(e.source==f.contentWindow&&e.origin==u.origin&&e.data.parleyHeight>0)f.height=e.data.parleyHeight});f.src=u})(document.currentScript.previousElementSibling)";
