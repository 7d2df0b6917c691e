/** The ids of the sources that something cites, anywhere within parsed files or an assembled negotiation. */
export function listCitedSources(value: unknown, cited: Set<unknown> = new Set()): Set<unknown> {
  if (Array.isArray(value)) for (const one of value) listCitedSources(one, cited);
  else if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      if (key === "source" || key === "alsoIn") for (const id of [inner].flat()) cited.add(id);
      listCitedSources(inner, cited);
    }
  }
  return cited;
}
