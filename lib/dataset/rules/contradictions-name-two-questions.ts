import type { Rule } from "./rule";

export const contradictionsNameTwoQuestions: Rule = {
  says: "A contradiction is between answers to two different questions.",
  check({ negotiation }) {
    if (!negotiation) return [];
    const { file, value } = negotiation;
    return (value.contradictions ?? []).flatMap(({ between: [left, right] }, c) =>
      left.question === right.question
        ? [
            {
              file,
              path: `contradictions[${c}].between[1].question`,
              wrong: `both sides name the question “${right.question}”`,
              remedy: "Name the second question, or remove the contradiction.",
            },
          ]
        : [],
    );
  },
};
