import { describe, expect, it } from "vitest";
import type { FolderSketch } from "../testing/build-folder";
import { buildNegotiation } from "../testing/build-negotiation";
import { hashQuotation, writeQuotationKey } from "./checks";

const kept = { sha256: "0".repeat(64), kept: "2031-05-30" };

/** Each kind of record quotes the same words of the same log. */
const words = "We leave at dawn.";
const sketch: FolderSketch = {
  sources: [{ id: "log", text: kept }],
  questions: [{ statements: [{ id: "said", holds: "north", quote: words, reactions: [{}, { quote: words }] }] }],
  deals: [
    {
      id: "truce",
      reactions: [{ quote: words }],
      terms: [{ id: "leave", quote: words, reactions: [{ date: "2031-04-02", quote: words }] }],
    },
  ],
  events: [{ id: "opening", quote: { exact: words, words: "own" } }],
};

function read(checks: FolderSketch["checks"], more: FolderSketch = {}) {
  const { issues, deals, events } = buildNegotiation({ ...sketch, ...more, checks });
  const statement = issues[0]?.questions[0]?.statements[0];
  const [deal] = deals;
  const all = {
    statement,
    "reaction to the statement": statement?.reactions?.[1],
    "reaction to the deal": deal?.reactions?.[0],
    term: deal?.terms[0],
    "reaction to the term": deal?.terms[0]?.reactions?.[0],
    event: events[0],
  };
  return Object.entries(all).flatMap(([name, one]) =>
    one?.quote && "check" in one.quote ? [{ name, check: one.quote.check }] : [],
  );
}

const quotation = hashQuotation({ exact: words });

describe("a check that holds", () => {
  it.each([
    ["statement", { record: "statement", id: "said", field: "quote" }],
    ["reaction to the statement", { record: "statement", id: "said", field: "reactions[1].quote" }],
    ["reaction to the deal", { record: "deal", id: "truce", field: "reactions[0].quote" }],
    ["term", { record: "term", deal: "truce", id: "leave", field: "quote" }],
    ["reaction to the term", { record: "term", deal: "truce", id: "leave", field: "reactions[0].quote" }],
    ["event", { record: "event", id: "opening", field: "quote" }],
  ] as const)("is put at the quotation of its %s, and at no other", (name, key) => {
    expect(read([{ ...key, quotation, date: "2031-06-02" }])).toEqual([
      { name, check: { result: "verified", date: "2031-06-02" } },
    ]);
  });

  it("says in how many letters the words differ, where they do", () => {
    expect(read([{ id: "said", quotation, result: "differs", letters: 3 }])[0]?.check).toEqual({
      result: "differs",
      letters: 3,
      date: "2031-06-01",
    });
  });
});

describe("a check has lapsed", () => {
  it("once the words are others", () => {
    expect(read([{ id: "said", quotation: hashQuotation({ exact: "We leave at dusk." }) }])).toEqual([]);
    expect(read([{ id: "said", quotation: hashQuotation({ exact: words, original: "Nous partons." }) }])).toEqual([]);
  });

  it("once the text that is kept of the source is another, or is kept no longer", () => {
    expect(read([{ id: "said", quotation, text: "1".repeat(64) }])).toEqual([]);
    expect(read([{ id: "said", quotation }], { sources: ["log"] })).toEqual([]);
  });
});

it("a quotation is named by its record, the deal it lies in, its id and its field", () => {
  expect(writeQuotationKey({ record: "term", deal: "truce", id: "leave", field: "quote" })).toBe(
    "term truce leave quote",
  );
  expect(writeQuotationKey({ record: "event", id: "opening", field: "quote" })).toBe("event  opening quote");
});
