import { describe, expect, it } from "vitest";
import { readTexts } from "../dataset/read-folder";
import { readInventedTexts } from "../testing/copy-invented";
import { listOpenWork } from "./open-work";
import { parseContents } from "./records";
import { verify } from "./verify";

const name = "two-hives";
const texts = readInventedTexts(name);
const issue = `${name}/issues/meadow.json`;

/** The open work after one text in a file was replaced. */
function listAfter(file: string, from: string, to: string) {
  const text = texts.get(file) ?? "";
  expect(text).toContain(from);
  const changed = new Map(texts).set(file, text.replace(from, to));
  return listOpenWork(parseContents(changed), name, readTexts(name, changed).problems);
}

describe("the open work of a negotiation", () => {
  it("is none where every party was asked and nothing is wrong", () => {
    const work = listOpenWork(parseContents(texts), name, []);
    const none = { counts: [], unchecked: [], unarchived: [] };
    expect({ ...work, ...none }).toEqual({
      ...none,
      unasked: [],
      undescribed: [],
      faults: [],
      quotations: 2,
      undecided: 0,
      unsigned: { changed: 0, fresh: 0 },
      differing: [],
      uncited: [],
    });
    expect(work.counts.map(({ count, kind }) => `${count} ${kind}`)).toEqual([
      "2 parties",
      "1 source",
      "1 issue",
      "1 question",
      "2 statements",
      "0 deals",
      "0 events",
      "0 corrections",
    ]);
  });

  it("lists quotations that nobody has checked, and sources without an archived copy, with their forms", () => {
    const { unchecked, unarchived, differing } = listOpenWork(parseContents(texts), name, []);
    expect(unchecked.map(({ text, href }) => [text, href])).toEqual([
      ["“The morning is ours” (statement morning-bramble)", "/edit/two-hives/code?statement=morning-bramble"],
      ["“The morning is ours, too” (statement morning-clover)", "/edit/two-hives/code?statement=morning-clover"],
    ]);
    expect(differing).toEqual([]);
    expect(unarchived).toEqual([
      {
        key: "buzz-2030-08-20",
        text: "The Meadow Buzz, 2030-08-20: Two queens, one meadow",
        href: "/edit/two-hives/sources/buzz-2030-08-20",
      },
    ]);
  });

  it("lists sources that nothing cites, with their forms", () => {
    const { uncited } = listAfter(
      `${name}/sources.json`,
      '"sources": [',
      '"sources": [{ "id": "post-2030", "publisher": "The Meadow Post", "date": "2030-08-22", "url": "https://example.org/p" },',
    );
    expect(uncited).toEqual([
      { key: "post-2030", text: "The Meadow Post, 2030-08-22", href: "/edit/two-hives/sources/post-2030" },
    ]);
  });

  it("tells a quotation that is word for word in its source from one that is not", () => {
    const contents = parseContents(texts);
    const page = "“The morning is ours,” she said, and he: “The morning is ours too.”";
    verify(contents, name, new Map([["buzz-2030-08-20", { text: page, sha256: "0".repeat(64) }]]), {
      day: "2031-06-01",
    });
    const { unchecked, differing } = listOpenWork(contents, name, []);
    expect([unchecked.length, differing.map(({ key }) => key)]).toEqual([0, ["statement  morning-clover quote"]]);
  });

  it("leads from a pair that nobody asked to the form that it is coded in", () => {
    const { unasked } = listAfter(issue, '"party": "bramble"', '"party": "clover"');
    expect(unasked).toEqual([
      {
        party: "Bramble Hive",
        question: "Which hive would visit the meadow in the morning?",
        href: "/edit/two-hives/code?question=morning&party=bramble",
      },
    ]);
  });

  it("counts a party as not asked of which nothing has been entered yet", () => {
    const changed = new Map(texts);
    const content = JSON.parse(texts.get(issue) ?? "");
    content.questions[0].statements = [];
    content.questions[0].silent = [
      { party: "bramble", note: "No statement has been entered yet." },
      { party: "clover", note: "The Meadow Post has nothing." },
    ];
    const work = listOpenWork(parseContents(changed.set(issue, JSON.stringify(content))), name, []);
    expect(work.unasked.map(({ party }) => party)).toEqual(["Bramble Hive"]);
  });

  it("names what is not described yet", () => {
    const { undescribed } = listAfter(`${name}/parties.json`, '"Its queen"', '"Not yet described."');
    expect(undescribed).toEqual([{ record: "Bramble Hive", href: "/edit/two-hives/parties/bramble" }]);
  });

  it("leads from a fault to its field", () => {
    const { faults } = listAfter(issue, '"date": "2030-08-20",', '"date": "August",');
    expect(faults.map(({ href }) => href)).toEqual(["/edit/two-hives/code?statement=morning-bramble#f-date"]);
    const party = listAfter(`${name}/parties.json`, '"monogram": "BH"', '"monogram": "B"');
    expect(party.faults.map(({ href }) => href)).toEqual(["/edit/two-hives/parties/bramble#f-monogram"]);
  });

  it("tells of a file that is no JSON, though no form can mend it", () => {
    const { faults, counts } = listAfter(issue, "{", "{{");
    expect(faults[0]).toMatchObject({ href: undefined, problem: { file: issue } });
    expect(counts.find(({ kind }) => kind === "parties")?.count).toBe(2);
  });
});
