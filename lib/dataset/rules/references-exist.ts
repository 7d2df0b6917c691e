import { join, listReactions } from "../claims";
import { listCorrections, listEvents, listParties, listQuestions, listStatements } from "../parsed-folder";
import type { Finding } from "../problem";
import type { Rule } from "./rule";

/** The kind of file in which a thing that is referred to is found. */
const heldIn = { party: "parties", issue: "issue", question: "issue", statement: "issue", deal: "deal" } as const;

export const referencesExist: Rule = {
  says: "Every party, issue, question, statement and deal that is named exists.",
  check(folder) {
    const known = {
      party: new Set<string>(listParties(folder).map(({ value }) => value.id)),
      issue: new Set<string>(folder.issues.map(({ value }) => value.id)),
      question: new Set<string>(listQuestions(folder).map(({ value }) => value.id)),
      statement: new Set<string>(listStatements(folder).map(({ value }) => value.id)),
      deal: new Set<string>(folder.deals.map(({ value }) => value.id)),
    };
    const problems: Finding[] = [];
    function expectKnown(kind: keyof typeof known, id: string | undefined, file: string, path: string) {
      if (id === undefined || known[kind].has(id) || folder.unread?.has(heldIn[kind])) return;
      // There are too many statements to list them.
      const all = kind === "statement" ? "the ids in issues/" : [...known[kind]].join(", ") || "none yet";
      problems.push({
        file,
        path,
        wrong: `there is no ${kind} “${id}”`,
        remedy: `Use one of: ${all}; or add the ${kind}.`,
      });
    }
    const { negotiation } = folder;
    negotiation?.value.issues.forEach((id, i) => {
      expectKnown("issue", id, negotiation.file, `issues[${i}]`);
    });
    if (negotiation) expectKnown("deal", negotiation.value.headlineDeal, negotiation.file, "headlineDeal");
    negotiation?.value.contradictions?.forEach(({ between }, c) => {
      between.forEach(({ question }, b) => {
        expectKnown("question", question, negotiation.file, `contradictions[${c}].between[${b}].question`);
      });
    });
    for (const { file, value } of folder.issues) {
      if (negotiation && !negotiation.value.issues.includes(value.id)) {
        problems.push({
          file: negotiation.file,
          path: "issues",
          wrong: `the issue “${value.id}” (${file}) is not listed`,
          remedy: `Add “${value.id}” to \`issues\`, at the position where the page should show it.`,
        });
      }
      value.names?.forEach(({ others }, n) => {
        others.forEach(({ party }, o) => {
          expectKnown("party", party, file, `names[${n}].others[${o}].party`);
        });
      });
    }
    for (const { value, file, path } of listStatements(folder))
      expectKnown("party", value.party, file, `${path}.party`);
    for (const { value, file, path } of listReactions(folder))
      expectKnown("party", value.party, file, join(path, "party"));
    for (const { value, file, path } of listQuestions(folder)) {
      value.silent?.forEach(({ party }, s) => {
        expectKnown("party", party, file, `${path}.silent[${s}].party`);
      });
      value.concerns?.forEach((party, c) => {
        expectKnown("party", party, file, `${path}.concerns[${c}]`);
      });
    }
    for (const { value, file, path } of listEvents(folder)) {
      value.issues?.forEach((id, i) => {
        expectKnown("issue", id, file, join(path, `issues[${i}]`));
      });
    }
    for (const { value, file, path } of listCorrections(folder)) {
      expectKnown("issue", value.issue, file, join(path, "issue"));
      expectKnown("statement", value.statement, file, join(path, "statement"));
    }
    for (const { file, value } of folder.deals) {
      for (const key of ["proposedBy", "binds"] as const) {
        value[key]?.forEach((id, i) => {
          expectKnown("party", id, file, `${key}[${i}]`);
        });
      }
      expectKnown("deal", value.revises, file, "revises");
      value.history.forEach(({ by }, h) => {
        by?.forEach((id, i) => {
          expectKnown("party", id, file, `history[${h}].by[${i}]`);
        });
      });
      value.terms.forEach((term, t) => {
        expectKnown("question", term.question, file, `terms[${t}].question`);
        for (const side of ["proposedBy", "gives", "gets"] as const) {
          term[side]?.forEach((id, i) => {
            expectKnown("party", id, file, `terms[${t}].${side}[${i}]`);
          });
        }
      });
    }
    return problems;
  },
};
