import { createHash } from "node:crypto";

/**
 * The dataset version: the first ten hexadecimal digits of the SHA-256 of the content, written with sorted keys. White
 * space, key order and file order do not change it; any change of content does.
 */
export function hashContent(content: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify(sortKeys(content)))
    .digest("hex")
    .slice(0, 10);
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, inner]) => [key, sortKeys(inner)]),
  );
}
