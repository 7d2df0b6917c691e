import type { Rule } from "./rule";

export const contradictionsNameTwoQuestions: Rule = {
  says: "A contradiction is between answers to two questions: one question has one answer.",
  check({ negotiation: { file, value } }) {
    return (value.contradictions ?? []).flatMap(({ between: [left, right] }, c) =>
      left.question === right.question
        ? [
            {
              file,
              path: `contradictions[${c}].between[1].question`,
              wrong: `both sides name the question “${right.question}”`,
              remedy: "Name the other question that the answer contradicts, or take the contradiction out.",
            },
          ]
        : [],
    );
  },
};
