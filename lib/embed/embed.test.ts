import { describe, expect, it } from "vitest";
import type { FolderSketch } from "../testing/build-folder";
import { buildNegotiation } from "../testing/build-negotiation";
import type { QuestionSketch } from "../testing/build-question";
import type { StatementSketch } from "../testing/build-statement";
import { fleet } from "../testing/value-questions";
import { siteUrl } from "../url/paths";
import { parseSubject } from "../url/subject";
import { buildEmbedView } from "./embed";

const pier: FolderSketch = {
  headlineDeal: "pact",
  issues: [
    {
      id: "ferry",
      title: "The ferry",
      questions: [
        {
          id: "course",
          statements: [
            {
              id: "report",
              date: "2031-04-20",
              evidence: "anonymous",
              holds: ["south-east", "south"],
              source: "radio",
            },
            { id: "now", date: "2031-04-01", holds: ["north", "east"], rulesOut: ["south"] },
            { id: "basalt", party: "basalt", evidence: "anonymous", holds: "north", reactions: [{ party: "basalt" }] },
          ],
        },
      ],
    },
    {
      id: "fish",
      title: "The fish",
      questions: [
        { id: "nets", label: "Nets", text: "How many nets?", options: ["few", "many"], statements: [{ holds: "few" }] },
      ],
    },
  ],
  deals: [
    {
      id: "pact",
      short: "Pact",
      stage: "reported",
      evidence: "summary",
      terms: [{ question: "nets", position: "many", evidence: "summary" }],
    },
  ],
  sources: ["log", { id: "radio", publisher: "Wharf Radio" }, { id: "unused", publisher: "The Gull" }],
};

function embed(address: string, query: Record<string, string> = {}, version?: string, folder = pier) {
  const negotiation = buildNegotiation(folder);
  const route = parseSubject([negotiation], address, query);
  if (route.kind === "not-found") throw new Error(`there is no ${address}`);
  return buildEmbedView(route.subject, version);
}

it("says how many positions are old, and what is left out of it", () => {
  const folder: FolderSketch = {
    parties: ["amber", "basalt"],
    questions: [{ statements: [{ date: "2030-06-14", holds: "north" }] }],
  };
  expect(embed("/pier", {}, undefined, folder).notes).toBe("The only position is three months old or more.");
  const lately = embed("/pier", { within: "3" }, undefined, folder);
  expect(lately.notes).toBe("Last three months only: older positions and red lines are left out.");
  expect(lately.page).toBe(`${siteUrl()}/pier?within=3`);
  expect(lately.questions[0]?.silent.map(({ text }) => text)).toEqual([
    "Amber: Nothing in the last three months",
    "Basalt: No position found",
  ]);
  expect(lately.key).toEqual([{ shape: "silent", word: "Nothing in the last three months" }]);
});

describe("the head of an embed", () => {
  it("says what is shown, as of when, and leads to the page", () => {
    expect(embed("/pier")).toMatchObject({
      kicker: "The ferry of the invented pier",
      title: "Amber and Basalt agree on neither of the two questions",
      documentTitle: "Positions: The ferry of the invented pier, as of 20 May 2031",
      asOf: "20 May 2031",
      counted: "",
      page: `${siteUrl()}/pier`,
      stale: "",
    });
    expect(embed("/pier/issues/ferry", { evidence: "record" })).toMatchObject({
      kicker: "The ferry of the invented pier: The ferry",
      title: "Course – Amber: from north to east; Basalt: no position found",
      page: `${siteUrl()}/pier/issues/ferry?evidence=record`,
    });
  });

  it("says that the data have changed since it was pinned, and nothing while they have not", () => {
    expect(embed("/pier", {}, "0123abcdef").stale).toBe(
      "The data have changed since this was embedded. Shown is what they now say of 20 May 2031.",
    );
    expect(embed("/pier", {}, buildNegotiation(pier).version).stale).toBe("");
  });

  it("has the columns of the view: those chosen, those compared, or the parties and the deal", () => {
    const columns = (address: string, query = {}) =>
      embed(address, query).columns.map(({ name, short }) => [short, name]);
    expect(columns("/pier")).toEqual([
      ["PA", "Amber"],
      ["PB", "Basalt"],
      ["Deal", "Pact (reported)"],
    ]);
    expect(columns("/pier", { columns: "basalt,status-quo" })).toEqual([
      ["PB", "Basalt"],
      ["Now", "Status quo"],
    ]);
    expect(columns("/pier/compare/amber@2031-04-10/amber")).toEqual([
      ["PA 2031-04-10", "Amber, 10 April 2031"],
      ["PA", "Amber"],
    ]);
    expect(columns("/pier/parties/basalt")).toEqual([["PB", "Basalt"]]);
    expect(columns("/pier/deals/pact").map(([, name]) => name)).toEqual(["Amber", "Basalt", "Pact (reported)"]);
    expect(embed("/pier").columns.map(({ report }) => report)).toEqual([false, false, true]);
  });
});

