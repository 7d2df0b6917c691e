import { describe, expect, it } from "vitest";
import { listPlacedQuestions } from "../../dataset/negotiation";
import { maxPartiesNamed } from "../../limits";
import { deriveStance } from "../../model/stance";
import { readInvented } from "../../testing/read-invented";
import { buildDraftFormView } from "./form";

const invent = (parties: number) =>
  readInvented({ id: "many", parties, questions: 12, statements: parties * 12, seed: 9 });

describe("the answers that a reader can choose", () => {
  it("name the parties at each, as long as there are few parties", () => {
    const negotiation = invent(maxPartiesNamed);
    const choices = buildDraftFormView(negotiation, []).flatMap(({ questions }) =>
      questions.flatMap((one) => one.choices),
    );
    const marked = choices.filter(({ marks }) => marks.some(({ codes }) => codes.length > 0));
    expect(marked.length).toBeGreaterThan(20);
    for (const { marks, described } of marked)
      for (const code of marks.flatMap(({ codes }) => codes)) {
        const party = negotiation.parties.find(({ monogram }) => monogram === code);
        expect(described).toContain(party?.name);
      }
  });

  it("say how many parties are at each if there are many", () => {
    const negotiation = invent(maxPartiesNamed + 1);
    const form = buildDraftFormView(negotiation, []).flatMap(({ questions }) => questions);
    for (const [i, { question }] of listPlacedQuestions(negotiation).entries()) {
      for (const [place, choice] of (form[i]?.choices ?? []).slice(0, question.options.length).entries()) {
        const stated = negotiation.parties.filter(({ id }) => {
          const stance = deriveStance(question, id, negotiation.asOf);
          return stance.kind === "stated" && stance.spans.some(({ from, to }) => from <= place && place <= to);
        }).length;
        const [, said] = /Stated by ([^.]*)\./.exec(choice.described) ?? [];
        if (stated > 20) expect(said).toBe(`${stated} parties`);
        else if (stated > 0) expect(said).toMatch(/^[a-z]+ part(y|ies)$/);
        else expect(said).toBeUndefined();
        expect(choice.marks.flatMap(({ codes }) => codes)).toEqual([]);
      }
    }
  });
});
