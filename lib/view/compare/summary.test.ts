import { describe, expect, it } from "vitest";
import type { FolderSketch } from "../../testing/build-folder";
import { buildNegotiation } from "../../testing/build-negotiation";
import type { QuestionSketch } from "../../testing/build-question";
import type { StatementSketch } from "../../testing/build-statement";
import { fleet } from "../../testing/value-questions";
import { parseColumns } from "../../url/compare-route";
import { defaultViewOptions, type ViewOptions } from "../../url/view-options";
import { buildCompareView } from "./compare";

type Holds = StatementSketch["holds"];

function ask(id: string, left: Holds, right: Holds, evidence: "on-record" | "anonymous" = "on-record"): QuestionSketch {
  const statements = [
    ...(left === undefined ? [] : [{ party: "amber", holds: left }]),
    ...(right === undefined ? [] : [{ party: "basalt", holds: right, evidence }]),
  ];
  return { id, label: `Label ${id}`, text: `What of ${id}?`, statements };
}

function compare(folder: FolderSketch, options: Partial<ViewOptions> = {}, keys = ["amber", "basalt"]) {
  const negotiation = buildNegotiation(folder);
  const columns = parseColumns(negotiation, keys);
  if (!columns) throw new Error("there are no such columns");
  return buildCompareView(negotiation, columns, { ...defaultViewOptions, ...options });
}

const questions = [
  ask("a", "north", "north"),
  ask("b", ["north", "east"], ["east", "south"]),
  ask("c", "north", "east"),
  ask("d", "south", "east"),
  ask("e", "north", "south", "anonymous"),
  ask("f", "north", undefined),
];

describe("the sum of a comparison", () => {
  it("says of how many questions which outcome, zeros and reports among them", () => {
    expect(compare({ questions }).sentence).toBe(
      "Of six questions: the same on one, overlapping on one, apart on two and at opposite ends on one. One cannot be compared; one result is based on a report.",
    );
    expect(compare({ questions: questions.slice(0, 2) }).sentence).toBe(
      "Of two questions: the same on one and overlapping on one; on none apart or at opposite ends. All can be compared; all of this is on the record.",
    );
    expect(compare({ questions: questions.slice(0, 1) }).sentence).toBe("On the only question they are the same.");
  });

  it("says that nothing can be compared, where silence and what does not concern both leave nothing", () => {
    const apart = [ask("a", "north", undefined), { id: "b", label: "Label b", text: "And b?", concerns: ["amber"] }];
    expect(compare({ questions: apart }).sentence).toBe(
      "They cannot be compared on either of the two questions. One question does not concern both.",
    );
  });

  it("puts the nearest first, and in wider parts what is more frequent", () => {
    const [sum] = compare({ questions: [...questions.slice(5), ...questions.slice(1, 4)] }).summaries;
    expect(sum?.outcomes.map(({ heading, count, share }) => `${heading}: ${count}, ${share} of 8`)).toEqual([
      "Overlapping: 1, 2 of 8",
      "Two steps apart: 2, 4 of 8",
      "Cannot be compared: 1, 2 of 8",
    ]);
    expect(sum?.outcomes[1]?.questions).toEqual([
      { label: "Label c", href: "#c" },
      { label: "Label d", href: "#d" },
    ]);
  });

  it("puts amounts after steps, in one part, the smaller part of a scale first", () => {
    const boatsOf = (id: string, left: number, right: number): QuestionSketch =>
      fleet({
        id,
        label: `Label ${id}`,
        statements: [
          { party: "amber", holds: { from: left } },
          { party: "basalt", holds: { from: right } },
        ],
      });
    const own = [boatsOf("x", 100, 900), boatsOf("y", 100, 200), ask("z", "north", "south")];
    const [sum] = compare({ questions: own }).summaries;
    expect(sum?.outcomes.map(({ heading, questions: some }) => [heading, ...some.map(({ label }) => label)])).toEqual([
      ["Apart by an amount or a time", "Label y", "Label x"],
      ["Opposite ends", "Label z"],
    ]);
  });

  it("leads to a question that this page hides on the page that shows it", () => {
    const view = compare({ questions: questions.slice(0, 3) }, { only: "differences", evidence: "record" });
    const links = view.summaries[0]?.outcomes.flatMap((one) => one.questions.map(({ href }) => href));
    expect(links).toEqual([
      "/pier/compare/amber/basalt?evidence=record#a",
      "/pier/compare/amber/basalt?evidence=record#b",
      "#c",
    ]);
  });

  it("names the two of each pair where three columns are compared", () => {
    const view = compare({ questions: questions.slice(0, 1) }, {}, ["amber", "basalt", "status-quo"]);
    expect(view.summaries.map(({ pair }) => pair)).toEqual([
      ["Amber", "Basalt"],
      ["Amber", "the status quo"],
      ["Basalt", "the status quo"],
    ]);
    expect(view.sentence).toMatch(/^Amber and Basalt: On the only question .* Amber and the status quo: On the only/);
    expect(view.title).toBe("Amber, Basalt and the status quo cannot all be compared on the only question");
  });
});

describe("a comparison of two columns", () => {
  const view = compare({ questions });

  it("has its own address and that of the same columns in the order of the site", () => {
    expect(view).toMatchObject({
      path: "/pier/compare/amber/basalt",
      canonical: "/pier/compare/amber/basalt",
      names: ["Amber", "Basalt"],
      asOf: "20 May 2031",
    });
    const back = compare({ questions }, {}, ["basalt", "amber"]);
    expect(back).toMatchObject({ path: "/pier/compare/basalt/amber", canonical: "/pier/compare/amber/basalt" });
  });

  it("counts its differences, and would hide the rest", () => {
    expect(view.differences).toBe(3);
    expect(view.only).toEqual({
      on: false,
      href: "/pier/compare/amber/basalt?only=differences",
      note: "Off; would hide three questions.",
    });
    const cut = compare({ questions }, { only: "differences" });
    expect(cut.rows.map(({ id }) => id)).toEqual(["c", "d", "e"]);
    expect(cut.differences).toBe(3);
    expect(cut.only).toEqual({
      on: true,
      href: "/pier/compare/amber/basalt",
      note: "Three questions are hidden: Label a, Label b and Label f.",
    });
    expect(compare({ questions: questions.slice(2, 4) }, { only: "differences" }).only.note).toBe(
      "No question is hidden.",
    );
  });
});
