import { existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readTexts } from "../dataset/read-folder";
import { readInventedTexts } from "../testing/copy-invented";
import { makeDataDir, writeText } from "../testing/write-folder";
import { hashContent } from "../text/hash";
import { describeVerification } from "./describe-verification";
import { keepText, readKeptTexts } from "./kept-texts";
import { hashRecord as hash, type JsonObject, parseContents } from "./records";
import { printContents, tryEdits } from "./save";
import { verify } from "./verify";

const name = "two-hives";
const texts = readInventedTexts(name);
const meadow = `${name}/issues/meadow.json`;
const page = `The bees met at noon.
On Monday the queen said: "We have always had the meadow in the morning." She left.
The other hive answered that the morning is nobody's.`;

/** The folder with two quotations, and a text of its source. */
function start(first: object, second: object = { exact: "the morning is nobody’s", words: "own" }) {
  const contents = parseContents(texts);
  const issue = JSON.parse(texts.get(meadow) ?? "");
  const [a, b] = issue.questions[0].statements;
  a.quote = { ...first };
  b.quote = { ...second };
  contents.set(meadow, issue);
  const source: string = a.source;
  return { contents, source, kept: new Map([[source, { text: page, sha256: hashContent(page) }]]), ids: [a.id, b.id] };
}

const own = { exact: "We have always had the meadow in the morning", words: "own" };
const checksOf = (contents: ReadonlyMap<string, JsonObject>) =>
  contents.get(`${name}/checks.json`)?.checks as JsonObject[];

describe("quotations are compared with the kept text", () => {
  it("and what came of it is written down, apart from what people write", () => {
    const { contents, kept, ids } = start(own, { exact: "the morning is everybody’s", words: "own" });
    const { quotations, fresh } = verify(contents, name, kept, { day: "2031-06-01" });
    expect(quotations.map(({ outcome }) => outcome)).toEqual([
      { kind: "verified" },
      { kind: "differs", letters: 5, words: "the morning is nobody's", here: "the morning is everybody’s" },
    ]);
    expect(fresh).toEqual([quotations[0]?.source]);
    const { sha256 } = kept.get(fresh[0] ?? "") ?? {};
    expect(checksOf(contents)).toEqual([
      {
        record: "statement",
        id: ids[0],
        field: "quote",
        date: "2031-06-01",
        result: "verified",
        quotation: expect.stringMatching(/^[0-9a-f]{10}$/),
        text: sha256,
      },
      {
        record: "statement",
        id: ids[1],
        field: "quote",
        date: "2031-06-01",
        result: "differs",
        letters: 5,
        quotation: expect.stringMatching(/^[0-9a-f]{10}$/),
        text: sha256,
      },
    ]);
    const after = new Map([
      ...texts,
      ...printContents(texts, contents).map(({ file, after }) => [file, after ?? ""] as const),
    ]);
    expect(readTexts(name, after).problems).toEqual([]);
    expect(readTexts(name, after).negotiation?.sources[0]?.text).toEqual({ sha256, kept: "2031-06-01" });
    expect(
      readTexts(name, after).negotiation?.issues[0]?.questions[0]?.statements.map(({ quote }) => quote),
    ).toMatchObject([
      { check: { result: "verified", date: "2031-06-01" } },
      { check: { result: "differs", letters: 5, date: "2031-06-01" } },
    ]);
  });

  it("and doing it again another day changes nothing, until a quotation is changed", () => {
    const { contents, kept } = start(own);
    verify(contents, name, kept, { day: "2031-06-01" });
    const before = JSON.stringify(checksOf(contents));
    verify(contents, name, kept, { day: "2031-07-01" });
    expect(JSON.stringify(checksOf(contents))).toBe(before);
    verify(contents, name, new Map(), { day: "2031-07-01" });
    expect(JSON.stringify(checksOf(contents))).toBe(before);
    const issue = contents.get(meadow) as unknown as { questions: { statements: { quote: { exact: string } }[] }[] };
    const [changed] = issue.questions[0]?.statements ?? [];
    if (changed) changed.quote.exact = "We have the meadow";
    const texts2 = new Map([...texts, ...[...contents].map(([file, one]) => [file, JSON.stringify(one)] as const)]);
    const [first, second] = readTexts(name, texts2).negotiation?.issues[0]?.questions[0]?.statements ?? [];
    expect([first?.quote, second?.quote].map((one) => one && "check" in one)).toEqual([false, true]);
    verify(contents, name, new Map(), { day: "2031-07-01" });
    expect(checksOf(contents)).toHaveLength(1);
  });

  it("and a text that is not the recorded one is an error, which says what to do", () => {
    const { contents, kept, source } = start(own);
    verify(contents, name, kept, { day: "2031-06-01" });
    const other = new Map([[source, { text: "Something else.", sha256: hashContent("Something else.") }]]);
    const result = verify(contents, name, other, { day: "2031-07-01" });
    expect(checksOf(contents).map(({ result, date }) => [result, date])).toEqual([
      ["verified", "2031-06-01"],
      ["verified", "2031-06-01"],
    ]);
    expect(describeVerification(name, result, []).errors).toEqual([
      `two-hives/snapshots/${source}.txt\n  error:   not the text whose SHA-256 sources.json has\n  remedy:  Put the recorded text back; or, if this one is right, remove \`text\` from source ${source} and run the command again.`,
    ]);
  });

  it("and a translation is looked for by its original words", () => {
    const { contents, kept } = start({
      exact: "Wir hatten immer die Wiese",
      original: "We have always had the meadow",
      words: "translated",
    });
    expect(verify(contents, name, kept, { day: "2031-06-01" }).quotations[0]?.outcome).toEqual({ kind: "verified" });
  });

  it("and words that are not there are told, with what was quoted", () => {
    const { contents, kept, ids, source } = start({ exact: "The meadow is sold to a farmer", words: "own" });
    const { lines } = describeVerification(name, verify(contents, name, kept, { day: "2031-06-01" }), []);
    expect(lines).toEqual([
      `statement ${ids[0]} is not in ${source}`,
      "    quoted: The meadow is sold to a farmer",
      `kept for the first time: the text of source ${source}`,
      "two-hives: 2 quotations: 1 verified, 0 differ, 1 not found, 0 without a kept text",
    ]);
  });
});

