import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildFolder } from "../testing/build-folder";
import { changeFolder } from "../testing/change-folder";
import { soundFolder } from "../testing/sound-folder";
import { assemble } from "./read-folder";
import { computeVersion } from "./version";

/** Any content that a data file could hold. */
const content = fc.jsonValue({ maxDepth: 4 });

/** Contents from so few keys and values that two of them are often the same, or all but the same. */
const { alike } = fc.letrec((tie) => ({
  alike: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom("", "a", "1", "null", 1, 0, true, null),
    fc.array(tie("alike"), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom("a", "b", "1"), tie("alike"), { maxKeys: 2 }),
  ),
}));

/** The same content with the keys of every object the other way round. */
function turnKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnKeys);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turnKeys(inner)]),
  );
}

describe("the version of a content", () => {
  it("is ten hexadecimal digits, the same wherever it is computed", () => {
    expect(computeVersion({ lake: "Orune", parties: ["a", "b"] })).toBe("ad9ad2faca");
    fc.assert(
      fc.property(content, (one) => {
        expect(computeVersion(one)).toMatch(/^[0-9a-f]{10}$/);
      }),
    );
  });

  it("does not change with the order of keys", () => {
    fc.assert(
      fc.property(content, (one) => {
        expect(computeVersion(turnKeys(one))).toBe(computeVersion(one));
      }),
    );
  });

  it("is that of the content with its keys in the order of the alphabet", () => {
    // The first ten digits of `printf %s '{"a":1,"b":[{"c":2,"d":3}],"e":4}' | sha256sum`.
    const written = "a9293d9a58";
    expect(computeVersion({ a: 1, b: [{ c: 2, d: 3 }], e: 4 })).toBe(written);
    expect(computeVersion({ e: 4, a: 1, b: [{ d: 3, c: 2 }] })).toBe(written);
    expect(computeVersion({ b: [{ d: 3, c: 2 }], e: 4, a: 1 })).toBe(written);
  });

  it("does not change with white space or escapes in the file", () => {
    fc.assert(
      fc.property(content, (one) => {
        expect(computeVersion(JSON.parse(JSON.stringify(one, null, 4)))).toBe(computeVersion(one));
      }),
    );
  });

  it("changes with any change", () => {
    fc.assert(
      fc.property(alike, alike, (one, other) => {
        expect(computeVersion(one) === computeVersion(other)).toBe(isEqual(one, other));
      }),
    );
  });

  it("changes with the order of a list", () => {
    fc.assert(
      fc.property(fc.uniqueArray(content, { minLength: 2, comparator: isEqual }), (list) => {
        expect(computeVersion([...list].reverse())).not.toBe(computeVersion(list));
      }),
    );
  });

  it("changes when a value moves to another key", () => {
    expect(computeVersion({ from: "north", to: "south" })).not.toBe(computeVersion({ from: "south", to: "north" }));
    expect(computeVersion({ quote: "north" })).not.toBe(computeVersion({ summary: "north" }));
  });
});

describe("the version of a negotiation", () => {
  const version = assemble(soundFolder).version;

  it("does not change with the order in which files are read", () => {
    const deals = [{ id: "a" }, { id: "b" }, { id: "c", date: "2031-01-01" }];
    const issues = [
      { id: "ferry" },
      { id: "tolls", questions: [{ id: "toll" }] },
      { id: "fish", questions: [{ id: "net" }] },
    ];
    const folder = buildFolder({ issues, deals });
    const orders = fc.tuple(
      fc.shuffledSubarray(folder.issues, { minLength: 3 }),
      fc.shuffledSubarray(folder.deals, { minLength: 3 }),
    );
    fc.assert(
      fc.property(orders, ([issueFiles, dealFiles]) => {
        const read = assemble({ ...folder, issues: issueFiles, deals: dealFiles });
        expect(read.version).toBe(assemble(folder).version);
      }),
    );
  });

  it("does not change with the order of parties and of sources, which the page orders itself", () => {
    const parties = ["amber", "basalt", "cinder"];
    const sources = ["log", "diary", "almanac"];
    const monograms = new Map(parties.map((id) => [id, id.slice(0, 2).toUpperCase()]));
    const build = (names: string[], cited: string[]) =>
      assemble(
        buildFolder({
          parties: names.map((id) => ({ id, monogram: monograms.get(id) ?? "XX" })),
          questions: [{ silent: [] }],
          sources: cited,
        }),
      ).version;
    fc.assert(
      fc.property(
        fc.shuffledSubarray(parties, { minLength: 3 }),
        fc.shuffledSubarray(sources, { minLength: 3 }),
        (names, cited) => {
          expect(build(names, cited)).toBe(build(parties, sources));
        },
      ),
    );
  });

  it.each([
    ["a summary", "issues/ferry.json", "questions[0].statements[0].summary", "Says something else."],
    ["a date", "issues/ferry.json", "questions[0].statements[0].date", "2031-04-03"],
    ["a coding note", "issues/ferry.json", "questions[0].searched", "The attic."],
    ["a term", "deals/truce.json", "terms[0].concrete", "vague"],
    ["a party’s name", "parties.json", "parties[0].name", "Ambra"],
    ["a source’s address", "sources.json", "sources[0].url", "https://example.org/other"],
    ["an event", "events.json", "events[0].title", "The pier closes"],
    ["the as-of date", "negotiation.json", "asOf", "2031-05-21"],
  ])("changes with %s", (_, file, place, to) => {
    expect(assemble(changeFolder(soundFolder, file, place, to)).version).not.toBe(version);
  });

  it("does not change with where negotiation.json says its schema lies", () => {
    const moved = changeFolder(soundFolder, "negotiation.json", "$schema", "../../negotiation.schema.json");
    expect(assemble(moved).version).toBe(version);
  });

  it.each(["issues/ferry.json", "deals/truce.json"])("does not change with where %s says it lies", (file) => {
    const kind = file.startsWith("issues") ? "issue" : "deal";
    const moved = changeFolder(soundFolder, file, "$schema", `../../../elsewhere/${kind}.schema.json`);
    expect(assemble(moved).version).toBe(version);
  });
});

/** Whether two contents are the same but for the order of keys. */
function isEqual(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, i) => isEqual(item, other[i]));
  }
  if (Array.isArray(one) || Array.isArray(other)) return false;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return one === other;
  const mine = Object.entries(one);
  const theirs = new Map<string, unknown>(Object.entries(other));
  return (
    mine.length === theirs.size && mine.every(([key, value]) => theirs.has(key) && isEqual(value, theirs.get(key)))
  );
}