describe("a question of an embed", () => {
  it("has the marks of each column at each option, with their words", () => {
    const [course] = embed("/pier").questions;
    expect(course?.title).toBe("Which way does the ferry leave?");
    expect(
      course?.options.map(({ label, cells }) => [
        label,
        ...cells.map(({ marks }) => marks.map(({ word }) => word).join("+")),
      ]),
    ).toEqual([
      ["north", "On the record", "Reported, disputed"],
      ["north-east", "", ""],
      ["east", "On the record", ""],
      ["south-east", "Reported", ""],
      ["south", "Reported+Red line", ""],
    ]);
  });

  it("says that a range runs through an option, and joins what belongs together", () => {
    const [course] = embed("/pier").questions;
    expect(
      course?.options.map(({ cells }) => cells[0]).map((cell) => [cell?.above, cell?.below, cell?.through]),
    ).toEqual([
      ["", "stated", ""],
      ["stated", "stated", "Within the range"],
      ["stated", "move", ""],
      ["move", "reported", ""],
      ["reported", "", ""],
    ]);
  });

  it("says that a reported range runs through an option", () => {
    const folder = {
      questions: [{ statements: [{ evidence: "anonymous" as const, holds: ["north", "east"] as const }] }],
    };
    const [only] = embed("/pier", {}, undefined, folder).questions;
    expect(only?.options.map(({ cells }) => cells[0]?.through)).toEqual(["", "Within the reported range", "", "", ""]);
    expect(only?.options.map(({ cells }) => cells[0]?.above)).toEqual(["", "reported", "reported", "", ""]);
  });

  it("names the columns in which nothing was found, which have no cells", () => {
    const [course, nets] = embed("/pier").questions;
    const silent = { shape: "silent", word: "No position found" };
    expect(course?.silent).toEqual([
      {
        ...silent,
        column: "deal.pact",
        word: "Not addressed by the deal",
        text: "Pact (reported): Not addressed by the deal",
      },
    ]);
    expect(nets?.silent).toEqual([{ ...silent, column: "basalt", text: "Basalt: No position found" }]);
    expect(nets?.options[0]?.cells.map(({ column }) => column)).toEqual(["amber", "deal.pact"]);
  });

  it("has the results in words where columns are compared", () => {
    expect(embed("/pier").questions[1]?.results).toEqual([]);
    expect(embed("/pier/compare/amber/basalt").questions.map(({ results }) => results)).toEqual([
      ["Overlapping (known only by report)"],
      ["Cannot be compared"],
    ]);
    expect(embed("/pier/compare/amber/basalt/deal.pact").questions[1]?.results).toEqual([
      "Amber and Basalt: cannot be compared",
      "Amber and Pact (reported): opposite ends (known only by report)",
      "Basalt and Pact (reported): cannot be compared",
    ]);
  });

  it("is one that the view shows", () => {
    const ids = (address: string, query = {}) => embed(address, query).questions.map(({ id }) => id);
    expect(ids("/pier")).toEqual(["course", "nets"]);
    expect(ids("/pier/issues/fish")).toEqual(["nets"]);
    expect(ids("/pier/parties/basalt")).toEqual(["course", "nets"]);
    expect(ids("/pier", { only: "differences" })).toEqual(["nets"]);
    expect(ids("/pier/deals/pact")).toEqual(["nets"]);
  });
});

