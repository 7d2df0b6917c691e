import type { Source } from "../schema/negotiation";

/** Who published a source, and through whom it was read: `Reuters via Dawn`. */
export function nameSource({ publisher, carriedBy }: Pick<Source, "publisher" | "carriedBy">): string {
  return carriedBy ? `${publisher} via ${carriedBy}` : publisher;
}

/** Where a source can be read: at its own address or, if that leads nowhere any more, in its archived copy. */
export function findAddress({ url, archived, dead }: Pick<Source, "url" | "archived" | "dead">): string {
  return dead !== undefined && archived ? archived.url : url;
}
