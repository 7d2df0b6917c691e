import { afterEach, describe, expect, it, vi } from "vitest";
import { buildNegotiation } from "../../testing/build-negotiation";
import { buildReportedTruce } from "../../testing/reported-truce";
import { parseSubject } from "../../url/subject";
import { serializeView } from "./json";

afterEach(() => vi.unstubAllEnvs());

function read(address: string, query: Record<string, string> = {}, negotiation = buildReportedTruce()) {
  const route = parseSubject([negotiation], address, query);
  if (route.kind === "not-found") throw new Error(`there is no ${address}`);
  return JSON.parse(serializeView(route.subject));
}

const northToEast = { from: "north", to: "east", words: "from “north” to “east”" };
const eastToSouth = { from: "east", to: "south", words: "from “east” to “south”" };
const east = { from: "east", to: "east", words: "east" };

describe("the head of a view as JSON", () => {
  it("says of what it is, as of when, where its page is and under which licence", () => {
    const { version } = buildReportedTruce();
    expect(read("/pier")).toMatchObject({
      $schema: "http://localhost:3000/schemas/view-1.json",
      parley: {
        format: 1,
        view: "matrix",
        negotiation: { id: "pier", title: "The ferry of the invented pier" },
        version,
        asOf: "2031-05-20",
        evidence: "all",
        title: "Positions: The ferry of the invented pier, as of 20 May 2031",
        address: "http://localhost:3000/pier",
        licence: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
      },
    });
    expect(Object.keys(read("/pier")).join(" ")).toBe(
      "$schema parley questions columns answers deals terms statements sources",
    );
  });

  it("says what is left out, and which deal is known only through reports", () => {
    expect(read("/pier", { evidence: "record", within: "3" }).parley).toMatchObject({
      evidence: "record",
      withinMonths: 3,
      address: "http://localhost:3000/pier?evidence=record&within=3",
    });
    expect(read("/pier").parley).not.toHaveProperty("withinMonths");
    expect(read("/pier").parley).not.toHaveProperty("reported");
    expect(read("/pier/deals/truce").parley).toMatchObject({ view: "deal", reported: true });
  });

  it("gives no address on a site that does not know its own", () => {
    vi.stubEnv("PARLEY_URL", "");
    expect(read("/pier").parley).not.toHaveProperty("address");
  });

  it("is in lines that a person can read, and ends with one", () => {
    const route = parseSubject([buildReportedTruce()], "/pier", {});
    if (route.kind === "not-found") throw new Error("there is no matrix");
    expect(serializeView(route.subject)).toMatch(/^\{\n {2}"\$schema": .*\n\}\n$/s);
  });
});

