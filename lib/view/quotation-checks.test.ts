import { describe, expect, it } from "vitest";
import { hashQuotation } from "../dataset/checks";
import { keptText } from "../testing/build-folder";
import { buildNegotiation } from "../testing/build-negotiation";
import { buildStatementView } from "./issue/evidence";
import {
  countChecked,
  describeCheck,
  describeChecks,
  describeLasting,
  listAllQuotations,
  nameCheck,
} from "./quotation-checks";
import { buildSourcesView } from "./sources";

const date = "2026-11-28" as never;

describe("what a check found is said", () => {
  it.each([
    [{ result: "verified", date }, "Checked 28 November 2026"],
    [{ result: "differs", letters: 2, date }, "Checked on 28 November 2026: differs from the source by 2 letters"],
    [{ result: "differs", letters: 1, date }, "Checked on 28 November 2026: differs from the source by 1 letter"],
    [{ result: "not-found", date }, "Checked on 28 November 2026: not found in the source"],
    [undefined, ""],
  ] as const)("%j", (check, words) => {
    expect(describeCheck(check)).toBe(words);
  });
});

describe("a page says once how many of its quotations were checked", () => {
  const page = (checked: number, all: number) =>
    countChecked(Array.from({ length: all }, (_, i) => ({ check: i < checked ? "Checked" : "" })));
  it.each([
    [0, 0, ""],
    [0, 1, "The quotation on this page has not yet been checked against its source."],
    [1, 1, "The quotation on this page was checked against its source."],
    [0, 30, "None of the 30 quotations on this page has been checked against its source yet."],
    [1, 30, "1 of the 30 quotations on this page was checked against its source so far."],
    [12, 30, "12 of the 30 quotations on this page were checked against their sources so far."],
    [30, 30, "All 30 quotations on this page were checked against their sources."],
  ])("%i of %i", (checked, all, words) => {
    expect(page(checked, all)).toBe(words);
  });
});

const quote = { exact: "Never.", words: "own" as const };
const build = (checks: Parameters<typeof buildNegotiation>[0], text = keptText) =>
  buildNegotiation({
    sources: [
      {
        id: "log",
        text: { sha256: text, kept: "2031-06-01" },
        archived: { url: "https://web.archive.org/web/20310601000000/https://example.org/log", date: "2031-06-01" },
        dead: "2031-07-01",
      },
    ],
    questions: [{ statements: [{ id: "said", quote, holds: "north", reactions: [{ quote: "Ever." }] }] }],
    events: [{ id: "opening", quote: { exact: "The pier opens.", words: "outlet" } }],
    ...checks,
  });

describe("a check", () => {
  const checks = [{ id: "said", quotation: hashQuotation(quote) }];

  it("is at its quotation, and counted for the negotiation", () => {
    const negotiation = build({ checks });
    expect(listAllQuotations(negotiation).map(nameCheck)).toEqual(["verified", "not-checked", "not-checked"]);
    expect(describeChecks(negotiation)).toBe(
      "1 of its 3 quotations has been checked against a kept text: 1 word for word as in the source. The text of 1 of its 1 source is kept.",
    );
    const [issue] = negotiation.issues;
    const [question] = issue?.questions ?? [];
    const [statement] = question?.statements ?? [];
    if (!issue || !question || !statement) throw new Error("nothing was built");
    const view = buildStatementView(negotiation, issue, question, statement, "", negotiation.asOf);
    expect(view.quote?.check).toBe("Checked 1 June 2031");
    expect(view.reactions[0]?.quote?.check).toBe("");
  });

  it("lapses when the quotation is changed, or the text", () => {
    const changed = build({
      checks,
      questions: [{ statements: [{ id: "said", quote: { ...quote, exact: "Ever." }, holds: "north" }] }],
    });
    expect(listAllQuotations(changed).map(nameCheck)).toEqual(["not-checked", "not-checked"]);
    const other = build({ checks }, "1".repeat(64));
    expect(listAllQuotations(other).map(nameCheck)).toEqual(["not-checked", "not-checked", "not-checked"]);
    expect(describeChecks(other)).toBe("None of its 3 quotations has been checked against a kept text yet.");
  });

  it("is another version of the data", () => {
    expect(build({ checks }).version).not.toBe(build({}).version);
  });
});

