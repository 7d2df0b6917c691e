import { describe, expect, it } from "vitest";
import { parseColumn } from "../../model/column";
import { unfiltered } from "../../model/stance";
import type { FolderSketch } from "../../testing/build-folder";
import { buildNegotiation } from "../../testing/build-negotiation";
import type { QuestionSketch } from "../../testing/build-question";
import { findComparison } from "./compare";

const names = ["amber", "basalt", "cedar"];

function ask(id: string, ...holds: (string | [string, string] | undefined)[]): QuestionSketch {
  return {
    id,
    label: `Label ${id}`,
    statements: holds.flatMap((one, i) => (one === undefined ? [] : [{ party: names[i] ?? "", holds: one }])),
  };
}

function find(keys: string, questions: QuestionSketch[], rest: FolderSketch = {}) {
  const negotiation = buildNegotiation({ parties: names, questions, ...rest });
  const columns = keys.split(" ").flatMap((key) => {
    const column = parseColumn(negotiation, key, negotiation.asOf);
    return typeof column === "string" ? [] : [column];
  });
  return findComparison(negotiation, columns, unfiltered);
}

describe("the finding of a comparison", () => {
  it("is on how many of the questions where both have a position two parties agree or overlap", () => {
    const some = [
      ask("a", "north", "north"),
      ask("b", ["north", "east"], "east"),
      ask("c", "north", "south"),
      ask("d"),
    ];
    expect(find("amber basalt", some)).toEqual({
      headline: "Amber and Basalt agree on one and overlap on one of the three comparable questions",
      lead: "They are at opposite ends on one. All of this is on the record. One question cannot be compared.",
    });
    expect(find("amber basalt", some.slice(1)).headline).toBe(
      "Amber and Basalt overlap on one of the two questions where both have a position",
    );
    expect(find("amber basalt", some.slice(2)).headline).toBe(
      "Amber and Basalt differ on the only question where both have a position",
    );
    expect(find("amber basalt", some.slice(0, 1)).headline).toBe(
      "Amber and Basalt agree on the only question where both have a position",
    );
    expect(find("amber basalt", some.slice(3))).toEqual({
      headline: "Amber and Basalt cannot be compared on the only question",
      lead: "",
    });
  });

  it("is on how many three agree", () => {
    const some = [ask("a", "north", "north", "north"), ask("b", "north", "north", "south"), ask("c", "north")];
    expect(find("amber basalt cedar", some)).toEqual({
      headline: "Amber, Basalt and Cedar agree on one of the two questions where all have a position",
      lead: "All of this is on the record. On one question not all can be compared.",
    });
    expect(find("amber basalt cedar", some.slice(1)).headline).toBe(
      "Amber, Basalt and Cedar do not all agree on the only question where all have a position",
    );
  });

  it("of three says that they cannot all be compared, where two of them can", () => {
    const two = [ask("a", "north", "south"), ask("b", "north")];
    expect(find("amber basalt cedar", two)).toEqual({
      headline: "Amber, Basalt and Cedar cannot all be compared on either question",
      lead: "",
    });
    expect(find("amber basalt cedar", two.slice(1)).headline).toBe(
      "Amber, Basalt and Cedar cannot be compared on the only question",
    );
  });

  it("says of anything but a party that it matches", () => {
    const options: QuestionSketch["options"] = ["north", { id: "south", statusQuo: true }];
    const questions = [{ ...ask("a", "north", "south"), options }];
    expect(find("basalt status-quo", questions).headline).toBe(
      "Basalt and the status quo match on the only question that can be compared",
    );
    expect(find("amber status-quo", questions).headline).toBe(
      "Amber and the status quo differ on the only question that can be compared",
    );
  });

  it("says of one party at two dates what has become of its positions", () => {
    const moved: QuestionSketch = {
      statements: [
        { date: "2031-03-09", holds: "south" },
        { date: "2031-03-03", holds: "north" },
      ],
    };
    expect(find("amber@2031-03-03 amber", [moved])).toEqual({
      headline: "Amber’s positions of both days differ on the only question where both have a position",
      lead: "They are at opposite ends. All of this is on the record.",
    });
  });

  it("says how much relies on reports", () => {
    const reported: QuestionSketch = {
      statements: [{ holds: "north" }, { party: "basalt", evidence: "anonymous", holds: "north" }],
    };
    expect(find("amber basalt", [reported]).lead).toBe("All of this is by report.");
    expect(find("amber basalt", [reported, ask("b", "north", "east")]).lead).toBe(
      "They are apart on one. One result relies on a report.",
    );
  });

  it("is the same with the names swapped", () => {
    const there = find("amber basalt", [ask("a", "north", "south"), ask("b", "north", "north")]);
    const back = find("amber basalt", [ask("a", "south", "north"), ask("b", "north", "north")]);
    expect(there).toEqual(back);
  });
});
