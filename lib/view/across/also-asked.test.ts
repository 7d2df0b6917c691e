import { describe, expect, it } from "vitest";
import { listPlacedQuestions, type Negotiation } from "../../dataset/negotiation";
import { atDate } from "../../model/history/as-of";
import { buildNegotiation } from "../../testing/build-negotiation";
import { buildTwoSprings } from "../../testing/two-springs";
import { buildAlsoAskedView } from "./also-asked";

const { first, second } = buildTwoSprings();
const third = buildNegotiation({ id: "pier-2032", short: "Pier, 2032", asOf: "2032-05-20" });

function view(negotiation: Negotiation, id: string, all = [third, second, first]) {
  const placed = listPlacedQuestions(negotiation).find(({ question }) => question.id === id);
  if (!placed) throw new Error(`there is no question ${id}`);
  return buildAlsoAskedView(negotiation, placed, all);
}

describe("a question that another negotiation asks too", () => {
  it("names it, and where each party that is in both stood then and now", () => {
    const [also, ...others] = view(first, "course", [second, first]);
    expect(others).toEqual([]);
    expect(also).toMatchObject({
      name: "Pier, 2031",
      href: "/pier-2031/issues/traffic#course",
      heads: ["Pier, 2030, as of 20 May 2030", "Pier, 2031, as of 20 May 2031"],
    });
    expect(
      also?.parties.map(({ name, href, points: [then, now] }) => [
        name,
        href,
        then.cell.positions[0]?.text,
        now.cell.positions[0]?.text,
        now.move,
      ]),
    ).toEqual([
      ["Amber Shore", "/parties/amber", "north", "east", "Moved two steps towards “south”"],
      ["Basalt", "/parties/basalt", "south", "south", "Same, by report"],
    ]);
  });

  it("leads back to the earlier negotiation and on to the later one, always from then to now", () => {
    expect(view(second, "course").map(({ name, heads }) => [name, ...heads])).toEqual([
      ["Pier, 2030", "Pier, 2030, as of 20 May 2030", "Pier, 2031, as of 20 May 2031"],
      ["Pier, 2032", "Pier, 2031, as of 20 May 2031", "Pier, 2032, as of 20 May 2032"],
    ]);
  });

  it("is not spoken of where nobody else asks it", () => {
    expect(view(first, "nets")).toEqual([]);
  });

  it("is not spoken of on a page of an earlier date, when nobody could know what would be said later", () => {
    expect(view(atDate(first, "2030-04-02"), "course")).toEqual([]);
  });
});
