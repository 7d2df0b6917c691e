import { describe, expect, it } from "vitest";
import type { FolderSketch } from "../../testing/build-folder";
import { buildNegotiation } from "../../testing/build-negotiation";
import type { QuestionSketch } from "../../testing/build-question";
import type { StatementSketch } from "../../testing/build-statement";
import { defaultViewOptions, type ViewOptions } from "../../url/view-options";
import { buildMatrixHeadView, buildMatrixPageView, buildMatrixView } from "./matrix";

type Holds = StatementSketch["holds"];

/** A question on which each party holds what is given, in the order of the alphabet; nobody speaks for `undefined`. */
function ask(id: string, ...holds: Holds[]): QuestionSketch {
  const names = ["amber", "basalt", "cedar"];
  const statements = holds.flatMap((one, i) => (one === undefined ? [] : [{ party: names[i] ?? "", holds: one }]));
  return { id, label: `Label ${id}`, text: `What of ${id}?`, statements };
}

function build(parties: string[], questions: QuestionSketch[], rest: FolderSketch = {}) {
  return buildNegotiation({ parties, questions, ...rest });
}

const two = ["amber", "basalt"];
const three = ["amber", "basalt", "cedar"];

const differing = build(three, [
  ask("same", "north", "north", "north"),
  ask("overlap", ["north", "east"], ["east", "south"], "east"),
  ask("apart", "north", "north", "north-east"),
  ask("ends", "north", "south", "east"),
  ask("alone", "north"),
]);

function show(options: Partial<ViewOptions>, negotiation = differing) {
  return buildMatrixView(negotiation, { ...defaultViewOptions, ...options }, "/pier");
}

describe("only where they differ", () => {
  const rows = (options: Partial<ViewOptions>) =>
    show(options).groups.flatMap((group) => group.rows.map(({ id }) => id as string));

  it("keeps the questions on which two columns at least are apart or at opposite ends", () => {
    expect(rows({ only: "differences" })).toEqual(["apart", "ends"]);
    expect(rows({})).toEqual(["same", "overlap", "apart", "ends", "alone"]);
  });

  it("says what it leaves out, by what it comes to", () => {
    expect(show({ only: "differences" }).hidden).toBe(
      "Three questions are hidden: on one the answers are the same, on one they overlap and on one they cannot be compared.",
    );
    expect(show({}).hidden).toBe("");
  });

  it("judges by the columns that are shown, and by what counts for the reader", () => {
    expect(rows({ only: "differences", columns: ["amber", "basalt"] })).toEqual(["ends"]);
    expect(show({ only: "differences", columns: ["amber", "basalt"] }).hidden).toBe(
      "Four questions are hidden: on two the answers are the same, on one they overlap and on one they cannot be compared.",
    );
    expect(rows({ only: "differences", columns: ["amber"] })).toEqual([]);
  });

  it("finds two that differ although the others agree", () => {
    const far = build(three, [ask("a", "north", ["north", "east"], ["east", "south"])]);
    const view = show({ only: "differences" }, far);
    expect(view.groups.flatMap((group) => group.rows.map(({ id }) => id as string))).toEqual(["a"]);
    const near = build(three, [ask("a", "north", ["north", "east"], ["north", "south"])]);
    expect(show({ only: "differences" }, near).hidden).toBe("One question is hidden: its answers overlap.");
  });

  it("does not count two contested statements of one party as a difference", () => {
    const contested = build(two, [
      {
        statements: [
          { id: "new", date: "2031-04-01", holds: "south", keeps: ["old"], contested: true },
          { id: "old", date: "2031-03-01", holds: "north" },
        ],
      },
    ]);
    expect(show({ only: "differences" }, contested).hidden).toBe(
      "One question is hidden: its answers cannot be compared.",
    );
  });
});

const pier = build(
  two,
  [
    {
      id: "course",
      statements: [
        { id: "b", party: "basalt", date: "2031-04-03", evidence: "summary", holds: "north" },
        { id: "r", date: "2031-04-02", evidence: "anonymous", holds: "north", reactions: [{ date: "2031-04-05" }] },
        { id: "a", date: "2031-04-01", holds: ["north", "east"] },
      ],
    },
    { id: "toll", label: "Toll", text: "How high is the toll?", options: ["low", "high"] },
  ],
  {
    headlineDeal: "truce",
    deals: [
      { id: "truce", terms: [{ question: "course", position: "east" }] },
      { id: "pact", short: "Pact", date: "2031-03-01", stage: "reported", evidence: "summary", by: "The gulls" },
    ],
  },
);

