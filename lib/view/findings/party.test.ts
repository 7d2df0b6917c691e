import { expect, it } from "vitest";
import { type PartyCounts, writeParty } from "./party";

const none: PartyCounts = { stated: 0, agreed: 0, reported: 0, silent: 0, notConcerned: 0, moved: [] };

it.each<[string, Partial<PartyCounts>, string, string]>([
  [
    "some",
    { stated: 15, silent: 2, moved: ["Energy strikes"] },
    "Amber: on the record on 15 of 17 questions, moved on one",
    "Moved on: Energy strikes. No position found on two.",
  ],
  [
    "with reports",
    { stated: 9, reported: 2, silent: 1, moved: [] },
    "Amber: on the record on 9 of 12 questions, no move",
    "Known by report alone on two; no position found on one.",
  ],
  ["all", { stated: 2 }, "Amber: on the record on both questions, no move", ""],
  ["the only one", { stated: 1 }, "Amber: on the record on the only question, no move", ""],
  [
    "the only one, moved",
    { stated: 1, moved: ["Toll"] },
    "Amber: on the record on the only question, moved since",
    "Moved on: Toll.",
  ],
  [
    "by a deal",
    { stated: 2, agreed: 6, silent: 1, moved: ["Toll"] },
    "Amber: on the record on eight of the nine questions, moved on one",
    "Moved on: Toll. Bound by a deal on six of them; no position found on one.",
  ],
  [
    "by a deal alone",
    { agreed: 2, silent: 1 },
    "Amber: on the record on two of the three questions, no move",
    "Bound by a deal on all of these; no position found on one.",
  ],
  [
    "by report alone",
    { reported: 21, silent: 1 },
    "Amber: known by report alone on 21 of 22 questions",
    "No position found on 1.",
  ],
  ["nothing", { silent: 17 }, "No position of Amber was found on any question", ""],
  ["nothing on one", { silent: 1 }, "No position of Amber was found on the only question", ""],
  ["not concerned", { notConcerned: 3 }, "No question concerns Amber", ""],
  [
    "some that concern it",
    { stated: 1, silent: 5, notConcerned: 3 },
    "Amber: on the record on one of the six questions that concern it, no move",
    "No position found on five; not concerned by three.",
  ],
])("a party: %s", (_, counts, headline, lead) => {
  expect(writeParty({ name: "Amber" }, { ...none, ...counts })).toEqual({ headline, lead });
});

it("a party of which only positions of the last months count: moves are counted from the first, however old", () => {
  const counts = { ...none, stated: 3, silent: 14, moved: ["Toll"] };
  expect(writeParty({ name: "Amber" }, counts, 3)).toEqual({
    headline: "Amber: on the record on 3 of 17 questions (last 3 months)",
    lead: "Moved on: Toll. Nothing in the last three months on fourteen.",
  });
  expect(writeParty({ name: "Amber" }, { ...none, silent: 17 }, 1).headline).toBe(
    "No position of Amber was found on any question (last month)",
  );
});
