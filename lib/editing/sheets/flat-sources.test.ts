import { describe, expect, it } from "vitest";
import { makeRow, startWork } from "../../testing/flat-work";
import type { FlatField } from "./flat-fields";
import { findSource, pick, writeQuote } from "./flat-sources";
import { place } from "./flat-work";

type Texts = Partial<Record<FlatField, string>>;

/** The source of a row, and what is wrong with that. */
function find(texts: Texts, work = startWork()) {
  const faults: string[][] = [];
  const source = findSource(work, makeRow(texts).texts, (...fault) => faults.push(fault));
  return { source, faults, work };
}

const remedy = "Write its full address, beginning with https://.";

describe("the source of a row", () => {
  it.each<Texts>([
    { url: "https://example.org/log" },
    { url: "https://example.org/log", source: "Somebody else" },
    { source: "log" },
    { source: "ropes" },
  ])("is one that is there: %j", (texts) => {
    const { source, faults, work } = find(texts);
    expect(source?.id).toBe("log");
    expect(faults).toEqual([]);
    expect(work.records.made).toEqual([]);
  });

  it("is a new one with all that the row says of it", () => {
    const texts = {
      ...{ url: "https://post.example/a", source: "Pier Post", title: "Fog", carriedBy: "Wire", author: "Ida Holm" },
      ...{ published: "2031-05-13", date: "2031-05-12", language: "de", quote: "Nein." },
    };
    expect(find(texts).source).toEqual({
      id: "pier-post-2031-05-13",
      publisher: "Pier Post",
      carriedBy: "Wire",
      title: "Fog",
      date: "2031-05-13",
      language: "de",
      url: "https://post.example/a",
      author: "Ida Holm",
    });
  });

  it("is named after its site, and dated like the statement, where the row says no more", () => {
    expect(find({ url: "https://www.post.example/a", date: "2031-05-12", language: "en" }).source).toEqual({
      id: "post-example-2031-05-12",
      publisher: "post.example",
      date: "2031-05-12",
      dateNote: "Taken from the date of the statement.",
      url: "https://www.post.example/a",
    });
    expect(find({ url: "post.example", date: "2031" }).source?.publisher).toBe("post.example");
    expect(find({ url: "x".repeat(90) }).source?.publisher).toBe("x".repeat(80));
  });

  it("is missing where there is no link", () => {
    expect(find({})).toMatchObject({ source: undefined, faults: [["url", "the row has no source", remedy]] });
    expect(find({ source: "Pier Post" })).toMatchObject({
      source: undefined,
      faults: [["source", "there is no source “Pier Post”, and the row has no link", remedy]],
    });
  });
});

describe("the date of a source that several rows have", () => {
  const texts: Texts = { url: "https://post.example/a", date: "2031-05-12" };

  /** The date of a source that a first row has made, after a second one. */
  function dateOf(second: Texts, first: Texts = texts) {
    const { source, work } = find(first);
    if (source) place(work, makeRow(first), source, "source");
    return find({ url: "https://post.example/a", ...second }, work).source?.date;
  }

  it("is that of the last of them", () => {
    expect(dateOf({ date: "2031-05-14" })).toBe("2031-05-14");
    expect(dateOf({ date: "2031-05-10" })).toBe("2031-05-12");
    expect(dateOf({})).toBe("2031-05-12");
  });

  it("stays where a row says when it was published, or the negotiation had it before", () => {
    expect(dateOf({ date: "2031-05-14", published: "2031-05-13" })).toBe("2031-05-12");
    expect(find({ source: "log", date: "2032-01-01" }).source?.date).toBe("2031-05-12");
  });
});

describe("the quotation of a row", () => {
  it.each<[Texts, string, object]>([
    [{ quote: "No." }, "on-record", { exact: "No.", words: "own" }],
    [{ quote: "No." }, "summary", { exact: "No.", words: "outlet" }],
    [{ quote: "No.", words: "own" }, "summary", { exact: "No.", words: "own" }],
    [{ quote: "No.", language: "en" }, "on-record", { exact: "No.", words: "own" }],
    [{ quote: "Nein.", language: "de" }, "on-record", { exact: "Nein.", words: "own", language: "de" }],
    [
      { quote: "No.", original: "Nein.", language: "de" },
      "on-record",
      { exact: "No.", words: "translated", original: "Nein." },
    ],
    [{}, "on-record", { exact: "", words: "own" }],
  ])("of %j, known by %s, is %j", (texts, evidence, quote) => {
    expect(writeQuote(makeRow(texts).texts, evidence)).toEqual(quote);
  });
});

describe("the texts of some fields", () => {
  it("stand under their names, where the row has them", () => {
    expect(pick(makeRow({ title: "Fog", author: "" }).texts, ["title", "author", "url"])).toEqual({
      title: "Fog",
      author: "",
    });
  });
});
