import type { PictureOrigin } from "./read";

/** A fragment tells the page that the reader came from a picture; servers never see it. */
const prefix = "#picture-";

/** The URL that reopens the view of a picture. */
export function formatPictureLink({ address, version, asOf }: PictureOrigin): string {
  return `${address}${prefix}${version}-${asOf}`;
}

/** The dataset version and date of the picture the reader came from, if any. */
export function readPictureLink(fragment: string): { version: string; asOf: string } | undefined {
  const found = /^#picture-([0-9a-f]{1,64})-(\d{4}-\d{2}-\d{2})$/.exec(fragment);
  return found ? { version: found[1] ?? "", asOf: found[2] ?? "" } : undefined;
}

/**
 * The URL of the same view with the current data, as of the picture's date. Undefined for a view that already has a
 * date, or for a deal, which has its own.
 */
export function datePictureLink(pathname: string, search: string, asOf: string): string | undefined {
  if (/\/deals\/|\/at\//.test(pathname)) return undefined;
  return `${pathname}/at/${asOf}${search}`;
}
