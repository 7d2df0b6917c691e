import { describe, expect, it } from "vitest";
import { buildNegotiation } from "../../testing/build-negotiation";
import { buildCompareIndexView } from "./index-page";

const pier = buildNegotiation({
  questions: [
    { id: "course", statements: [{ holds: "north" }, { party: "basalt", holds: "south" }] },
    { id: "toll", label: "Toll", text: "How high?", options: [{ id: "low", statusQuo: true }, "high"] },
  ],
  deals: [{ id: "pact", short: "Pact", stage: "reported", evidence: "anonymous" }],
});

describe("the page that offers pairs", () => {
  const view = buildCompareIndexView(pier);

  it("says what there is to compare", () => {
    expect(view.lead).toBe("Two parties, one deal and what holds today can be read side by side.");
    expect(view).toMatchObject({ path: "/pier/compare", asOf: "20 May 2031" });
    expect(view.picker.fields).toHaveLength(3);
    expect(view.grid).toBe("/pier#gap-grid");
    expect(view.others).toBe("Parties with each deal, and with the status quo");
  });

  it("groups the pairs: parties with each other, with each deal and with the status quo", () => {
    expect(
      view.groups.map(({ title, left, pairs }) => [title, left, pairs.map(({ names }) => names.join(" / "))]),
    ).toEqual([
      ["Parties with each other", "", ["Amber / Basalt"]],
      ["Parties with the deal: Pact (reported)", "", ["Amber / Pact (reported)", "Basalt / Pact (reported)"]],
      ["Parties with the status quo", "", ["Amber / the status quo", "Basalt / the status quo"]],
    ]);
  });

  it("shows how often two parties come to which result, and keeps the rest folded", () => {
    const [parties, deal] = view.groups;
    expect([parties?.first, deal?.first]).toEqual([true, false]);
    expect(parties?.results).toEqual(["Same", "Overlapping", "Apart", "Opposite ends", "Cannot be compared"]);
    expect(parties?.pairs[0]).toMatchObject({ href: "/pier/compare/amber/basalt", names: ["Amber", "Basalt"] });
    expect(parties?.pairs[0]?.counts.map(({ count }) => count)).toEqual(["0", "0", "0", "1", "1"]);
  });

  it("says what an address can name", () => {
    expect(view.kinds).toEqual([
      { what: "A party", example: "amber" },
      { what: "A party at an earlier date, up to 20 May 2031", example: "amber@2031-05-20" },
      { what: "A deal that was known by then", example: "deal.pact" },
      { what: "What holds if nothing is agreed", example: "status-quo" },
    ]);
    expect(buildCompareIndexView(buildNegotiation()).kinds.map(({ what }) => what)).not.toContain(
      "A deal that was known by then",
    );
  });

  it("lists the first hundred of many pairs, and says how many there are", () => {
    const letters = [..."abcdefghijklmno"];
    const many = buildNegotiation({ parties: letters.map((id) => ({ id: `town-${id}`, name: `Town ${id}` })) });
    const [parties, quo] = buildCompareIndexView(many).groups;
    expect(parties?.pairs).toHaveLength(100);
    expect(parties?.left).toBe("The first 100 of 105; the form above picks any other.");
    expect(quo?.left).toBe("");
  });
});
