import { addQuery } from "../url/add-query";
import { siteUrl } from "../url/paths";
import { exportPath, type PageSubject, pageUrlPath } from "../url/subject";

/** The address, from the first slash, of the picture that a link to the view is previewed with. */
export function previewPath(subject: PageSubject): string {
  return addQuery(exportPath(subject, "png"), "size=social");
}

/** The full address of that picture. */
export function previewUrl(subject: PageSubject): string {
  return `${siteUrl()}${previewPath(subject)}`;
}

/** The full address at which the view's snippet is given to programs. */
export function oembedUrl(subject: PageSubject): string {
  return `${siteUrl()}/oembed?url=${encodeURIComponent(siteUrl() + pageUrlPath(subject))}&format=json`;
}