describe("a source whose address leads nowhere", () => {
  it("says so, beside its archived copy", () => {
    const negotiation = build({});
    const [source] = negotiation.sources;
    expect(source && describeLasting(source)).toEqual({
      archived: {
        text: "archived copy of 1 June 2031",
        href: "https://web.archive.org/web/20310601000000/https://example.org/log",
      },
      dead: "Its address led nowhere on 1 July 2031.",
    });
    expect(buildSourcesView(negotiation).outlets[0]?.sources[0]).toMatchObject({
      dead: "Its address led nowhere on 1 July 2031.",
    });
  });

  it("hands its links to the words over to the copy", () => {
    const negotiation = build({});
    const [issue] = negotiation.issues;
    const [question] = issue?.questions ?? [];
    const [statement] = question?.statements ?? [];
    if (!issue || !question || !statement) throw new Error("nothing was built");
    const view = buildStatementView(negotiation, issue, question, statement, "", negotiation.asOf);
    expect(view.quote?.href).toBe("https://web.archive.org/web/20310601000000/https://example.org/log#:~:text=Never.");
  });
});

describe("the quotations of a whole negotiation", () => {
  it("are those of statements, of terms, of events and of the reactions to each, and none twice", () => {
    const negotiation = buildNegotiation({
      questions: [{ statements: [{ holds: "north", quote: "One.", reactions: [{}, { quote: "Two." }] }] }],
      deals: [
        {
          stage: "signed",
          reactions: [{ quote: "Three." }],
          terms: [
            { id: "way", question: "course", position: "north", quote: "Four." },
            { id: "bell", reactions: [{ date: "2031-04-02", quote: "Five." }] },
          ],
        },
      ],
      events: [{ id: "opening", quote: { exact: "Six.", words: "own" } }, { id: "closing" }],
    });
    expect(listAllQuotations(negotiation).map(({ exact }) => exact)).toEqual([
      "One.",
      "Two.",
      "Three.",
      "Four.",
      "Five.",
      "Six.",
    ]);
  });

  it("are told with what was found, each kind that there is", () => {
    const statements = ["a", "b", "c", "d"].map((id) => ({ id, holds: "north", quote: `Words of ${id}.` }));
    const check = (id: string, more: object = {}) => ({
      id,
      quotation: hashQuotation({ exact: `Words of ${id}.` }),
      ...more,
    });
    const text = { sha256: keptText, kept: "2031-06-01" };
    const tell = (...checks: ReturnType<typeof check>[]) =>
      describeChecks(
        buildNegotiation({
          questions: [{ statements }],
          sources: [
            { id: "log", text },
            { id: "book", text },
          ],
          checks,
        }),
      );
    expect(tell(check("a"), check("b", { result: "differs", letters: 2 }), check("c", { result: "not-found" }))).toBe(
      "3 of its 4 quotations have been checked against a kept text: 1 word for word as in the source, 1 with letters that differ, 1 not found. The texts of 2 of its 2 sources are kept.",
    );
    expect(tell(check("b", { result: "not-found" }))).toBe(
      "1 of its 4 quotations has been checked against a kept text: 1 not found. The texts of 2 of its 2 sources are kept.",
    );
  });

  it("may be none, or one that nobody has checked", () => {
    expect(describeChecks(buildNegotiation())).toBe("It has no quotations.");
    expect(describeChecks(buildNegotiation({ questions: [{ statements: [{ holds: "north", quote: "One." }] }] }))).toBe(
      "Its only quotation has not yet been checked against a kept text.",
    );
  });
});

it("a source of which nothing is known but its address has neither a copy nor a fault", () => {
  expect(describeLasting({})).toEqual({});
});
