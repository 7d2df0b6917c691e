import { afterEach, describe, expect, it, vi } from "vitest";
import { buildNegotiation } from "../../testing/build-negotiation";
import { buildReportedTruce } from "../../testing/reported-truce";
import { parseSubject } from "../../url/subject";
import { writeMarkdown } from "./markdown";

afterEach(() => vi.unstubAllEnvs());

const truce = buildReportedTruce();

function write(address: string, query: Record<string, string> = {}, negotiation = truce): string {
  const route = parseSubject([negotiation], address, query);
  if (route.kind === "not-found") throw new Error(`there is no ${address}`);
  return writeMarkdown(route.subject);
}

/** The rows of the first table, without its first column. */
function readCells(text: string): string[][] {
  const [head, , ...rows] = text.split("\n").filter((line) => line.startsWith("| "));
  const table = [head ?? "", ...rows].map((line) => line.slice(2, -2).split(" | "));
  return table.map((cells) => cells.slice(1));
}

describe("a matrix as Markdown", () => {
  it("is its finding, a table of all answers, the sources in the order of their citation, and where it is from", () => {
    expect(write("/pier").split("\n")).toEqual([
      "# Amber and Basalt agree on none of the three questions",
      "",
      "Only they have to agree. They overlap on one and cannot be compared on two.",
      "",
      "The ferry of the invented pier, as of 20 May 2031.",
      "",
      "Cedar (mediator) does not have to agree.",
      "",
      "| Question | Amber | Basalt | Cedar | Truce (reported) |",
      "| --- | --- | --- | --- | --- |",
      "| **The ferry.** Which way does the ferry leave? | From “north” to “east” (depends on: the bell is rung) [1]; Reported, disputed: south [2]; Rules out “south” [1] | East [1]; Declined as offered, but not ruled out: “north” [1] | No position found | Reported: from “east” to “south” [1] |",
      "| **The ferry.** Of which wood is the pier built? | No position found | No position found | Not concerned | Nothing known on this |",
      "| **The ferry.** On which day does the harbour open? | No position found | No position found | No position found | Nothing known on this |",
      "",
      "## Sources",
      "",
      "Numbers in square brackets refer to this list.",
      "",
      "1. [The Pier Post](https://example.org/log), 31 December 2039",
      "2. [“Letters”](https://example.org/post), The Pier Post, through The Lantern, 31 December 2039",
      "",
      `Parley, dataset version ${truce.version}. Data and text [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/); quotations belong to their sources. [The page](http://localhost:3000/pier) has the words behind each position.`,
      "",
    ]);
  });

  it("says what a reader has left out, has no list of sources where none is cited, and no link without an address", () => {
    vi.stubEnv("PARLEY_URL", "");
    const quiet = write("/pier", { evidence: "record", within: "3" }, buildNegotiation({}));
    expect(quiet).toContain(
      "as of 20 May 2031. On the record only: reports are left out. Last three months only: older positions and red lines are left out.\n",
    );
    expect(quiet).not.toContain("## Sources");
    expect(quiet).toMatch(/belong to their sources\. The page has the words behind each position\.\n$/);
    expect(write("/pier", {}, buildNegotiation({}))).toContain("as of 20 May 2031.\n");
  });

  it("leaves out the name of an issue where all are of one, or where it is the question itself", () => {
    expect(write("/pier/issues/ferry")).toContain("\n| Which way does the ferry leave? |");
    const alike = buildNegotiation({ issues: [{ title: "How many nets?", questions: [{ text: "How many nets?" }] }] });
    expect(write("/pier", {}, alike)).toContain("\n| How many nets? |");
  });
});

