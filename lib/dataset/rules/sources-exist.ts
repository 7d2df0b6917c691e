import { join, listClaims, listReactions, listStages } from "../claims";
import { listCorrections } from "../parsed-folder";
import type { Rule } from "./rule";

export const sourcesExist: Rule = {
  says: "Every cited source is in sources.json.",
  check(folder) {
    const known = new Set<string>(folder.sources.value.sources.map(({ id }) => id));
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
          remedy: `Add “${id}” to ${folder.sources.file}, or correct the id here.`,
        }));
    });
  },
};
