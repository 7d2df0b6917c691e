import { describe, expect, it } from "vitest";
import { buildNegotiation } from "../../testing/build-negotiation";
import { fleet } from "../../testing/value-questions";
import { listDatasetTables } from "./tables";

const copy = "https://web.archive.org/web/20310601000000/https://example.org/log";

const build = () =>
  buildNegotiation({
    codedBy: "Desk",
    parties: ["amber", { id: "basalt", role: "mediator", members: [{ id: "upper", name: "Upper Basalt" }] }, "cedar"],
    sources: [
      { id: "log", archived: { url: copy, date: "2031-06-01" }, dead: "2031-06-02", dateNote: "From the margin." },
      {
        id: "post",
        title: "Letters",
        author: "A. Reed",
        carriedBy: "The Lantern",
        note: "Late edition.",
        date: "2031-05",
      },
    ],
    questions: [
      {
        id: "course",
        searched: "The harbour log.",
        hardCases: [{ case: "Gulls", decision: "Count as south." }],
        options: [
          { id: "north", statusQuo: true, means: "At dawn.", evidence: "Ropes." },
          { id: "east" },
          { id: "south" },
        ],
        statements: [
          {
            id: "rumour",
            date: "2031-03-20",
            evidence: "anonymous",
            holds: "south",
            source: "post",
            alsoIn: ["log"],
            reactions: [{ kind: "doubted", date: "2031-03-21", summary: "Doubts it.", quote: "Hardly." }],
          },
          {
            id: "said",
            date: "2031-03-02",
            said: "2031-02",
            holds: ["north", "east"],
            condition: "the bell is rung",
            rulesOut: ["south"],
            quote: "Never south.",
            speech: "direct",
            certainty: "probable",
            keeps: ["first"],
            contested: true,
          },
          { id: "first", date: "2031-02", holds: "north", scope: "for night boats only" },
        ],
      },
      fleet({ id: "boats", concerns: ["amber", "basalt"], statements: [{ id: "many", holds: { atLeast: 400 } }] }),
    ],
    deals: [
      {
        id: "truce",
        handedOver: "2031-03",
        proposedBy: ["amber"],
        knownInPart: "The annex.",
        reactions: [{ kind: "denied", party: "basalt", date: "2031-04-02" }],
        history: [
          { stage: "tabled", by: ["amber"] },
          { stage: "lapsed", date: "2031-05-01", note: "It rained." },
        ],
        terms: [
          {
            id: "a",
            question: "course",
            position: ["east", "south"],
            text: "It turns.",
            condition: "the toll is paid",
            clause: "1",
            wording: "It shall turn.",
            gives: ["amber"],
            gets: ["basalt"],
            reactions: [{ kind: "confirmed", date: "2031-04-03" }],
          },
        ],
      },
    ],
    events: [{ id: "storm", issues: ["ferry"] }],
    corrections: [{ id: "fix", source: "log", issue: "ferry", statement: "said" }],
    reviews: [],
  });

/** The rows of a table without their empty cells. */
function rowsOf(name: string) {
  const table = listDatasetTables(build()).find((one) => one.name === name);
  if (!table) throw new Error(`there is no table ${name}`);
  return table.rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== "")));
}

