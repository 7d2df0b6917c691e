import { describe, expect, it } from "vitest";
import { findParty, listPlacedQuestions } from "../dataset/negotiation";
import { buildEmbedView } from "../embed/embed";
import { listCsvRows } from "../export/view/csv-rows";
import { serializeView } from "../export/view/json";
import { viewDocument } from "../export/view/json-schema";
import { writeMarkdown } from "../export/view/markdown";
import { buildTextVersionView } from "../export/view/text-version";
import { buildColumn } from "../model/column";
import { unfiltered } from "../model/stance";
import { buildPictureContent } from "../picture/content";
import { describeSilent } from "../picture/tally-words";
import type { FolderSketch } from "../testing/build-folder";
import { buildNegotiation } from "../testing/build-negotiation";
import { defaultViewOptions, type ViewOptions } from "../url/view-options";
import { buildAgreementView } from "./agreement";
import { buildCompareIndexView } from "./compare/index-page";
import { buildHomeView } from "./home";
import { buildGapGridView } from "./matrix/gap-grid";
import { buildMatrixView } from "./matrix/matrix";
import { buildPartyView } from "./party/party";

/** Amber and Basalt argue about a ferry, Cedar mediates, and Dune looks on; the toll does not concern Dune. */
const pier: FolderSketch = {
  parties: ["amber", "basalt", { id: "cedar", role: "mediator" }, { id: "dune", role: "third-party" }],
  questions: [
    {
      id: "course",
      label: "Course",
      options: ["north", "east", "south"],
      statements: [
        { party: "amber", holds: "north" },
        { party: "basalt", holds: "south", rulesOut: ["north"] },
        { party: "cedar", holds: "east", rulesOut: ["south"] },
      ],
    },
    {
      id: "toll",
      label: "Toll",
      text: "What is the toll?",
      options: ["north", "east", "south"],
      concerns: ["amber", "basalt", "cedar"],
      statements: [{ party: "amber", holds: "north" }],
    },
  ],
};
const negotiation = buildNegotiation(pier);
const all: ViewOptions = { ...defaultViewOptions, parties: "all" };

/** The same with three who have to agree. */
const three = (...concerns: string[]) =>
  buildNegotiation({
    parties: ["amber", "basalt", "birch", { id: "cedar", role: "mediator" }],
    questions: [
      {
        id: "course",
        label: "Course",
        statements: ["amber", "basalt", "birch"].map((party) => ({ party, holds: "north" })),
      },
      { id: "toll", label: "Toll", ...(concerns.length > 0 && { concerns }) },
    ],
  });

describe("what every party has to agree to", () => {
  it("speaks of no roles where every party has to agree", () => {
    const plain = buildNegotiation({ questions: [{ statements: [{ holds: "north" }] }] });
    expect(buildGapGridView(plain, unfiltered).over).toBe("");
    expect(buildMatrixView(plain, all, "/pier").choices.map(({ option }) => option)).toEqual([
      "show",
      "evidence",
      "only",
      "within",
    ]);
    expect(buildPictureContent({ kind: "matrix", negotiation: plain, viewOptions: all }).sub).toBe(
      "No position was found for one or both.",
    );
  });
});