describe("the words around a quotation", () => {
  const fill = (quote: object) => {
    const { contents, kept } = start(quote);
    const [first] = verify(contents, name, kept, { day: "2031-06-01", around: true }).quotations;
    return first?.quote;
  };

  it("are filled in from the text, within the paragraph", () => {
    expect(fill(own)).toEqual({ ...own, prefix: 'Monday the queen said: "', suffix: '." She left.' });
    expect(fill({ exact: "The bees met at noon", words: "outlet" })).toEqual({
      exact: "The bees met at noon",
      words: "outlet",
    });
  });

  it("are as many as tell the place from others", () => {
    expect(fill({ exact: "the morning", words: "own" })).toEqual({
      exact: "the morning",
      prefix: "had the meadow in ",
      suffix: '." She left.',
      words: "own",
    });
  });

  it("stay where they are right, and are mended where they are not", () => {
    expect(fill({ ...own, prefix: "said: “" })).toMatchObject({ prefix: "said: “", suffix: '." She left.' });
    expect(fill({ ...own, prefix: "wrote: " })).toMatchObject({ prefix: 'Monday the queen said: "' });
  });
});

describe("the checks of a record", () => {
  it("go with it when it is removed", () => {
    const { contents, kept, ids } = start(own);
    verify(contents, name, kept, { day: "2031-06-01" });
    const now = new Map([
      ...texts,
      ...printContents(texts, contents).map(({ file, after }) => [file, after ?? ""] as const),
    ]);
    const found = (contents.get(meadow) as unknown as { questions: { statements: JsonObject[] }[] }).questions[0]
      ?.statements[0];
    const trial = tryEdits(name, now, [{ kind: "statement", id: ids[0], base: hash(found), value: undefined }]);
    const written = trial.kind === "tried" ? trial.changes.find(({ file }) => file.endsWith("checks.json")) : undefined;
    expect(JSON.parse(written?.after ?? "{}").checks).toMatchObject([{ id: ids[1] }]);
  });
});

describe("kept texts", () => {
  it("are read by the id of their source, and what is no text of one is refused", () => {
    const dataDir = makeDataDir();
    writeText(dataDir, "pier/snapshots/log.txt", "Words.\n");
    writeText(dataDir, "pier/snapshots/Log.txt", "Words.\n");
    writeText(dataDir, "pier/snapshots/notes.md", "Words.\n");
    writeFileSync(path.join(dataDir, "pier/snapshots/latin.txt"), Buffer.from([0x66, 0xfc, 0x72]));
    writeText(dataDir, "secret.txt", "secret");
    symlinkSync("../../secret.txt", path.join(dataDir, "pier/snapshots/way-out.txt"));
    const { texts: found, refused } = readKeptTexts(dataDir, "pier");
    expect([...found]).toEqual([["log", { text: "Words.\n", sha256: hashContent("Words.\n") }]]);
    expect(refused.map(({ file, wrong }) => [path.basename(file), wrong])).toEqual([
      ["Log.txt", "not named after a source"],
      ["latin.txt", "not UTF-8"],
      ["notes.md", "not named after a source"],
      ["way-out.txt", "not a regular file"],
    ]);
  });

  it("are written where git does not see them, and nowhere else", () => {
    const dataDir = makeDataDir();
    writeText(dataDir, "pier/negotiation.json", "{}");
    expect(keepText(dataDir, "pier", "log", "One.\r\nTwo.")).toBe(hashContent("One.\nTwo."));
    expect(readFileSync(path.join(dataDir, "pier/snapshots/.gitignore"), "utf8")).toBe("*\n");
    expect(readFileSync(path.join(dataDir, "pier/snapshots/log.txt"), "utf8")).toBe("One.\nTwo.");
    expect(() => keepText(dataDir, "pier", "../negotiation", "x")).toThrow();
    expect(existsSync(path.join(dataDir, "pier/negotiation.txt"))).toBe(false);
  });
});
