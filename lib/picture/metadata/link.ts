import type { PictureOrigin } from "./read";

/** How a page is told that a picture led to it: by a fragment, which no server sees. */
const prefix = "#picture-";

/** The address that reopens the view of a picture. */
export function formatPictureLink({ address, version, asOf }: PictureOrigin): string {
  return `${address}${prefix}${version}-${asOf}`;
}

/** The dataset version and the date of the picture that led here; nothing where none did. */
export function readPictureLink(fragment: string): { version: string; asOf: string } | undefined {
  const found = /^#picture-([0-9a-f]{1,64})-(\d{4}-\d{2}-\d{2})$/.exec(fragment);
  return found ? { version: found[1] ?? "", asOf: found[2] ?? "" } : undefined;
}

/**
 * The address of the same view at the picture's date, as the data now tell of it. A view that has its date already is
 * left as it is, and a deal, which has one of its own, comes to nothing.
 */
export function datePictureLink(pathname: string, search: string, asOf: string): string | undefined {
  if (/\/deals\/|\/at\//.test(pathname)) return undefined;
  return `${pathname}/at/${asOf}${search}`;
}