describe("an answer in Markdown", () => {
  const negotiation = buildNegotiation({
    parties: ["amber", "basalt", { id: "cedar", members: [{ id: "fern", name: "Fern" }] }],
    sources: ["log", "ledger"],
    questions: [
      {
        statements: [
          { id: "later", party: "basalt", date: "2031-05-04", evidence: "anonymous", holds: "east", source: "ledger" },
          { id: "sooner", party: "basalt", date: "2031-05-04", evidence: "summary", holds: "east" },
          { id: "told", party: "cedar", date: "2031-05-02", evidence: "account", teller: "basalt", holds: "east" },
          {
            id: "told-by-reed",
            party: "cedar",
            date: "2031-05-01",
            evidence: "account",
            speaker: "Reed",
            holds: "south",
          },
          { id: "turned", date: "2031-03-04", holds: "south", keeps: ["first"], contested: true },
          { id: "first", date: "2031-01-01", holds: "north", scope: "for night boats only", rulesOut: ["east"] },
        ],
      },
    ],
  });

  it("says what contradicts, for which cases, how old it is, and by whose account, and names one place once", () => {
    expect(readCells(write("/pier", {}, negotiation))).toEqual([
      ["Amber", "Basalt", "Cedar"],
      [
        "Contested: south [1]; Contested: for night boats only: north (four months old) [1]; Rules out “east” [1]",
        "Reported: east [1, 2]",
        "By Basalt’s account: east [1]; By Reed’s account: south [1]",
      ],
    ]);
  });

  it("says from when what is too old to count is", () => {
    const [, [amber, basalt] = []] = readCells(write("/pier", { within: "1" }, negotiation));
    expect(amber).toBe("Nothing in the last month; the last position dates from 4 March 2031 [1]");
    expect(basalt).toBe("Reported: east [1, 2]");
    const beside = buildNegotiation({
      questions: [
        {
          statements: [
            { date: "2031-05-01", evidence: "anonymous", holds: "south" },
            { date: "2030-06-14", holds: "north" },
          ],
        },
      ],
    });
    expect(readCells(write("/pier", { within: "3" }, beside))[1]?.[0]).toBe(
      "Reported: south [1]; On the record, the last position dates from 14 June 2030 [1]",
    );
  });

  it("says what is divided, what holds today and what does not", () => {
    const divided = buildNegotiation({
      questions: [
        {
          kind: "unordered",
          whole: { of: "the mill", between: ["amber", "basalt"].map((id) => ({ id, label: id })) },
          options: [
            { id: "most", shares: [60, 40] },
            { id: "half", shares: [50, 50] },
          ],
          statements: [{ date: "2031-05-01", holds: "most" }],
        },
        { id: "toll", label: "Toll", text: "How high?", options: ["low", { id: "high", statusQuo: true }] },
      ],
    });
    expect(readCells(write("/pier/compare/amber/status-quo", {}, divided)).slice(1)).toEqual([
      ["Most (amber 60, basalt 40 percent of the mill) [1]", "None of the options holds today", "Cannot be compared"],
      ["No position found", "High", "Cannot be compared"],
    ]);
  });
});

it("Markdown says of a term that was not public yet that it was not, and nothing more", () => {
  const negotiation = buildNegotiation({
    headlineDeal: "truce",
    deals: [{ terms: [{}, { date: "2031-05-21", question: "course", position: "south" }] }],
  });
  expect(readCells(write("/pier", {}, negotiation))[1]?.at(-1)).toBe("Not public by 20 May 2031");
});

describe("a comparison as Markdown", () => {
  it("has the result of two in a column, and of each pair of three under their names", () => {
    expect(readCells(write("/pier/compare/amber/basalt")).map((cells) => cells.at(-1))).toEqual([
      "Result",
      "Overlapping",
      "Cannot be compared",
      "Cannot be compared",
    ]);
    const [heads, course] = readCells(write("/pier/compare/amber/deal.truce/status-quo"));
    expect(heads?.slice(3)).toEqual([
      "Amber and Truce (reported)",
      "Amber and Status quo",
      "Truce (reported) and Status quo",
    ]);
    expect(course?.slice(3)).toEqual([
      "Overlapping (known only from a report)",
      "Overlapping",
      "Overlapping (known only from a report)",
    ]);
  });

  it("says so where no two differ on any question", () => {
    const text = write("/pier/compare/amber/basalt", { only: "differences" });
    expect(text).toContain("\n\nNo two of them differ on any question.\n\n");
    expect(text).not.toContain("| Question");
  });
});
