import { join, listClaims, listReactions, listStages } from "../claims";
import { listCorrections, listSources } from "../parsed-folder";
import type { Rule } from "./rule";

export const sourcesExist: Rule = {
  says: "Every cited source is in sources.json.",
  check(folder) {
    if (folder.unread?.has("sources")) return [];
    const known = new Set<string>(listSources(folder).map(({ value }) => value.id));
    const citing = [...listClaims(folder), ...listReactions(folder), ...listStages(folder), ...listCorrections(folder)];
    return citing.flatMap(({ value, file, path }) => {
      const also = "alsoIn" in value ? (value.alsoIn ?? []) : [];
      const cited = [
        // A correction need not cite a source.
        ...(value.source === undefined ? [] : [{ id: value.source as string, at: "source" }]),
        ...also.map((id, i) => ({ id, at: `alsoIn[${i}]` })),
      ];
      return cited
        .filter(({ id }) => !known.has(id))
        .map(({ id, at }) => ({
          file,
          path: join(path, at),
          wrong: `no source has the id “${id}”`,
          remedy: `Add “${id}” to ${folder.name}/sources.json, or correct the id here.`,
        }));
    });
  },
};
