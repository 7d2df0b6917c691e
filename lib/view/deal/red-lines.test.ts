import { expect, it } from "vitest";
import { findDeal } from "../../dataset/negotiation";
import { buildNegotiation } from "../../testing/build-negotiation";
import type { StatementSketch } from "../../testing/build-statement";
import { buildDealView } from "./deal";

/** What the head of a deal’s page says of red lines, where the parties say this of the two questions that it answers. */
function viewRedLines(course: StatementSketch[], toll: StatementSketch[] = [], position = "south") {
  const negotiation = buildNegotiation({
    questions: [
      { id: "course", statements: course },
      { id: "toll", label: "Toll", options: ["low", "high"], statements: toll },
    ],
    deals: [
      {
        id: "truce",
        terms: [
          { id: "a", question: "course", position },
          { id: "b", question: "toll", position: "low" },
        ],
      },
    ],
  });
  const deal = findDeal(negotiation, "truce");
  if (!deal) throw new Error("there is no deal");
  return buildDealView(negotiation, deal).redLines;
}

it("says that none was stated, or that those stated are not crossed", () => {
  expect(viewRedLines([{ holds: "north" }])).toEqual({
    said: "It crosses no red line: none was found on these questions.",
    crossed: [],
    spared: "",
  });
  expect(viewRedLines([{ holds: "south", rulesOut: ["north"] }])).toMatchObject({
    said: "It crosses no red line, though Amber has stated some on these questions.",
    spared: "",
  });
});

it("names each party whose red line is crossed, by which term, and who is spared", () => {
  expect(
    viewRedLines([
      { holds: "north", rulesOut: ["south"] },
      { party: "basalt", holds: "south", rulesOut: ["north"] },
    ]),
  ).toEqual({
    said: "It crosses one red line:",
    crossed: [{ text: "Amber’s on “Course”, by term 1", href: "#row-course-4-4" }],
    spared: "It crosses none of Basalt’s.",
  });
  expect(
    viewRedLines([{ holds: "north", rulesOut: ["south"] }], [{ party: "basalt", holds: "high", rulesOut: ["low"] }]),
  ).toEqual({
    said: "It crosses two red lines:",
    crossed: [
      { text: "Amber’s on “Course”, by term 1", href: "#row-course-4-4" },
      { text: "Basalt’s on “Toll”, by term 2", href: "#row-toll-0-0" },
    ],
    spared: "",
  });
});
