import { describe, expect, it } from "vitest";
import type { FolderSketch } from "../testing/build-folder";
import { buildPicture } from "../testing/build-picture";
import type { PictureContent } from "./content";

type Statements = NonNullable<NonNullable<FolderSketch["questions"]>[number]["statements"]>;

const list = ({ key }: PictureContent) => key.map(({ shape, label }) => `${shape}: ${label}`);
const report = { evidence: "anonymous" as const, date: "2031-03-05" };

describe("the key of marks", () => {
  const keyOf = (statements: Statements, more: FolderSketch = {}) =>
    list(buildPicture({ questions: [{ statements }], ...more }, "/pier/issues/ferry"));
  const noPosition = "silent: No position found";

  it.each<[string, Statements, string[]]>([
    ["nothing but silence", [], [noPosition]],
    ["words on the record", [{ holds: "north" }], ["record: On the record", noPosition]],
    [
      "a document and a spokesperson",
      [
        { evidence: "document", holds: "north" },
        { party: "basalt", evidence: "spokesperson", holds: "north" },
      ],
      ["document: Document", "spokesperson: Spokesperson"],
    ],
    [
      "reports of each kind",
      [
        { ...report, holds: "north" },
        { party: "basalt", evidence: "summary", holds: "east" },
      ],
      ["summary: News summary", "reported: Reported"],
    ],
    [
      "a range and a reported range",
      [{ party: "basalt", ...report, holds: ["east", "south"] }, { holds: ["north", "east"] }],
      ["record: On the record", "reported: Reported", "range: Range", "reported-range: Reported range"],
    ],
    [
      "words from which a report departs",
      [{ ...report, holds: "south" }, { holds: "north" }],
      ["record: On the record", "reported: Reported", "move: Stated to reported", noPosition],
    ],
    [
      "a report of what is on the record too",
      [{ ...report, holds: "north" }, { holds: "north" }],
      ["record: On the record", "reported: Reported", noPosition],
    ],
    [
      "a report that its party denies",
      [{ ...report, holds: "north", reactions: [{ date: "2031-03-06" }] }],
      ["disputed: Disputed", noPosition],
    ],
    [
      "something ruled out",
      [{ holds: "north", rulesOut: ["south"] }],
      ["record: On the record", "red-line: Red line", noPosition],
    ],
  ])("has, of %s, these marks and no other", (_, statements, key) => {
    expect(keyOf(statements)).toEqual(key);
  });

  it("has the sign of a deal that both have signed", () => {
    const deals = [{ stage: "signed" as const, terms: [{ question: "course", position: "south" }] }];
    expect(keyOf([{ holds: "north" }], { deals })).toContain("agreed: Agreed in a deal");
  });

  it("says of whom a question is not", () => {
    const concerns = ["amber", "basalt"];
    const parties = [...concerns, "cobalt"];
    const statements = concerns.map((party) => ({ party, holds: "north" }));
    expect(list(buildPicture({ parties, questions: [{ concerns, statements }] }, "/pier/issues/ferry"))).toEqual([
      "record: On the record",
      "not-concerned: Not concerned",
    ]);
  });

  it("has what a reader looks at: the status quo, a deal, a limit of age", () => {
    const options = ["north", { id: "south", statusQuo: true as const }];
    const deals = [{ id: "truce", terms: [{ question: "course", position: "south" }] }];
    const sketch: FolderSketch = { questions: [{ options, statements: [{ holds: "north" }] }], deals };
    expect(list(buildPicture(sketch, "/pier", { columns: "amber,basalt,status-quo" }))).toEqual([
      "record: On the record",
      "term: Status quo",
      noPosition,
    ]);
    expect(list(buildPicture(sketch, "/pier", { columns: "amber,deal.truce" }))).toEqual([
      "record: On the record",
      "document: Document",
    ]);
    expect(list(buildPicture(sketch, "/pier", { within: "1" }))).toEqual(["silent: Nothing in the last month"]);
  });
});

describe("the key of a deal", () => {
  const keyOf = (statements: Statements) =>
    list(
      buildPicture(
        {
          questions: [{ statements }],
          deals: [{ id: "truce", terms: [{ question: "course", position: "south" }] }],
        },
        "/pier/deals/truce",
      ),
    );

  it.each<[string, Statements, string[]]>([
    [
      "asks two to move, one by a report",
      [{ party: "basalt", ...report, holds: "east" }, { holds: "north" }],
      ["result: How far it would have to move", "dashed-result: Dashed: known only by report"],
    ],
    ["asks for no move", [{ party: "basalt", holds: "south" }, { holds: "south" }], []],
    [
      "crosses a red line, and the other is silent",
      [{ holds: "north", rulesOut: ["south"] }],
      ["red-line: Crosses a red line", "silent: No position found"],
    ],
  ])("that %s has these symbols and no other", (_, statements, key) => {
    expect(keyOf(statements)).toEqual(key);
  });

  it("shows how it draws a distance, and says of a reader’s deal too that it crosses a line", () => {
    const statements = [
      { party: "basalt", holds: "north" },
      { holds: "north", rulesOut: ["south"] },
    ];
    const questions = [{ code: "way", options: ["north", "east", { id: "south", code: "so" }], statements }];
    expect(buildPicture({ questions }, "/pier/deals/new", { terms: "way.so" }).key).toEqual([
      { shape: "red-line", label: "Crosses a red line" },
      { shape: "result", label: "How far it would have to move", icon: { kind: "apart", steps: 2 } },
    ]);
  });
});

describe("the key of counts", () => {
  const parties = Array.from({ length: 21 }, (_, i) => `party-${String.fromCharCode(97 + i)}`);
  const everybody = parties.map((party) => ({ party, holds: "north" }));

  it("has the bars and marks that occur", () => {
    const concerned = parties.slice(1);
    expect(
      list(
        buildPicture(
          { parties, questions: [{ concerns: concerned, statements: everybody.slice(1) }] },
          "/pier/issues/ferry",
        ),
      ),
    ).toEqual(["held: Parties that hold it, on the record", "not-concerned: Not concerned"]);
    expect(
      list(
        buildPicture(
          {
            parties,
            questions: [
              {
                statements: [
                  { ...report, party: "party-a", holds: "east" },
                  { party: "party-b", rulesOut: ["east"] },
                ],
              },
            ],
          },
          "/pier/issues/ferry",
        ),
      ),
    ).toEqual([
      "held: Parties that hold it, on the record",
      "reported-of: Parties of which it is reported",
      "red-line: Red line",
      "silent: No position found",
    ]);
  });

  it("has no dashes where asks are counted, since reports are counted in words", () => {
    const nine = parties.slice(0, 9);
    const statements = nine.map((party) => ({ ...report, party, holds: "north" }));
    const deals = [{ id: "truce", terms: [{ question: "course", position: "south" }] }];
    expect(list(buildPicture({ parties: nine, questions: [{ statements }], deals }, "/pier/deals/truce"))).toEqual([
      "result: How far it would have to move",
    ]);
  });
});
