import { join } from "../claims";
import { type Located, listQuestions, listStatements, type ReadFolder } from "../parsed-folder";
import type { Finding } from "../problem";
import type { Rule } from "./rule";

export const standardIsKept: Rule = {
  says: "The full standard asks that every statement, deal and term say how it reached us and why it counts as it does, that every statement name its speaker, and that every question and option have notes. Under the quick standard these may follow later.",
  check(folder) {
    const { negotiation } = folder;
    // Whether a gap is an error is not known while negotiation.json cannot be read.
    if (!negotiation) return [];
    const isQuick = negotiation.value.standard === "quick";
    return listGaps(folder).map(({ file, path, key, write }): Finding => {
      const remedy = `Add \`${key}\`: ${write}`;
      const at = { file, path: join(path, key) };
      if (isQuick) {
        const wrong = `\`${key}\` is missing, which the quick standard allows`;
        return { ...at, wrong, remedy, severity: "warning" };
      }
      const later = 'Or write `"standard": "quick"` in negotiation.json and add it later.';
      return { ...at, wrong: `\`${key}\` is missing, which the full standard asks for`, remedy: `${remedy} ${later}` };
    });
  },
};

/** A key that a record lacks, and what to write under it. */
interface Gap {
  file: string;
  path: string;
  key: string;
  write: string;
}

const chain = "who said it, who reported it and who carried it, from the origin of the claim to its publication.";

function listGaps(folder: ReadFolder): Gap[] {
  const questions = listQuestions(folder);
  const options = questions.flatMap(({ value, file, path }) =>
    value.options.map((option, o) => ({ value: option, file, path: `${path}.options[${o}]` })),
  );
  const terms = folder.deals.flatMap(({ file, value }) =>
    value.terms.map((term, t) => ({ value: term, file, path: `terms[${t}]` })),
  );
  return [
    ...findGaps(questions, { searched: "what was searched for statements on this question." }),
    // Where nothing was coded yet there can have been no hard case.
    ...findGaps(
      questions.filter(({ value }) => value.statements.length > 0),
      { hardCases: "the hard cases and how each was decided; an empty list if there were none." },
    ),
    ...findGaps(options, {
      means: "what holding this option means.",
      evidence: "what counts as evidence for it.",
    }),
    ...findGaps(listStatements(folder), {
      speaker: "who speaks.",
      chain,
      placement: "why the statement stands where it stands on the scale.",
    }),
    ...findGaps(
      folder.deals.map(({ file, value }) => ({ value, file, path: "" })),
      { chain },
    ),
    ...findGaps(terms, { chain, placement: "why the term stands where it stands, and who gives and gets." }),
  ];
}

function findGaps<T>(records: Located<T>[], wanted: { [key in keyof T]?: string }): Gap[] {
  return records.flatMap(({ value, file, path }) =>
    Object.entries<string | undefined>(wanted).flatMap(([key, write = ""]) =>
      value[key as keyof T] === undefined ? [{ file, path, key, write }] : [],
    ),
  );
}
