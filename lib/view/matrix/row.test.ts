import { describe, expect, it } from "vitest";
import { listPlacedQuestions } from "../../dataset/negotiation";
import { listColumns } from "../../model/column";
import { unfiltered } from "../../model/stance";
import { buildNegotiation } from "../../testing/build-negotiation";
import type { QuestionSketch } from "../../testing/build-question";
import type { StatementSketch } from "../../testing/build-statement";
import { buildCellsRowView, buildRowView } from "./row";

const names = ["amber", "basalt", "cedar", "dune"];

function row(question: QuestionSketch, shown: readonly string[] = names, parties = names) {
  const negotiation = buildNegotiation({ parties, questions: [question] });
  const [placed] = listPlacedQuestions(negotiation);
  if (!placed) throw new Error("there is no question");
  const columns = listColumns(negotiation, negotiation.asOf).filter(({ key }) => shown.includes(key));
  return buildRowView(negotiation, placed, { columns, asOf: negotiation.asOf, ...unfiltered });
}

const at = (party: string, holds: StatementSketch["holds"], evidence: "on-record" | "anonymous" = "on-record") => ({
  id: party,
  party,
  holds,
  evidence,
});

describe("the gaps on a question", () => {
  it("name the widest and the closest pairs, and what each comes to", () => {
    const { gaps, notComparable } = row({
      statements: [at("amber", "north"), at("basalt", "north-east"), at("cedar", "south", "anonymous")],
    });
    expect(gaps).toEqual([
      {
        which: "Widest",
        result: { kind: "opposite", steps: 4 },
        words: "opposite ends",
        pairs: "Amber and Cedar",
        codes: [["PA", "PC"]],
        more: 0,
        restsOnReport: true,
      },
      {
        which: "Closest",
        result: { kind: "apart", steps: 1 },
        words: "one step apart",
        pairs: "Amber and Basalt",
        codes: [["PA", "PB"]],
        more: 0,
        restsOnReport: false,
      },
    ]);
    expect(notComparable).toBe(3);
  });

  it("are one where all pairs come to the same", () => {
    const { gaps } = row({ statements: [at("amber", "north"), at("basalt", "north")] });
    expect(gaps.map(({ which, words }) => `${which}: ${words}`)).toEqual(["Widest: same"]);
    const overlapping = row({ statements: [at("amber", ["north", "east"]), at("basalt", ["east", "south"])] });
    expect(overlapping.gaps.map(({ words }) => words)).toEqual(["overlapping"]);
    const apart = row({ statements: [at("amber", "north"), at("basalt", "north-east"), at("cedar", "east")] });
    expect(apart.gaps.map(({ words }) => words)).toEqual(["two steps apart", "one step apart"]);
  });

  it("are none where no two can be compared", () => {
    expect(row({ statements: [at("amber", "north")] })).toMatchObject({ gaps: [], notComparable: 6 });
  });

  it("name three pairs and count the rest", () => {
    const pairs = (...places: string[]) =>
      row({ statements: places.map((holds, i) => at(names[i] ?? "", holds)) }).gaps[0]?.pairs;
    expect(pairs("north", "north", "north", "south")).toBe("Amber and Dune; Basalt and Dune; Cedar and Dune");
    expect(pairs("north", "north", "south", "south")).toBe(
      "Amber and Cedar; Amber and Dune; Basalt and Cedar; 1 more pair",
    );
    expect(pairs("north", "north", "north", "north")).toBe(
      "Amber and Basalt; Amber and Cedar; Amber and Dune; 3 more pairs",
    );
  });

  it("are between the parties that are shown", () => {
    const statements = [at("amber", "north"), at("basalt", "east"), at("dune", "south")];
    const { gaps } = row({ statements }, ["amber", "basalt", "status-quo"]);
    expect(gaps.map(({ words, pairs }) => `${words}: ${pairs}`)).toEqual(["two steps apart: Amber and Basalt"]);
  });
});

describe("the row of a question", () => {
  it("says what it is about and where it is, with a cell for each column", () => {
    const options = [
      { id: "low", label: "Low", short: "lo" },
      { id: "high", label: "High", short: "hi", statusQuo: true as const },
    ];
    expect(row({ options, statements: [at("amber", "low")] }, ["amber", "status-quo"])).toMatchObject({
      id: "course",
      issue: "The ferry",
      part: "",
      text: "Which way does the ferry leave?",
      label: "Course",
      href: "/pier/issues/ferry#course",
      issueHref: "/pier/issues/ferry",
      options: [
        { label: "Low", short: "lo", statusQuo: false },
        { label: "High", short: "hi", statusQuo: true },
      ],
      cells: [{ column: "amber" }, { column: "status-quo" }],
    });
  });

  it("says which of the questions of its issue it is, where there are several", () => {
    const negotiation = buildNegotiation({ questions: [{ id: "a" }, { id: "b", label: "B", text: "And b?" }] });
    const look = { columns: [], asOf: negotiation.asOf, ...unfiltered };
    const parts = listPlacedQuestions(negotiation).map((one) => buildCellsRowView(negotiation, one, look).part);
    expect(parts).toEqual(["1 of 2", "2 of 2"]);
  });
});
