import { describe, expect, it } from "vitest";
import type { Negotiation } from "../../dataset/negotiation";
import { buildNegotiation } from "../../testing/build-negotiation";
import { fleet, opening, wood } from "../../testing/value-questions";
import { buildAsksView, nameOption } from "../../view/deal/asks";
import { comparePairs } from "../pairs";
import { unfiltered } from "../stance";
import { getStanceTable } from "../stance-table";
import { weighTerms } from "./asks";
import { serializeDraft } from "./draft";
import { serializeDraftForm } from "./draft-fields";
import { readDraft } from "./read-draft";

const negotiation = buildNegotiation({
  questions: [
    fleet({
      statements: [
        { holds: { atMost: 400 }, rulesOut: [{ above: 600 }] },
        { party: "basalt", holds: { atLeast: 800 } },
      ],
    }),
    opening(),
    wood(),
  ],
});

const read = (text: string) => {
  const { draft, unknown, negotiation: own } = readDraft(text, negotiation);
  return { terms: serializeDraft(draft), unknown, own };
};

/** What a draft asks of each party, in words. */
function ask(text: string): string[] {
  const { draft, negotiation: own } = readDraft(text, negotiation);
  const weighed = weighTerms(draft, own.parties, getStanceTable(own, own.asOf, unfiltered));
  const [row] = buildAsksView(own, weighed, { weighedAt: own.asOf, filter: unfiltered, say: nameOption });
  return (row?.cells ?? []).map(({ party, heading }) => `${party.name}: ${heading}`);
}

describe("a value of the reader’s own", () => {
  it("is an answer, though nobody has named it, and stays in the address", () => {
    expect(read("fleet.550~opening.2033-07-01~wood.oak")).toMatchObject({
      terms: "fleet.550~opening.2033-07-01~wood.oak",
      unknown: 0,
    });
    expect(read("fleet.550_700").terms).toBe("fleet.550_700");
    expect(read("fleet.550_").terms).toBe("fleet.550_");
    expect(read("fleet._550").terms).toBe("fleet._550");
  });

  it("is measured from the position of each party", () => {
    expect(ask("fleet.425")).toEqual([
      "Amber: 25 boats more than its own limit",
      "Basalt: 375 boats less than its own limit",
    ]);
  });

  it("crosses a red line where it lies beyond a limit that was ruled out", () => {
    expect(ask("fleet.601")).toEqual(["Amber: Crosses a red line", "Basalt: 199 boats less than its own limit"]);
    expect(ask("fleet.600")[0]).toBe("Amber: 200 boats more than its own limit");
  });

  it("changes no result between the parties", () => {
    const results = ({ issues, parties, asOf }: Negotiation, own: Negotiation) =>
      issues
        .flatMap(({ questions }) => questions)
        .map((question) => comparePairs(question, parties, getStanceTable(own, asOf, unfiltered)));
    const { own } = read("fleet.550");
    expect(own).not.toBe(negotiation);
    expect(results(own, own)).toEqual(results(negotiation, negotiation));
  });

  it.each([
    "fleet.2000",
    "fleet.-1",
    "fleet.5.5",
    "fleet.many",
    "opening.2031-02-30",
    "opening.550",
    "wood.7",
    "fleet.",
  ])("is unknown where it cannot be one: %s", (text) => {
    expect(read(text)).toMatchObject({ terms: "", unknown: 1, own: negotiation });
  });

  it("is not needed for a value that somebody has named", () => {
    expect(read("fleet.400").own).toBe(negotiation);
  });

  it("counts in place of the choice above its field", () => {
    const fields = [
      ["q.fleet", "400"],
      ["q.fleet", "550"],
      ["q.opening", ""],
      ["q.opening", ""],
    ] as const;
    expect(serializeDraftForm(fields)).toBe("fleet.550");
  });
});
