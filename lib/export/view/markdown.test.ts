import fc from "fast-check";
import { marked, type Token, type Tokens } from "marked";
import { describe, expect, it } from "vitest";
import { listAsked } from "../../model/deals/asks";
import { isReported } from "../../model/deals/names";
import { buildNegotiation } from "../../testing/build-negotiation";
import { listSubjects, readEveryNegotiation } from "../../testing/list-subjects";
import { escapeMarkdown, escapeMarkdownUrl, markdownLink, markdownTable } from "../../text/escape-markdown";
import { parseSubject } from "../../url/subject";
import { listPutToParties, listShownColumns, listShownQuestions } from "../../view/compare/shown";
import { writeMarkdown } from "./markdown";

const parse = (text: string) => marked.lexer(text, { gfm: true });
const isTable = (token: Token): token is Tokens.Table => token.type === "table";
/** The text a reader sees, as rendered by another library. */
const show = (markdown: string) =>
  (marked.parse(markdown, { gfm: true, async: false }) as string)
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&")
    .trim();

describe.each(readEveryNegotiation().map((one) => [one.id, one] as const))(
  "what %s is as Markdown",
  (_, negotiation) => {
    it.each(listSubjects(negotiation))(
      "is a title, one table with a cell for each answer, and numbered sources: %s",
      (_, subject) => {
        const text = writeMarkdown(subject);
        const tokens = parse(text);
        expect(tokens[0]).toMatchObject({ type: "heading", depth: 1 });
        expect(text).toContain(negotiation.version);
        const tables = tokens.filter(isTable);
        const asks = subject.kind === "deal" || subject.kind === "draft";
        const questions = asks ? listPutToParties(subject).length : listShownQuestions(subject).length;
        if (questions === 0) {
          expect(tables).toEqual([]);
          return;
        }
        // A deal that revises another has a table of clauses as well.
        expect(tables).toHaveLength(subject.kind === "deal" && subject.deal.revises ? 2 : 1);
        const [table] = tables;
        const columns = asks
          ? listAsked(negotiation.parties, subject.kind === "deal" ? subject.deal : undefined).length + 1
          : listShownColumns(subject).length;
        expect(table?.header.length).toBeGreaterThan(columns);
        expect(table?.rows).toHaveLength(questions);
        expect(table?.rows.flat().filter((cell) => cell.text.trim() === "")).toEqual([]);
        expect(tokens.filter(({ type }) => type === "html")).toEqual([]);

        // Every number cited in a cell is that of a source, and every source is cited.
        const list = tokens.find((token): token is Tokens.List => token.type === "list");
        const named = new Set(
          [...text.matchAll(/ \[(\d+(?:, \d+)*)\]/g)].flatMap(([, numbers = ""]) => numbers.split(", ")),
        );
        expect([...named].map(Number).sort((a, b) => a - b)).toEqual(list?.items.map((_, i) => i + 1) ?? []);
      },
    );

    it.each(listSubjects(negotiation).filter(([, { kind }]) => kind === "deal"))(
      "says of a reported deal that it is reported: %s",
      (_, subject) => {
        if (subject.kind !== "deal") throw new Error("not a deal");
        expect(writeMarkdown(subject).includes(": Reported: ")).toBe(isReported(subject.deal));
      },
    );
  },
);

it("silence is stated in words, and a report is labelled as one", () => {
  const talks = buildNegotiation({
    questions: [{ statements: [{ date: "2031-04-20", evidence: "anonymous", holds: "south" }] }],
  });
  const route = parseSubject([talks], "/pier", {});
  if (route.kind === "not-found") throw new Error("not found");
  const table = parse(writeMarkdown(route.subject)).find(isTable);
  expect(table?.rows[0]?.map(({ text }) => text).slice(1)).toEqual(["Reported: south [1]", "No position found"]);
});

it("says how old a position is, and with a limit from when the last one is that it leaves out", () => {
  const talks = buildNegotiation({
    parties: ["amber", "basalt"],
    questions: [
      {
        statements: [
          { date: "2031-05-01", evidence: "anonymous", holds: "south" },
          { date: "2030-06-14", holds: "north" },
          { party: "basalt", date: "2030-06-14", holds: "north" },
        ],
      },
    ],
  });
  const cells = (query: Record<string, string>) => {
    const route = parseSubject([talks], "/pier", query);
    if (route.kind === "not-found") throw new Error("not found");
    return parse(writeMarkdown(route.subject))
      .find(isTable)
      ?.rows[0]?.map(({ text }) => text)
      .slice(1);
  };
  expect(cells({})).toEqual(["North (eleven months old) [1]; Reported: south [1]", "North (eleven months old) [1]"]);
  expect(cells({ within: "3" })).toEqual([
    "Reported: south [1]; On the record, the last position dates from 14 June 2030 [1]",
    "Nothing in the last three months; the last position dates from 14 June 2030 [1]",
  ]);
  const route = parseSubject([talks], "/pier", { within: "3", evidence: "record" });
  if (route.kind === "not-found") throw new Error("not found");
  expect(writeMarkdown(route.subject)).toContain(
    "as of 20 May 2031. On the record only: reports are left out. Last three months only: older positions and red lines are left out.",
  );
});

describe("a text from the data", () => {
  it.each([
    "a | b",
    "<img src=x onerror=alert(1)>",
    "[a](javascript:alert)",
    "*a* _b_ ~~c~~ `d`",
    "# a",
    "- a",
    "1. a",
    "https://evil.example/ www.evil.example a@evil.example",
    "&lt;b&gt; AT&T",
    "a\\",
    "a\n\n# b",
    "![a](b)",
    "“Anything” but east, 50 % & more",
  ])("is shown as it is: %j", (text) => {
    const whole = text.replaceAll(/\s+/g, " ").trim();
    expect(show(escapeMarkdown(text))).toBe(whole);
    const [table] = parse(markdownTable(["a", "b"], [[escapeMarkdown(text), "c"]])).filter(isTable);
    expect(table?.rows[0]?.[1]?.text).toBe("c");
    expect(marked.parse(escapeMarkdown(text), { async: false })).not.toMatch(/<(?!\/?p>)/);
  });

  it("is shown verbatim, whatever it contains", () => {
    const sign = fc.constantFrom(..."ab1 .)(|\\`*_[]<>~$^&#;!+-=:@/\"'".split(""));
    fc.assert(
      fc.property(fc.string({ unit: sign, minLength: 1 }), (text) => {
        expect(show(`x ${escapeMarkdown(text)}`)).toBe(`x ${text.replaceAll(/\s+/g, " ").trim()}`.trim());
      }),
      { numRuns: 300 },
    );
  });

  it("a URL cannot close its link", () => {
    const [paragraph] = parse(markdownLink("a", "https://x.example/a b)(<|>?q=\\"));
    expect(marked.parse(paragraph?.raw ?? "", { async: false })).toMatch(/^<p><a href="[^"]+">a<\/a><\/p>\n$/);
    expect(escapeMarkdownUrl("https://x.example/(a)")).toBe("<https://x.example/(a)>");
  });
});

it("says of a term that became public after the date of the view that it was not public", () => {
  const negotiation = buildNegotiation({
    headlineDeal: "truce",
    questions: [{ statements: [{ holds: "north" }] }],
    deals: [{ terms: [{}, { date: "2031-05-21", question: "course", position: "south" }] }],
  });
  const route = parseSubject([negotiation], "/pier", {});
  if (route.kind !== "shown") throw new Error("the matrix is not shown");
  const text = writeMarkdown(route.subject);
  expect(text).toContain("Not public by 20 May 2031");
  expect(text).not.toContain("Not addressed");
});
