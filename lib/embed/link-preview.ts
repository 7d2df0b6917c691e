import { addQuery } from "../url/add-query";
import { siteUrl } from "../url/paths";
import { type TwinSubject, writePageAddress, writeTwinAddress } from "../url/subject";

/** The address, from the first slash, of the picture that a link to the view is previewed with. */
export function writePreviewPath(subject: TwinSubject): string {
  return addQuery(writeTwinAddress(subject, "png"), "size=social");
}

/** The full address of that picture. */
export function previewAddress(subject: TwinSubject): string {
  return `${siteUrl()}${writePreviewPath(subject)}`;
}

/** The full address at which the view's snippet is given to programs. */
export function oembedAddress(subject: TwinSubject): string {
  return `${siteUrl()}/oembed?url=${encodeURIComponent(siteUrl() + writePageAddress(subject))}&format=json`;
}
