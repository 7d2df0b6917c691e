import { describe, expect, it } from "vitest";
import { makeNewNegotiation, shorten, startNegotiation } from "./new-negotiation";

describe("a negotiation that is begun", () => {
  it("has its own file with what is known of it, and the lists that it needs, empty", () => {
    const head = { title: "The ferry between the two invented piers", asOf: "2031-05-20" };
    expect(Object.fromEntries(startNegotiation("pier", head))).toEqual({
      "pier/negotiation.json": {
        $schema: "../schemas/negotiation.schema.json",
        format: 2,
        id: "pier",
        title: "The ferry between the two invented piers",
        short: "The ferry between the two…",
        summary: "Not yet described.",
        standard: "quick",
        asOf: "2031-05-20",
        issues: [],
      },
      "pier/parties.json": { $schema: "../schemas/parties.schema.json", format: 2, parties: [] },
      "pier/sources.json": { $schema: "../schemas/sources.schema.json", format: 2, sources: [] },
      "pier/events.json": { $schema: "../schemas/events.schema.json", format: 2, events: [] },
    });
  });

  it("can be begun with one of everything, still to be named", () => {
    const contents = makeNewNegotiation("two-invented-piers", "2031-05-20");
    expect(contents.get("two-invented-piers/negotiation.json")).toMatchObject({
      title: "Two invented piers",
      short: "Two invented piers",
      asOf: "2031-05-20",
      issues: ["first-issue"],
    });
    const open = { speaks: "Not yet described.", note: "Not yet described." };
    expect(contents.get("two-invented-piers/parties.json")?.parties).toEqual([
      { id: "first-party", name: "First party", monogram: "FP", ...open },
      { id: "second-party", name: "Second party", monogram: "SP", ...open },
    ]);
    expect(contents.get("two-invented-piers/sources.json")?.sources).toEqual([
      {
        id: "first-source",
        publisher: "First source",
        date: "2031-05-20",
        url: "https://example.org/",
        note: "Not yet described.",
      },
    ]);
    expect(contents.get("two-invented-piers/events.json")?.events).toEqual([]);
    expect(contents.get("two-invented-piers/issues/first-issue.json")).toEqual({
      $schema: "../../schemas/issue.schema.json",
      format: 2,
      id: "first-issue",
      title: "First issue",
      summary: "Not yet described.",
      questions: [
        {
          id: "first-question",
          label: "First question",
          text: "What would be settled?",
          options: [
            { id: "first-answer", label: "First answer", short: "First answer", sentence: "First answer would hold." },
            {
              id: "second-answer",
              label: "Second answer",
              short: "Second answer",
              sentence: "Second answer would hold.",
            },
          ],
          checked: "2031-05-20",
          silent: [
            { party: "first-party", note: "No statement has been entered yet." },
            { party: "second-party", note: "No statement has been entered yet." },
          ],
          statements: [],
        },
      ],
    });
  });
});

describe("a text that has to fit", () => {
  it.each([
    ["stays as it is where it does", "The two piers", 13, "The two piers"],
    ["is cut between words", "The two invented piers", 17, "The two invented…"],
    ["is cut before a word that would not fit", "The two invented piers", 13, "The two…"],
    ["has no comma or dash before the mark", "The two piers, – or more", 17, "The two piers…"],
    ["is cut within a word where less than half would be left", "The two invented piers", 14, "The two inven…"],
    ["is cut within a word that is too long for it", "A Donaudampfschifffahrt", 12, "A Donaudamp…"],
    ["fits also where a letter counts as two, and keeps it whole", "𝔸𝔹ℂ𝔻𝔼", 7, "𝔸𝔹ℂ…"],
  ])("%s", (_, text, max, expected) => {
    expect(shorten(text, max)).toBe(expected);
  });
});
