import { expect, it } from "vitest";
import { buildNegotiation } from "../../testing/build-negotiation";
import { buildDealsView } from "./deals";

it("several answers to one question are counted as answers, and the question once", () => {
  const terms = [
    { id: "a", question: "course", position: "north" },
    { id: "b", question: "course", position: "south" },
  ];
  const view = buildDealsView(buildNegotiation({ deals: [{ id: "truce", terms }] }));
  expect(view.deals.map(({ counted }) => counted)).toEqual(["Two answers to the only question"]);
});

it("many deals are listed briefly, each with what it comes to, and the older ones open", () => {
  const build = (count: number) =>
    buildDealsView(
      buildNegotiation({
        questions: [{ statements: [{ holds: "south", date: "2031-03-01" }] }],
        deals: Array.from({ length: count }, (_, i) => ({
          id: `deal-${i + 1}`,
          date: `2031-04-${String(i + 1).padStart(2, "0")}`,
          terms: [{ question: "course", position: "north" }],
        })),
      }),
    );
  const view = build(20);
  expect(view.deals.map(({ head }) => head.id).slice(0, 2)).toEqual(["deal-20", "deal-19"]);
  expect(view.deals).toHaveLength(8);
  expect(view.deals[0]?.finding).toBe(
    "The deal asks Amber to move on the only question; no position of Basalt is known.",
  );
  expect(view.older?.words).toBe("Twelve older deals");
  expect(view.older?.deals).toHaveLength(12);
  expect(build(8).older).toBeUndefined();
  expect(build(8).deals.map(({ finding }) => finding)).toEqual(Array.from({ length: 8 }, () => ""));
});

it("a negotiation without a deal has none to list", () => {
  const view = buildDealsView(buildNegotiation());
  expect(view.deals).toEqual([]);
  expect(view.later).toEqual([]);
  expect(view.title).toBe("No deal was known by 20 May 2031");
});