describe("a matrix", () => {
  it("has a head for each column", () => {
    const { heads } = show({ columns: ["amber", "deal.truce", "deal.pact", "status-quo"] }, pier);
    expect(heads).toEqual([
      {
        key: "amber",
        kind: "party",
        name: "Amber",
        monogram: "PA",
        who: "Whoever stands on the pier",
        href: "/pier/parties/amber",
      },
      {
        key: "deal.truce",
        kind: "deal",
        name: "Truce",
        monogram: "Deal",
        who: "Published: The harbour book, 1 April 2031",
        shape: "document",
      },
      {
        key: "deal.pact",
        kind: "deal",
        name: "Pact",
        monogram: "Deal",
        who: "Reported: The gulls, 1 March 2031",
        shape: "summary",
      },
      {
        key: "status-quo",
        kind: "status-quo",
        name: "Status quo",
        monogram: "Now",
        who: "What holds if nothing is agreed",
      },
    ]);
  });

  it("says of when it is, who is in it and where it is", () => {
    expect(show({}, pier)).toMatchObject({
      title: "Amber and Basalt agree on neither of the two questions",
      lead: "They overlap on one and cannot be compared on one.",
      asOf: "20 May 2031",
      caption: "Where Amber, Basalt and Truce stand on two questions, as of 20 May 2031",
      path: "/pier",
      hidden: "",
    });
  });

  it("offers every column, and keeps the other view options", () => {
    const view = show({ columns: ["amber"], show: "full", evidence: "record" }, pier);
    expect(view.columns).toEqual([
      { key: "amber", name: "Amber", shown: true },
      { key: "basalt", name: "Basalt", shown: false },
      { key: "deal.truce", name: "Truce", shown: false },
      { key: "deal.pact", name: "Pact", shown: false },
      { key: "status-quo", name: "Status quo", shown: false },
    ]);
    expect(view.carried).toEqual([
      ["show", "full"],
      ["evidence", "record"],
    ]);
  });

  it("groups its questions by issue", () => {
    const issues = [
      { id: "ferry", title: "The ferry", questions: [ask("a", "north", "north"), ask("b", "north", "north")] },
      { id: "fish", title: "The fish", questions: [ask("c", "north", "north")] },
    ];
    const { groups } = show({}, buildNegotiation({ issues }));
    expect(groups.map(({ issue, href, rows }) => [issue, href, rows.map(({ id, part }) => `${id} ${part}`)])).toEqual([
      ["The ferry", "/pier/issues/ferry", ["a 1 of 2", "b 2 of 2"]],
      ["The fish", "/pier/issues/fish", ["c "]],
    ]);
  });

  it("counts the marks that occur, for its key, a report at the place of a stated one among them", () => {
    expect(show({}, pier).key.map(({ label, gloss, count }) => `${label} (${gloss}): ${count}`)).toEqual([
      "On the record (a named person, in public): 2",
      "Document (a text of the party itself): 1",
      "News summary (an outlet’s own wording): 1",
      "Disputed (the party denies or doubts it): 1",
      "No position found (searched, none found): 3",
    ]);
  });

  it("does not count the status quo as a party’s mark", () => {
    const options = [{ id: "low", statusQuo: true as const }, "high"];
    const now = build(two, [{ options }]);
    expect(show({ columns: ["status-quo"] }, now).key.every(({ count }) => count === 0)).toBe(true);
  });

  it("counts its columns where there are too many to name", () => {
    const letters = [..."abcdefghijklmnopqrstu"].map((letter) => ({ id: `town-${letter}`, name: `Town ${letter}` }));
    const many = buildNegotiation({ parties: letters });
    expect(show({}, many).caption).toBe("Where 21 parties stand on 1 question, as of 20 May 2031");
    const columns = letters.slice(1).map(({ id }) => id);
    expect(show({ columns }, many).caption).toMatch(/^Where Town b, .* and Town u stand on one question/);
  });
});

describe("the head of a matrix", () => {
  it("has the columns and questions that the view options select, with their title", () => {
    const head = buildMatrixHeadView(differing, { ...defaultViewOptions, only: "differences", columns: ["basalt"] });
    expect(head.columns.map(({ key }) => key)).toEqual(["basalt"]);
    expect(head.questions).toEqual([]);
    expect(head.title).toBe("Only one party is shown, so nothing is compared");
    expect(head.hidden).toMatch(/^Five questions are hidden: on all of them the answers cannot be compared\.$/);
  });
});

describe("the page of a matrix", () => {
  it("is in words while it can be read", () => {
    const page = buildMatrixPageView(pier, defaultViewOptions, "/pier", 1);
    expect(page.kind).toBe("words");
    expect(page.choices.map(({ name }) => name)).toEqual(["Show", "Evidence", "Questions", "Age"]);
  });
});