describe("the matrix", () => {
  const view = buildMatrixView(negotiation, defaultViewOptions, "/pier");
  const [course, toll] = view.groups.flatMap(({ rows }) => rows);

  it("marks the columns of those who need not agree by a word, in alphabetical order", () => {
    expect(view.heads.map(({ name, role = "" }) => [name, role])).toEqual([
      ["Amber", ""],
      ["Basalt", ""],
      ["Cedar", "Mediator"],
      ["Dune", "Third party"],
    ]);
  });

  it("compares in its rows those who have to agree, or all", () => {
    expect(course?.gaps.map(({ which, words, pairs }) => `${which}: ${words}, ${pairs}`)).toEqual([
      "Widest: opposite ends, Amber and Basalt",
    ]);
    const [wide] = buildMatrixView(negotiation, all, "/pier").groups.flatMap(({ rows }) => rows);
    expect(wide?.gaps.map(({ which, words, pairs }) => `${which}: ${words}, ${pairs}`)).toEqual([
      "Widest: opposite ends, Amber and Basalt",
      "Closest: one step apart, Amber and Cedar; Basalt and Cedar",
    ]);
    expect(wide?.notComparable).toBe(3);
  });

  it("says “not concerned” in a cell, which is not counted as silent", () => {
    expect(toll?.cells[3]).toMatchObject({
      kind: "not-concerned",
      positions: [{ shape: "not-concerned", text: "Not concerned", report: false }],
      accessibleText: "Dune, Toll: Not concerned. The question does not concern this party.",
    });
    const counts = view.key.filter(({ shape }) => shape === "silent" || shape === "not-concerned");
    expect(counts.map(({ label, gloss, count }) => `${label}, ${gloss}: ${count}`)).toEqual([
      "No position found, searched, none found: 3",
      "Not concerned, the question does not concern the party: 1",
    ]);
  });

  it("has a choice of pairs", () => {
    expect(view.choices.find(({ option }) => option === "parties")).toMatchObject({
      name: "Pairs",
      options: [
        { label: "Of those that have to agree", href: "/pier", current: true },
        { label: "Of all parties", href: "/pier?parties=all", current: false },
      ],
    });
  });
});

describe("the pairs", () => {
  it("are of those who have to agree, and the table says so", () => {
    const grid = buildGapGridView(negotiation, unfiltered);
    expect(grid.over).toBe("Pairs are those of the two parties that have to agree: Amber and Basalt.");
    expect(grid.pairs.map(({ names, counts }) => `${names.join(", ")}: ${counts}`)).toEqual([
      "Amber, Basalt: One at opposite ends and one that cannot be compared; none apart, overlapping or the same",
    ]);
    expect(grid.key.map(({ label }) => label)).not.toContain("Does not concern both");
  });

  it("are of all where the reader includes the others, and those whom a question does not concern are counted apart", () => {
    const grid = buildGapGridView(negotiation, unfiltered, "all");
    expect(grid.over).toBe("Pairs are those of all four parties, of which two have to agree: Amber and Basalt.");
    expect(grid.pairs).toHaveLength(6);
    expect(grid.pairs[2]?.counts).toBe(
      "One that cannot be compared and one that does not concern both; none at opposite ends, apart, overlapping or the same",
    );
    expect(grid.key.map(({ label }) => label)).toContain("Does not concern both");
  });

  it("are listed apart from those with a party that need not agree", () => {
    const { groups, grid } = buildCompareIndexView(negotiation);
    expect(groups.map(({ title, pairs }) => `${title}: ${pairs.length}`)).toEqual([
      "Parties that have to agree, with each other: 1",
      "Pairs with a party that need not agree: 5",
      "Parties with the status quo: 4",
    ]);
    expect(grid).toBe("/pier?parties=all#gap-grid");
  });
});

describe("the room for agreement", () => {
  const view = buildAgreementView(negotiation);
  const [course, toll] = view.groups.flatMap(({ questions }) => questions);

  it("says who is counted", () => {
    expect(view.over).toBe(
      "Only the two parties that have to agree are counted: Amber and Basalt. What the others say is shown apart and decides nothing.",
    );
    expect(view.complete).toBe(
      "None: every party that has to agree has stated a position on every question that concerns it.",
    );
  });

  it("shows what the others say apart: a red line of theirs closes nothing", () => {
    expect(course?.verdict).toBe("Two of the three options are not ruled out.");
    expect(course?.options.map(({ key, kind }) => `${key}: ${kind}`)).toEqual([
      "north: ruled-out",
      "east: free",
      "south: free",
    ]);
    expect(course?.others).toEqual([
      { party: "Cedar", role: "mediator", words: "“east”; rules out “south”" },
      { party: "Dune", role: "third party", words: "no position found on the record" },
    ]);
    expect(toll?.others.map(({ party }) => party)).toEqual(["Cedar"]);
    expect(toll?.verdict).toBe("Too early to say: nothing on the record from Basalt.");
  });

  it("names those whom a question does not concern", () => {
    const [, one] = buildAgreementView(three("amber")).groups.flatMap(({ questions }) => questions);
    expect(one?.notConcerned).toEqual(["Basalt", "Birch"]);
    expect(one?.verdict).toBe("Too early to say: nothing on the record from Amber.");
  });
});

