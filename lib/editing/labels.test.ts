import { describe, expect, it } from "vitest";
import { addArticle, proposeId, recordLabel, sourceLabel } from "./labels";

describe("a source in a list", () => {
  it.each([
    [
      { publisher: "Lake Gazette", date: "2031-05-12", title: "The mayor speaks" },
      "Lake Gazette, 2031-05-12: The mayor speaks",
    ],
    [{ publisher: "Lake Gazette", date: "2031-05" }, "Lake Gazette, 2031-05"],
    // One that is not finished yet.
    [{ id: "log", publisher: "Lake Gazette" }, "Lake Gazette"],
    [{ id: "log", title: "The mayor speaks" }, "The mayor speaks"],
    [{ id: "log" }, "log"],
    [undefined, ""],
  ])("%j is “%s”", (source, label) => {
    expect(sourceLabel(source)).toBe(label);
    expect(recordLabel("source", source)).toBe(label);
  });
});

describe("a record in a list", () => {
  const all = { id: "own-id", name: "Name", text: "Text", summary: "Summary", what: "What", title: "Title" };

  it.each([
    ["party", "Name"],
    ["question", "Text"],
    ["statement", "Summary"],
    ["term", "Text"],
    ["correction", "What"],
    ["issue", "Title"],
    ["deal", "Title"],
    ["event", "Title"],
  ] as const)("that is a %s goes by its %s", (kind, label) => {
    expect(recordLabel(kind, all)).toBe(label);
    expect(recordLabel(kind, { id: "own-id" })).toBe("own-id");
    expect(recordLabel(kind, {})).toBe("");
  });

  it.each([
    ["issue", "an issue"],
    ["event", "an event"],
    ["deal", "a deal"],
    ["party", "a party"],
  ])("that is called %s is “%s”", (noun, words) => {
    expect(addArticle(noun)).toBe(words);
  });
});

describe("an id that is proposed", () => {
  it.each([
    [["The Pier Post", "2031-05-12"], "the-pier-post-2031-05-12"],
    [["  Éa & Öst — “North”!"], "ea-ost-north"],
    [["Берег"], "new"],
    [[], "new"],
    // 56 letters at most, and none of them a hyphen at the end.
    [["abcdefghij ".repeat(8)], "abcdefghij-abcdefghij-abcdefghij-abcdefghij-abcdefghij-a"],
    [[`${"a".repeat(55)} b`], "a".repeat(55)],
  ])("of %j is %s", (words, id) => {
    expect(proposeId(words, () => false)).toBe(id);
  });

  it("has a number where it is taken", () => {
    const taken = new Set(["amber", "amber-2"]);
    expect(proposeId(["Amber"], (id) => taken.has(id))).toBe("amber-3");
    expect(proposeId(["Amber"], (id) => id === "amber")).toBe("amber-2");
  });
});
