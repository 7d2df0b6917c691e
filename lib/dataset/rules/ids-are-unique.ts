import {
  type Located,
  listCorrections,
  listEvents,
  listParties,
  listQuestions,
  listSources,
  listStatements,
} from "../parsed-folder";
import type { Finding } from "../problem";
import type { Rule } from "./rule";

interface Named {
  id: string;
  file: string;
  path: string;
}

export const idsAreUnique: Rule = {
  says: "No two parties, sources, events, corrections, questions, statements, options of a question or terms of a deal have the same id. Monograms are unique too, and so are the short codes in addresses.",
  check(folder) {
    const { negotiation } = folder;
    const parties = listParties(folder);
    const listIds = (list: Located<{ id: string }>[]): Named[] =>
      list.map(({ value, file, path }) => ({ id: value.id, file, path: `${path}.id` }));
    const groups: Named[][] = [
      listIds(parties),
      parties.map(({ value, file, path }) => ({ id: value.monogram, file, path: `${path}.monogram` })),
      listIds(listSources(folder)),
      listIds(listEvents(folder)),
      listIds(listCorrections(folder)),
      listQuestions(folder).flatMap(({ value, file, path }) => listNames(value, file, path)),
      listIds(listStatements(folder)),
      ...listQuestions(folder).map(({ value, file, path }) =>
        value.options.flatMap((option, i) => listNames(option, file, `${path}.options[${i}]`)),
      ),
      ...folder.deals.map(({ file, value }) => value.terms.map(({ id }, i) => ({ id, file, path: `terms[${i}].id` }))),
      (negotiation?.value.issues ?? []).map((id, i) => ({ id, file: negotiation?.file ?? "", path: `issues[${i}]` })),
    ];
    return groups.flatMap(findRepeats);
  },
};

/** The id and the code of an item. An address can use either, so both must be unique. */
function listNames({ id, code }: { id: string; code?: string | undefined }, file: string, path: string): Named[] {
  const named = { id, file, path: `${path}.id` };
  return code === undefined || code === id ? [named] : [named, { id: code, file, path: `${path}.code` }];
}

function findRepeats(named: Named[]): Finding[] {
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
        wrong: `“${one.id}” is already used in ${before.file}`,
        remedy: "Change the id of the newer one; ids are part of addresses that may have been shared.",
      },
    ];
  });
}