describe("the tables of a negotiation", () => {
  it("come in an order in which each can be read after those that it refers to, but for later drafts", () => {
    expect(listDatasetTables(build()).map(({ name, title, key }) => [name, title, key?.join(" ")])).toEqual([
      ["parties", "Parties", "id"],
      ["issues", "Issues", "id"],
      ["questions", "Questions", "id"],
      ["options", "Options", "question id"],
      ["hard-cases", "Hard cases", undefined],
      ["stances", "Stances", undefined],
      ["silences", "Silences", "question party"],
      ["statements", "Statements", "id"],
      ["reactions", "Reactions", undefined],
      ["deals", "Deals", "id"],
      ["deal-history", "Histories of deals", undefined],
      ["terms", "Terms", "deal id"],
      ["events", "Events", "id"],
      ["sources", "Sources", "id"],
      ["corrections", "Corrections", "id"],
    ]);
  });

  it("name the parties with their roles, the issues and the questions", () => {
    expect(rowsOf("parties")).toEqual([
      {
        id: "amber",
        name: "Amber",
        role: "principal",
        speaks: "Whoever stands on the pier",
        note: "Everyone of the village.",
      },
      {
        id: "basalt",
        name: "Basalt",
        role: "mediator",
        speaks: "Whoever stands on the pier",
        note: "Everyone of the village.",
        members: "upper: Upper Basalt",
      },
      {
        id: "cedar",
        name: "Cedar",
        role: "principal",
        speaks: "Whoever stands on the pier",
        note: "Everyone of the village.",
      },
    ]);
    expect(rowsOf("issues")).toEqual([
      { id: "ferry", title: "The ferry", summary: "The villages argue about the ferry." },
    ]);
    expect(rowsOf("questions")).toMatchObject([
      {
        id: "course",
        issue: "ferry",
        concerns: "amber | basalt | cedar",
        kind: "ordered",
        options: 3,
        searched: "The harbour log.",
      },
      {
        id: "boats",
        issue: "ferry",
        label: "Fleet",
        concerns: "amber | basalt",
        kind: "amount",
        unit: "# boats",
        range_from: "0",
        range_to: "1000",
      },
    ]);
    expect(rowsOf("questions")[0]).not.toHaveProperty("range_from");
  });

  it("have each answer at its place, from 1, and amounts as numbers", () => {
    const options = rowsOf("options");
    expect(options.slice(0, 3)).toMatchObject([
      { question: "course", id: "north", place: 1, status_quo: true, means: "At dawn.", evidence: "Ropes." },
      { question: "course", id: "east", place: 2, status_quo: false },
      { question: "course", id: "south", place: 3, status_quo: false },
    ]);
    expect(options.slice(0, 3).map((one) => one.value)).toEqual([undefined, undefined, undefined]);
    expect(options.slice(3).map(({ question, place, value }) => [question, place, value])).toEqual([
      ["boats", 1, 0],
      ["boats", 2, 300],
      ["boats", 3, 400],
      ["boats", 4, 1000],
    ]);
    expect(rowsOf("hard-cases")).toEqual([{ question: "course", case: "Gulls", decision: "Count as south." }]);
  });

  it("derive each stance as of the date of the pages, silence included", () => {
    expect(rowsOf("stances")).toEqual([
      {
        question: "course",
        party: "amber",
        as_of: "2031-05-20",
        kind: "stated",
        option_from: "north",
        option_to: "east",
        place_from: 1,
        place_to: 2,
        position: "from “north” to “east”",
        contested: true,
        disputed: false,
        conditions: "the bell is rung",
        red_lines: "south",
        statements: "said",
        age_days: 79,
      },
      {
        question: "course",
        party: "amber",
        as_of: "2031-05-20",
        kind: "stated",
        option_from: "north",
        option_to: "north",
        place_from: 1,
        place_to: 1,
        position: "north",
        contested: true,
        disputed: false,
        red_lines: "south",
        statements: "first",
        scopes: "for night boats only",
        age_days: 81,
      },
      {
        question: "course",
        party: "amber",
        as_of: "2031-05-20",
        kind: "reported-beside",
        option_from: "south",
        option_to: "south",
        place_from: 3,
        place_to: 3,
        position: "south",
        contested: false,
        disputed: true,
        red_lines: "south",
        statements: "rumour",
        age_days: 61,
      },
      { question: "course", party: "basalt", as_of: "2031-05-20", kind: "silent", contested: false, disputed: false },
      { question: "course", party: "cedar", as_of: "2031-05-20", kind: "silent", contested: false, disputed: false },
      {
        question: "boats",
        party: "amber",
        as_of: "2031-05-20",
        kind: "stated",
        option_from: "400",
        option_to: "1000",
        place_from: 3,
        place_to: 4,
        limit: "at-least",
        position: "at least 400 boats",
        contested: false,
        disputed: false,
        statements: "many",
        age_days: 80,
      },
      { question: "boats", party: "basalt", as_of: "2031-05-20", kind: "silent", contested: false, disputed: false },
      {
        question: "boats",
        party: "cedar",
        as_of: "2031-05-20",
        kind: "not-concerned",
        contested: false,
        disputed: false,
      },
    ]);
    expect(rowsOf("silences")).toMatchObject([
      { question: "course", party: "basalt", note: "The log has nothing.", searched: "The harbour log." },
      { question: "course", party: "cedar", note: "The log has nothing." },
      { question: "boats", party: "basalt", note: "The log has nothing." },
    ]);
  });

  it("have each statement with its place, its words, its source and what it keeps", () => {
    const placement = "The words name the option.";
    const speaker = "The ferrywoman";
    const summary = "Says what is wanted.";
    const of = { question: "course", party: "amber", speaker, summary, placement, coded_by: "Desk" };
    expect(rowsOf("statements").slice(0, 3)).toMatchObject([
      {
        ...of,
        id: "rumour",
        date: "2031-03-20",
        evidence: "anonymous",
        option_from: "south",
        option_to: "south",
        source: "post",
        also_in: "log",
        contested: false,
      },
      {
        ...of,
        id: "said",
        date: "2031-03-02",
        said: "2031-02",
        evidence: "on-record",
        speech: "direct",
        option_from: "north",
        option_to: "east",
        rules_out: "south",
        condition: "the bell is rung",
        quote: "Never south.",
        quote_words: "own",
        quote_check: "not-checked",
        source: "log",
        keeps: "first",
        contested: true,
        chain: "speaker: The ferrywoman",
        certainty: "probable",
      },
      { ...of, id: "first", date_as_known: "2031-02", scope: "for night boats only" },
    ]);
    expect(rowsOf("statements")[3]).toMatchObject({ id: "many", option_from: "400", limit: "at-least" });
    expect(rowsOf("statements")[2]).not.toHaveProperty("quote_check");
  });

  it("have reactions to statements, deals and terms, each with what it answers", () => {
    const reaction = { by: "The harbour master", evidence: "spokesperson", source: "log" };
    expect(rowsOf("reactions")).toEqual([
      {
        ...reaction,
        claim_kind: "statement",
        claim: "rumour",
        party: "amber",
        date: "2031-03-21",
        kind: "doubted",
        summary: "Doubts it.",
        quote: "Hardly.",
        quote_words: "own",
        quote_check: "not-checked",
      },
      {
        ...reaction,
        claim_kind: "deal",
        claim: "truce",
        deal: "truce",
        party: "basalt",
        date: "2031-04-02",
        kind: "denied",
        summary: "Says that it is not so.",
      },
      {
        ...reaction,
        claim_kind: "term",
        claim: "a",
        deal: "truce",
        party: "amber",
        date: "2031-04-03",
        kind: "confirmed",
        summary: "Says that it is not so.",
      },
    ]);
  });

  it("have deals with the stage that they reached, their history and their terms", () => {
    expect(rowsOf("deals")).toEqual([
      {
        id: "truce",
        title: "Truce on the pier",
        reported: false,
        date: "2031-04-01",
        handed_over: "2031-03",
        status: "lapsed",
        evidence: "document",
        proposed_by: "amber",
        binds: "amber | cedar",
        known_in_part: "The annex.",
        by: "The harbour book",
        summary: "The ferry leaves, and nobody shouts.",
        source: "log",
        chain: "document: The harbour book",
        checked: "2031-06-01",
        searched: "The harbour log.",
      },
    ]);
    expect(rowsOf("deal-history")).toEqual([
      { deal: "truce", date: "2031-04-01", stage: "tabled", by: "amber", source: "log" },
      { deal: "truce", date: "2031-05-01", stage: "lapsed", source: "log", note: "It rained." },
    ]);
    expect(rowsOf("terms")).toEqual([
      {
        deal: "truce",
        id: "a",
        reported: false,
        question: "course",
        option_from: "east",
        option_to: "south",
        date: "2031-04-01",
        proposed_by: "amber",
        clause: "1",
        wording: "It shall turn.",
        text: "It turns.",
        source: "log",
        evidence: "document",
        gives: "amber",
        gets: "basalt",
        condition: "the toll is paid",
        concrete: "concrete",
        reversal: "easy",
        placement: "The words name the option.",
        chain: "document: The harbour book",
      },
    ]);
  });

  it("have events, sources and corrections", () => {
    expect(rowsOf("events")).toEqual([
      {
        id: "storm",
        date: "2031-02-01",
        title: "The pier opens",
        text: "The pier opens.",
        issues: "ferry",
        source: "log",
      },
    ]);
    expect(rowsOf("sources")).toEqual([
      {
        id: "log",
        publisher: "The Pier Post",
        date: "2039-12-31",
        date_note: "From the margin.",
        url: "https://example.org/log",
        archived: copy,
        archived_on: "2031-06-01",
        dead: "2031-06-02",
      },
      {
        id: "post",
        publisher: "The Pier Post",
        carried_by: "The Lantern",
        title: "Letters",
        author: "A. Reed",
        date: "2031-05",
        url: "https://example.org/post",
        note: "Late edition.",
      },
    ]);
    expect(rowsOf("corrections")).toEqual([
      {
        id: "fix",
        date: "2031-06-01",
        what: "The toll is two coins, not three.",
        why: "The log was misread.",
        source: "log",
        issue: "ferry",
        statement: "said",
      },
    ]);
  });

  it("have days as days, but as text where one of a column is known only to the month", () => {
    const typeOf = (table: string, field: string) =>
      listDatasetTables(build())
        .find(({ name }) => name === table)
        ?.fields.find(({ name }) => name === field)?.type;
    expect(typeOf("statements", "date")).toBe("date");
    expect(typeOf("statements", "said")).toBe("string");
    expect(typeOf("sources", "date")).toBe("string");
    expect(typeOf("deals", "handed_over")).toBe("string");
    expect(typeOf("options", "value")).toBe("number");
    expect(typeOf("options", "place")).toBe("integer");
    expect(typeOf("options", "status_quo")).toBe("boolean");
  });
});