describe("an embed of four questions or more", () => {
  const course = (id: string) => ({ id, label: `Course ${id}`, text: `Which way does ferry ${id} leave?` });
  const wide: FolderSketch = {
    parties: ["amber", "basalt", { id: "cinder", role: "mediator" }],
    issues: [
      {
        id: "ferry",
        title: "The ferry",
        questions: [
          { ...course("one"), statements: [{ holds: ["north", "east"], rulesOut: ["south"] }] },
          { ...course("two"), statements: [{ party: "basalt", evidence: "anonymous", holds: "south" }] },
          {
            ...course("three"),
            options: ["north", { id: "south", statusQuo: true }],
            concerns: ["amber", "basalt"],
            statements: [{ holds: "north" }, { party: "basalt", holds: "south" }],
          },
        ],
      },
      {
        id: "fleet",
        title: "The fleet",
        questions: [
          fleet({
            statements: [{ holds: { from: 250 } }, { party: "basalt", evidence: "anonymous", holds: { from: 0 } }],
          }),
        ],
      },
    ],
  };
  const view = (query: Record<string, string> = {}) => embed("/pier", query, undefined, wide);

  it("has a row of strips for each question instead of figures", () => {
    expect(view().questions).toEqual([]);
    expect(view().overview.map(({ id, label, begins }) => [id, label, begins])).toEqual([
      ["one", "Course one", true],
      ["two", "Course two", false],
      ["three", "Course three", false],
      ["fleet", "Fleet", true],
    ]);
    expect(embed("/pier").overview).toEqual([]);
  });

  it("has each position as segments or values, and in words", () => {
    const [one, two, three, boats] = view().overview;
    expect(one?.cells.map(({ column, text, sign }) => [column, text, sign])).toEqual([
      ["amber", "from “north” to “east”, on the record; ruled out: south.", undefined],
      ["basalt", "No position found. The log has nothing.", "silent"],
      ["cinder", "No position found. The log has nothing.", "silent"],
    ]);
    const segment = { stated: false, reported: false, redLine: false, statusQuo: false };
    expect(one?.cells[0]?.strip).toEqual({
      kind: "options",
      ordered: true,
      segments: [
        { ...segment, stated: true },
        { ...segment, stated: true },
        { ...segment, stated: true },
        segment,
        { ...segment, redLine: true },
      ],
    });
    expect(two?.cells[1]?.strip).toMatchObject({ segments: [{}, {}, {}, {}, { stated: false, reported: true }] });
    expect(three?.cells[2]).toMatchObject({ sign: "not-concerned", strip: { absence: "not-concerned" } });
    expect(boats?.cells[0]?.strip).toMatchObject({ kind: "values", spans: [{ from: 0.25, to: 0.25, report: false }] });
  });

  it("explains what occurs on its strips, and that places can be compared", () => {
    expect(view().key).toEqual([
      { strip: "h", word: "On the record" },
      { strip: "r", word: "Reported" },
      { strip: "x", word: "Red line" },
      { strip: "q", word: "Status quo" },
      { shape: "silent", word: "No position found" },
      { shape: "not-concerned", word: "Not concerned" },
      { word: "Same place in a row: same position" },
    ]);
  });

  it("explains nothing that does not occur", () => {
    const words = (query: Record<string, string>) => view(query).key.map(({ word }) => word);
    expect(words({ evidence: "record", columns: "basalt" })).toEqual([
      "On the record",
      "Status quo",
      "No position found",
      "Same place in a row: same position",
    ]);
    const silent = "No position found";
    const keyOf = (...questions: QuestionSketch[]) =>
      embed("/pier", {}, undefined, { parties: ["amber", "basalt"], questions }).key.map(({ word }) => word);
    const four = (statement: StatementSketch) =>
      ["one", "two", "three", "four"].map((id) => ({ ...course(id), statements: [statement] }));
    expect(keyOf(...four({ holds: "north" }))).toEqual(["On the record", silent, "Same place in a row: same position"]);
    expect(keyOf(...four({ evidence: "anonymous", holds: "north" }))).toEqual([
      "Reported",
      silent,
      "Same place in a row: same position",
    ]);
    // A red line is drawn for a party without a position too.
    expect(keyOf(...four({ rulesOut: ["south"] }))).toEqual(["Red line", silent, "Same place in a row: same position"]);
  });

  it("names a party that need not agree by its role", () => {
    expect(view().columns.map(({ name }) => name)).toEqual(["Amber", "Basalt", "Cinder (mediator)"]);
  });
});