describe("a role is said in a word", () => {
  const page = (id: string) => {
    const party = findParty(negotiation, id);
    if (!party) throw new Error(`there is no party ${id}`);
    return buildPartyView(negotiation, party, defaultViewOptions);
  };

  it("on the page of the party, with what it means", () => {
    expect(page("amber").role).toEqual({
      label: "Principal",
      means: "Has to agree; without it there is no agreement.",
    });
    expect(page("dune").role).toEqual({
      label: "Third party",
      means: "Has a say or an interest in the outcome, but need not agree.",
    });
    expect(page("dune").lead).toBe("Not concerned by one.");
  });

  it("in the list of negotiations", () => {
    expect(buildHomeView([negotiation])[0]?.parties).toBe("Amber, Basalt, Cedar (mediator) and Dune (third party)");
  });
});

describe("outside the page", () => {
  const subject = { kind: "matrix", negotiation, viewOptions: defaultViewOptions } as const;

  it("the picture says who need not agree, and its key has the mark of those not concerned", () => {
    const picture = buildPictureContent(subject);
    expect(picture.sub).toBe(
      "Only they have to agree. They are at opposite ends on one and cannot be compared on one. Cedar (mediator) and Dune (third party) do not have to agree.",
    );
    expect(picture.key.map(({ label }) => label)).toEqual(
      expect.arrayContaining(["No position found", "Not concerned"]),
    );
    expect(picture.alt).toContain("Dune, Toll: Not concerned. The question does not concern this party.");
  });

  it("the embed does too", () => {
    const embed = buildEmbedView(subject, undefined);
    expect(embed.columns.map(({ name }) => name)).toEqual([
      "Amber",
      "Basalt",
      "Cedar (mediator)",
      "Dune (third party)",
    ]);
    expect(embed.questions[1]?.silent).toContainEqual({
      column: "dune",
      shape: "not-concerned",
      word: "Not concerned",
      text: "Dune: Not concerned",
    });
    expect(embed.key.map(({ word }) => word)).toEqual(expect.arrayContaining(["No position found", "Not concerned"]));
  });

  it("Markdown, the table and the text version have the words", () => {
    const markdown = writeMarkdown(subject);
    expect(markdown).toContain("Cedar (mediator) and Dune (third party) do not have to agree.");
    expect(markdown).toContain("| Not concerned |");
    const row = listCsvRows(subject).find(
      ({ question_id, column_id }) => question_id === "toll" && column_id === "dune",
    );
    expect(row?.kind).toBe("not-concerned");
    const entries = buildTextVersionView(subject).groups.flatMap(({ questions }) => questions)[1]?.entries;
    expect(entries?.[3]?.says).toBe("Not concerned. The question does not concern this party.");
  });

  it("a comparison names whom the question does not concern", () => {
    const columns = ["amber", "dune"].flatMap((id) => {
      const party = findParty(negotiation, id);
      return party ? [buildColumn({ kind: "party", party })] : [];
    });
    const compared = { ...subject, kind: "compare", columns } as const;
    const [, toll] = buildTextVersionView(compared).groups.flatMap(({ questions }) => questions);
    expect(toll?.results).toEqual(["Does not concern both (not Dune)."]);
    const { questions, columns: heads } = viewDocument.parse(JSON.parse(serializeView(compared)));
    expect(questions.map(({ concerns }) => concerns)).toEqual([undefined, ["amber", "basalt", "cedar"]]);
    expect(heads.map(({ role }) => role)).toEqual(["principal", "third-party"]);
  });

  it("a tally counts them apart", () => {
    const tally = { parties: 3, options: [], silent: 2, notConcerned: 1, within: undefined };
    expect(describeSilent(tally)).toBe("No position found: 2 of 3; not concerned: 1");
    expect(describeSilent({ ...tally, within: 6 })).toBe("Nothing in the last six months: 2 of 3; not concerned: 1");
    expect(listPlacedQuestions(negotiation)).toHaveLength(2);
  });
});
