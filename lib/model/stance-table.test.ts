import { describe, expect, it } from "vitest";
import { buildNegotiation } from "../testing/build-negotiation";
import { recordOnly, unfiltered } from "./stance";
import { getStanceTable } from "./stance-table";

const build = () =>
  buildNegotiation({
    issues: [{ id: "ferry", title: "The ferry", questions: [{ id: "toll", label: "Toll", text: "Who pays?" }] }],
  });

describe("a table of stances", () => {
  it("derives a stance once for all parts of a page", () => {
    const negotiation = build();
    const [question] = negotiation.issues.flatMap(({ questions }) => questions);
    const [party] = negotiation.parties;
    if (!question || !party) throw new Error("nothing was built");
    const first = getStanceTable(negotiation, "2031-01-01", unfiltered).get(question, party.id);
    expect(getStanceTable(negotiation, "2031-01-01", unfiltered).get(question, party.id)).toBe(first);
    expect(getStanceTable(negotiation, "2031-01-01", recordOnly).get(question, party.id)).not.toBe(first);
    expect(getStanceTable(negotiation, "2031-01-02", unfiltered).at("2031-01-01").get(question, party.id)).toBe(first);
  });

  it("is kept whole, however many parties there are, and dropped when those used later hold enough", () => {
    const negotiation = build();
    const [question] = negotiation.issues.flatMap(({ questions }) => questions);
    if (!question) throw new Error("nothing was built");
    const fill = (day: string) => {
      const table = getStanceTable(negotiation, day, unfiltered);
      return Array.from({ length: 15_000 }, (_, i) => table.get(question, `party-${i}`));
    };
    const first = fill("2031-01-01");
    const second = fill("2031-01-02");
    expect(fill("2031-01-01")[0]).toBe(first[0]);
    expect(fill("2031-01-02")[14_999]).toBe(second[14_999]);
    fill("2031-01-03");
    fill("2031-01-04");
    expect(fill("2031-01-01")[0]).not.toBe(first[0]);
  });
});
