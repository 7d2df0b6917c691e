import { describe, expect, it } from "vitest";
import { buildNegotiation } from "../../testing/build-negotiation";
import { buildTwoSprings } from "../../testing/two-springs";
import { buildPartyAcrossView, findPartyAcross, listPartiesAcross } from "./party";

const { first, second } = buildTwoSprings();

function view(id: string, negotiations = [second, first]) {
  const party = findPartyAcross(negotiations, id);
  if (!party) throw new Error(`there is no party ${id}`);
  return buildPartyAcrossView(party);
}

describe("the page of a party across negotiations", () => {
  it("says on how many of the questions asked again it has moved, and as of when", () => {
    expect(view("amber")).toMatchObject({
      path: "/parties/amber",
      name: "Amber Shore",
      title: "Amber Shore, then and now: moved on one of the two questions asked again",
      lead: "Cannot be compared on one. Compared as of 20 May 2030 and 20 May 2031.",
    });
    expect(view("basalt")).toMatchObject({
      title: "Basalt, then and now: moved on neither of the two questions asked again",
      lead: "Known by report alone on one; cannot be compared on one. Compared as of 20 May 2030 and 20 May 2031.",
    });
  });

  it("lists it in each negotiation, newest first, with its name and role there and what is known of it", () => {
    expect(view("amber").negotiations).toEqual([
      {
        id: "pier-2031",
        title: "The ferry of the invented pier, spring 2031",
        href: "/pier-2031/parties/amber",
        name: "Amber Shore",
        role: "Principal",
        positions: "Position found on one of the three questions, as of 20 May 2031",
      },
      {
        id: "pier-2030",
        title: "The ferry of the invented pier, spring 2030",
        href: "/pier-2030/parties/amber",
        name: "Amber",
        role: "Principal",
        positions: "Position found on two of the three questions, as of 20 May 2030",
      },
    ]);
    expect(view("cedar").negotiations).toMatchObject([
      {
        name: "Cedar",
        role: "Mediator",
        positions: "No position found on any question, as of 20 May 2031",
      },
    ]);
  });

  it("has each question asked again, in the words of the newest negotiation, with the position then and now", () => {
    const questions = view("amber").questions.map(({ text, issue, points }) => ({
      text,
      issue,
      points: points.map(({ name, asOf, href, cell, move }) =>
        [name, asOf, href, cell.accessibleBody, ...cell.evidence.map(({ text: by }) => by), move].filter(Boolean),
      ),
    }));
    expect(questions).toEqual([
      {
        text: "What toll would there be?",
        issue: "Traffic",
        points: [
          [
            "Pier, 2030",
            "20 May 2030",
            "/pier-2030/issues/ferry#toll",
            "east, on the record.",
            "The ferrywoman, 5\u00a0Mar",
          ],
          [
            "Pier, 2031",
            "20 May 2031",
            "/pier-2031/issues/traffic#toll",
            "No position found. The log has nothing.",
            "No position found now",
          ],
        ],
      },
      {
        text: "Which way would the ferry leave?",
        issue: "Traffic",
        points: [
          [
            "Pier, 2030",
            "20 May 2030",
            "/pier-2030/issues/ferry#course",
            "north, on the record.",
            "The mayor, 1\u00a0Mar",
          ],
          [
            "Pier, 2031",
            "20 May 2031",
            "/pier-2031/issues/traffic#course",
            "east, on the record.",
            "The mayor, 3\u00a0Apr",
            "Moved two steps towards “south”",
          ],
        ],
      },
    ]);
  });

  it("compares each negotiation with the one before it that asks the question", () => {
    const third = buildNegotiation({
      id: "pier-2032",
      short: "Pier, 2032",
      asOf: "2032-05-20",
      questions: [{ id: "course", statements: [{ date: "2032-03-01", holds: "east" }] }],
    });
    const { questions, title, lead } = view("amber", [third, second, first]);
    expect(questions[0]?.points.map(({ name, move }) => [name, move])).toEqual([
      ["Pier, 2030", ""],
      ["Pier, 2031", "Moved two steps towards “south”"],
      ["Pier, 2032", "Same position"],
    ]);
    expect(title).toBe("Amber, then and now: moved on neither of the two questions asked again");
    expect(lead).toBe(
      "The same on one; cannot be compared on one. Compared as of 20 May 2030, 20 May 2031 and 20 May 2032.",
    );
  });

  it("says so where no question was asked again", () => {
    const other = buildNegotiation({ id: "bridge-2029", asOf: "2029-05-20", questions: [{ id: "arches" }] });
    expect(view("amber", [first, other])).toMatchObject({
      title: "Amber, then and now: no question was asked again",
      lead: "",
      questions: [],
    });
  });
});

describe("the parties that have such a page", () => {
  it("are those that more than one negotiation has", () => {
    expect(listPartiesAcross([second, first]).map(({ id }) => id)).toEqual(["amber", "basalt"]);
    expect(listPartiesAcross([first])).toEqual([]);
    expect(findPartyAcross([second, first], "nobody")).toBeUndefined();
  });
});
