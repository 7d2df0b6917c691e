import { siteUrl } from "../address";
import { type TwinSubject, writePageAddress, writeTwinAddress } from "../twin/twin-subject";

/** The full address of the picture that a link to the view is previewed with. */
export function previewAddress(subject: TwinSubject): string {
  return `${siteUrl()}${addQuery(writeTwinAddress(subject, "png"), "size=social")}`;
}

/** The full address at which the view's snippet is given to programs. */
export function oembedAddress(subject: TwinSubject): string {
  return `${siteUrl()}/oembed?url=${encodeURIComponent(siteUrl() + writePageAddress(subject))}&format=json`;
}

/** An address with more in its query. */
export function addQuery(address: string, more: string): string {
  return more ? `${address}${address.includes("?") ? "&" : "?"}${more}` : address;
}
