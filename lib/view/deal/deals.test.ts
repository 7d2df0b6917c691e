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

it("a negotiation without a deal has none to list", () => {
  const view = buildDealsView(buildNegotiation());
  expect(view.deals).toEqual([]);
  expect(view.later).toEqual([]);
  expect(view.title).toBe("No deal was known by 20 May 2031");
});
