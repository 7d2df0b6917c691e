import { escapeHtml } from "../text/escape";
import { addQuery } from "../url/add-query";

/** What a snippet says of a view. Paths run from the first slash and carry their query. */
export interface SnippetFacts {
  /** The public address of the site, without a slash at the end. */
  site: string;
  page: string;
  picture: string;
  title: string;
}

export interface FrameFacts extends SnippetFacts {
  embed: string;
  /** How high the frame is until it says so itself, in CSS pixels. */
  height: number;
  /** In CSS pixels; without it, the frame is as wide as what it stands in. */
  width?: number | undefined;
}

/** The addresses of a view that stand in its snippets, from its path, its query and, where it is pinned, the version. */
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
 * What a desk pastes to show a view that lives: a frame and the lines that let it be as high as it needs.
 *
 * The picture before the frame is hidden wherever there is HTML to hide it. What takes frames out of a text (mail, readers
 * of feeds, many editors) keeps no `hidden` either, so that what is left there is the picture with its link. There is no
 * style attribute: a strict policy of the page refuses those, and `frameborder` does the same as an attribute.
 */
export function formatFrameSnippet({ site, page, picture, title, embed, height, width }: FrameFacts): string {
  const named = escapeHtml(`Parley: ${title}`);
  return [
    `<blockquote hidden><a href="${escapeHtml(site + page)}"><img src="${escapeHtml(site + picture)}" alt="" loading="lazy"> ${named}</a></blockquote>`,
    `<iframe src="${escapeHtml(site + embed)}" title="${named}" loading="lazy" width="${width ?? "100%"}" height="${height}" frameborder="0"></iframe>`,
    `<script>${hostScript}</script>`,
  ].join("\n");
}

/** The picture alone, with its link: for mail and wherever frames are not allowed. */
export function formatPictureSnippet({ site, page, picture, title }: SnippetFacts): string {
  const named = escapeHtml(`Parley: ${title}`);
  return `<a href="${escapeHtml(site + page)}"><img src="${escapeHtml(site + picture)}" alt="${named}" width="1200" height="630"></a>`;
}

/**
 * The lines after the frame. They tell it on which origin it stands, before it is loaded, so that it posts its height to no
 * other; and they take a height only from that frame and from this site. They stand in the snippet and are not fetched:
 * what a desk has read is what runs in its page, now and later.
 */
const hostScript =
  "(f=>{let u=new URL(f.src);u.searchParams.set(`origin`,location.origin);addEventListener(`message`,e=>{if(e.source==f.contentWindow&&e.origin==u.origin&&e.data.parleyHeight>0)f.height=e.data.parleyHeight});f.src=u})(document.currentScript.previousElementSibling)";
