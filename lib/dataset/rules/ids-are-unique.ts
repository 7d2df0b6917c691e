import { listCorrections, listQuestions, listStatements } from "../parsed-folder";
import type { Problem } from "../problem";
import type { Rule } from "./rule";

interface Named {
  id: string;
  file: string;
  path: string;
}

export const idsAreUnique: Rule = {
  says: "Ids are unique among the parties, sources, events, corrections, questions and statements, the options of a question and the terms of a deal. So are monograms, and the short codes that stand for ids in addresses.",
  check(folder) {
    const { parties, sources, events } = folder;
    const groups: Named[][] = [
      parties.value.parties.map(({ id }, i) => ({ id, file: parties.file, path: `parties[${i}].id` })),
      parties.value.parties.map(({ monogram }, i) => ({
        id: monogram,
        file: parties.file,
        path: `parties[${i}].monogram`,
      })),
      sources.value.sources.map(({ id }, i) => ({ id, file: sources.file, path: `sources[${i}].id` })),
      events.value.events.map(({ id }, i) => ({ id, file: events.file, path: `events[${i}].id` })),
      listCorrections(folder).map(({ value, file, path }) => ({ id: value.id, file, path: `${path}.id` })),
      listQuestions(folder).flatMap(({ value, file, path }) => listNames(value, file, path)),
      listStatements(folder).map(({ value, file, path }) => ({ id: value.id, file, path: `${path}.id` })),
      ...listQuestions(folder).map(({ value, file, path }) =>
        value.options.flatMap((option, i) => listNames(option, file, `${path}.options[${i}]`)),
      ),
      ...folder.deals.map(({ file, value }) => value.terms.map(({ id }, i) => ({ id, file, path: `terms[${i}].id` }))),
      folder.negotiation.value.issues.map((id, i) => ({ id, file: folder.negotiation.file, path: `issues[${i}]` })),
    ];
    return groups.flatMap(findRepeats);
  },
};

/** The id and the code of an item. An address can use either, so both must be unique. */
function listNames({ id, code }: { id: string; code?: string | undefined }, file: string, path: string): Named[] {
  const named = { id, file, path: `${path}.id` };
  return code === undefined || code === id ? [named] : [named, { id: code, file, path: `${path}.code` }];
}

function findRepeats(named: Named[]): Problem[] {
  const first = new Map<string, Named>();
  return named.flatMap((one) => {
    const before = first.get(one.id);
    if (!before) {
      first.set(one.id, one);
      return [];
    }
    return [
      {
        file: one.file,
        path: one.path,
        wrong: `“${one.id}” is already used at ${before.file} ${before.path}`,
        remedy: "Change the id of the newer one; ids are part of addresses that may have been shared.",
      },
    ];
  });
}
