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
    const names = new Set(negotiation.parties.map(({ name }) => name));
    const marks = buildDraftFormView(negotiation, []).flatMap(({ questions }) =>
      questions.flatMap(({ choices }) => choices.flatMap((choice) => choice.marks)),
    );
    const parties = marks.filter(({ shape }) => shape !== "term");
    expect(parties.length).toBeGreaterThan(20);
    for (const mark of parties) for (const name of mark.names) expect(names.has(name), name).toBe(true);
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
        const said = choice.marks.find(({ word }) => word === "Stated by")?.names ?? [];
        expect(said).toHaveLength(stated > 0 ? 1 : 0);
        if (stated > 20) expect(said[0]).toBe(`${stated} parties`);
        else if (stated > 0) expect(said[0]).toMatch(/^[a-z]+ part(y|ies)$/);
      }
    }
  });
});