describe("the foot of an embed", () => {
  it("explains the marks that are used, and no others", () => {
    expect(embed("/pier").key.map(({ word }) => word)).toEqual([
      "On the record",
      "News summary",
      "Reported",
      "Reported, disputed",
      "Red line",
      "No position found",
      "Range",
      "Reported range",
      "From stated to reported",
    ]);
    expect(embed("/pier", { columns: "amber", evidence: "record" }).key.map(({ word }) => word)).toEqual([
      "On the record",
      "Red line",
      "Range",
    ]);
  });

  it("names the publishers on whose words it rests, each once", () => {
    expect(embed("/pier").sources).toBe("Sources: The Pier Post, Wharf Radio");
    expect(embed("/pier", { evidence: "record" }).sources).toBe("Sources: The Pier Post");
  });

  it("says that nothing shown comes from a statement where nobody has said anything", () => {
    expect(embed("/pier", {}, undefined, {}).sources).toBe("Sources: none. Nothing shown here comes from a statement.");
  });

  it("lists publishers by the alphabet", () => {
    const folder: FolderSketch = {
      questions: [
        {
          statements: [
            { holds: "north", source: "z" },
            { party: "basalt", holds: "north", source: "a" },
          ],
        },
      ],
      sources: ["log", { id: "z", publisher: "Zephyr" }, { id: "a", publisher: "Anchor" }],
    };
    expect(embed("/pier", {}, undefined, folder).sources).toBe("Sources: Anchor, Zephyr");
  });

  it("names six publishers and counts the rest", () => {
    const letters = [..."abcdefgh"];
    const folder: FolderSketch = {
      questions: [
        {
          statements: [{ evidence: "anonymous", source: "a", holds: "north" }],
        },
        ...letters.slice(1).map((id) => ({
          id,
          label: `On ${id}`,
          text: `What of ${id}?`,
          statements: [{ holds: "north", source: id }],
        })),
      ],
      sources: ["log", ...letters.map((id) => ({ id, publisher: `Post ${id}` }))],
    };
    expect(embed("/pier", {}, undefined, folder).sources).toBe(
      "Sources: Post a, Post b, Post c, Post d, Post e, Post f and two more",
    );
  });
});

describe("an embed of very many parties", () => {
  const ids = [..."abcdefghijklmnopqrstu"].map((letter) => `town-${letter}`);
  const folder: FolderSketch = {
    parties: ids,
    questions: [
      {
        options: ["north", { id: "south", statusQuo: true }],
        statements: ids.slice(0, 12).map((party) => ({ party, holds: "north" })),
      },
    ],
  };

  it("counts them in place of drawing them one by one", () => {
    const view = embed("/pier", {}, undefined, folder);
    expect(view.columns).toEqual([]);
    expect(view.counted).toBe(
      "How many of 21 parties hold each option, and of how many it is reported. A range counts at each of its options.",
    );
    expect(view.questions[0]?.tally).toEqual({
      parties: 21,
      options: [
        { held: 12, reported: 0, ruledOut: 0 },
        { held: 0, reported: 0, ruledOut: 0 },
      ],
      silent: 9,
      notConcerned: 0,
    });
    expect(view.sources).toBe("Sources: The Pier Post");
  });

  it("keeps what is no party as a column", () => {
    const view = embed("/pier", { columns: [...ids, "status-quo"].join(",") }, undefined, folder);
    expect(view.columns.map(({ name }) => name)).toEqual(["Status quo"]);
    expect(
      view.questions[0]?.options.map(({ cells }) => cells.map(({ marks }) => marks.map(({ word }) => word))),
    ).toEqual([[[]], [["Deal term"]]]);
  });
});
