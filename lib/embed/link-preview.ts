import { addQuery } from "../url/add-query";
import { siteUrl } from "../url/paths";
import { exportPath, type PageSubject, viewUrlPath } from "../url/subject";

/** The path of a view's link preview image. */
export function previewPath(subject: PageSubject): string {
  return addQuery(exportPath(subject, "png"), "size=social");
}

/** The absolute URL of a view's link preview image. */
export function previewUrl(subject: PageSubject): string {
  return `${siteUrl()}${previewPath(subject)}`;
}

/** The absolute URL of a view's oEmbed endpoint. */
export function oembedUrl(subject: PageSubject): string {
  return `${siteUrl()}/oembed?url=${encodeURIComponent(siteUrl() + viewUrlPath(subject))}&format=json`;
}
