/** Whether an `If-None-Match` header names an entity tag. Tags compare weakly: `W/"x"` and `"x"` name the same content. */
export function matchesEntityTag(header: string | null | undefined, etag: string): boolean {
  if (!header || !etag) return false;
  const strip = (tag: string) => tag.trim().replace(/^W\//, "");
  return header.trim() === "*" || header.split(",").some((tag) => strip(tag) === strip(etag));
}
