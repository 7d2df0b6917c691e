import { hashContent } from "../text/hash";

/**
 * The version of a dataset: the first ten hexadecimal digits of the SHA-256 of its content, serialised with sorted keys.
 * Any change of content changes it; white space, the order of keys and the order of files do not.
 */
export function computeVersion(content: unknown): string {
  return hashContent(JSON.stringify(sortKeys(content))).slice(0, 10);
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
