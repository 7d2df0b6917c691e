import type { Source } from "../schema/negotiation";

/** Who published a source, and through whom it was read: `Reuters via Dawn`. */
export function nameSource({ publisher, carriedBy }: Pick<Source, "publisher" | "carriedBy">): string {
  return carriedBy ? `${publisher} via ${carriedBy}` : publisher;
}