describe("the positions of a view as JSON", () => {
  it("have their questions in full, with what the answers divide and what holds today", () => {
    const [course, wood, opening] = read("/pier").questions;
    expect(course).toEqual({
      id: "course",
      issue: { id: "ferry", title: "The ferry" },
      label: "Course",
      text: "Which way does the ferry leave?",
      kind: "ordered",
      options: [
        { id: "north", label: "north", sentence: "The ferry leaves north." },
        { id: "east", label: "east", sentence: "The ferry leaves east.", statusQuo: true },
        { id: "south", label: "south", sentence: "The ferry leaves south." },
      ],
      checked: "2031-06-01",
    });
    expect(wood).toMatchObject({
      kind: "unordered",
      concerns: ["amber", "basalt"],
      whole: { of: "the pier", between: [{ id: "amber", label: "Amber" }, { id: "basalt" }] },
      options: [
        { id: "oak", shares: [60, 40] },
        { id: "larch", shares: [50, 50] },
      ],
    });
    expect(opening).toMatchObject({ kind: "date", unit: "days" });
    expect(opening.options[0]).toEqual({
      id: "2031-01-01",
      label: "1 January 2031",
      sentence: "The harbour opens on 1 January 2031.",
    });
  });

  it("have their columns, each with the day of its answers and a party with its role", () => {
    expect(read("/pier").columns).toEqual([
      { id: "amber", kind: "party", name: "Amber", role: "principal", asOf: "2031-05-20" },
      { id: "basalt", kind: "party", name: "Basalt", role: "principal", asOf: "2031-05-20" },
      { id: "cedar", kind: "party", name: "Cedar", role: "mediator", asOf: "2031-05-20" },
      { id: "deal.truce", kind: "deal", name: "Truce (reported)", asOf: "2031-05-20", reported: true },
    ]);
    expect(read("/pier/compare/amber@2031-03-05/status-quo").columns).toEqual([
      { id: "amber@2031-03-05", kind: "party", name: "Amber, 5 March 2031", role: "principal", asOf: "2031-03-05" },
      { id: "status-quo", kind: "status-quo", name: "Status quo", asOf: "2031-05-20" },
    ]);
  });

  it("have an answer of each column, with what it depends on, what is refused and whose word it is", () => {
    expect(read("/pier").answers.slice(0, 8)).toEqual([
      {
        question: "course",
        column: "amber",
        kind: "stated",
        positions: [
          {
            kind: "stated",
            position: northToEast,
            conditions: ["the bell is rung"],
            claims: ["said"],
            ageDays: 79,
          },
          {
            kind: "reported-beside",
            position: { from: "south", to: "south", words: "south" },
            disputed: true,
            claims: ["rumour"],
            ageDays: 61,
          },
        ],
        redLines: [{ option: "south", statement: "said" }],
      },
      {
        question: "course",
        column: "basalt",
        kind: "stated",
        positions: [{ kind: "stated", position: east, claims: ["other"], ageDays: 76 }],
        rejections: [{ option: "north", statement: "other" }],
      },
      { question: "course", column: "cedar", kind: "silent", positions: [] },
      {
        question: "course",
        column: "deal.truce",
        kind: "terms",
        positions: [{ kind: "reported-term", position: eastToSouth, claims: ["turn"], ageDays: 49 }],
      },
      { question: "wood", column: "amber", kind: "silent", positions: [] },
      { question: "wood", column: "basalt", kind: "silent", positions: [] },
      { question: "wood", column: "cedar", kind: "not-concerned", positions: [] },
      { question: "wood", column: "deal.truce", kind: "not-addressed", positions: [] },
    ]);
  });

  it("have what holds today as an answer of its own, where anything does", () => {
    const { answers } = read("/pier/compare/basalt/status-quo");
    expect(answers.filter(({ column }: { column: string }) => column === "status-quo").slice(0, 2)).toEqual([
      {
        question: "course",
        column: "status-quo",
        kind: "status-quo",
        positions: [{ kind: "status-quo", position: east }],
      },
      { question: "wood", column: "status-quo", kind: "no-status-quo", positions: [] },
    ]);
  });

  it("say which contradict each other, for which cases they are, and from when what is too old is", () => {
    const torn = buildNegotiation({
      questions: [
        {
          statements: [
            { id: "turned", date: "2031-03-04", holds: "south", keeps: ["first"], contested: true },
            { id: "first", date: "2031-03-01", holds: "north", scope: "for night boats only" },
            { id: "old", date: "2030-03-01", party: "basalt", holds: "north" },
          ],
        },
      ],
    });
    const { answers, statements } = read("/pier", { within: "3" }, torn);
    const [amber, basalt] = answers;
    expect(amber.positions).toEqual([
      {
        kind: "stated",
        position: { from: "south", to: "south", words: "south" },
        contested: true,
        claims: ["turned"],
        ageDays: 77,
      },
      {
        kind: "stated",
        position: { from: "north", to: "north", words: "north" },
        contested: true,
        scopes: ["for night boats only"],
        claims: ["first"],
        ageDays: 80,
      },
    ]);
    expect(basalt).toEqual({
      question: "course",
      column: "basalt",
      kind: "silent",
      positions: [],
      olderDate: "2030-03-01",
    });
    expect(statements.map(({ id }: { id: string }) => id)).toEqual(["turned", "first"]);
  });
});
