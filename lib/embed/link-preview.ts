import { addQuery } from "../url/add-query";
import { locate } from "../url/paths";
import { exportPath, type PageSubject, viewUrlPath } from "../url/subject";

/** The path of a view's link preview image. */
export function previewPath(subject: PageSubject): string {
  return addQuery(exportPath(subject, "png"), "size=social");
}

/** The URL of a view's link preview image. */
export function previewUrl(subject: PageSubject): string {
  return locate(previewPath(subject));
}

/** The URL of a view's oEmbed response. */
export function oembedUrl(subject: PageSubject): string {
  return locate(`/oembed?url=${encodeURIComponent(locate(viewUrlPath(subject)))}&format=json`);
}
