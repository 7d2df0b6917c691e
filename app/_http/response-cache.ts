import { createFileCache } from "@/lib/runtime/file-cache";
import type { Rendered } from "./respond";

/** Routes are bundled separately, each with its own copy of this module; the process has one cache. */
const shared = globalThis as {
  parleyResponses?: { kept: ReturnType<typeof createFileCache<Rendered>>; pending: Map<string, Promise<Rendered>> };
};
shared.parleyResponses ??= { kept: createFileCache<Rendered>(), pending: new Map() };
const { kept, pending } = shared.parleyResponses;

/**
 * Gets a response by its key, which has to name everything that it depends on. Requests that come while it is being
 * rendered wait for that one rendering. While the site is being worked on or edited nothing is kept.
 */
export async function getOrRender(key: string, render: () => Promise<Rendered>): Promise<Rendered> {
  if (process.env.NODE_ENV === "development" || process.env.PARLEY_EDIT_KEY) return render();
  const known = kept.get(key) ?? pending.get(key);
  if (known) return known;
  const rendering = render().finally(() => pending.delete(key));
  pending.set(key, rendering);
  const rendered = await rendering;
  kept.set(key, rendered);
  return rendered;
}
