import { describe, expect, it } from "vitest";
import { readTexts } from "../../dataset/read-folder";
import { describeImport, readAccepted } from "./describe-import";
import { importBook } from "./import-book";
import { importFlat } from "./import-flat";
import { type RawSheet, readTable } from "./read-book";
import { type Import, isSound } from "./result";

const sheet = (text: string, name = "Ferry talks"): RawSheet => ({ name, rows: readTable(text) });

const table = `Party,Question,Answer,Order,Date,Source,Link,Quote,Speaker,Evidence
Seamen,Who would steer the ferry?,A seaman,1,12 May 2031,Harbour Gazette,https://example.org/a,Our hands on the wheel.,Ida Holm,on the record
Owners,Who would steer the ferry?,Whoever the owners pay,2,2031-05-14,Harbour Gazette,https://example.org/b,,The owners,spokesperson
Seamen,What would a crossing cost?,Nothing,1,2031-05-12,Harbour Gazette,https://example.org/a,,Ida Holm,on the record
Owners,What would a crossing cost?,Two shells,2,2031-05-14,Harbour Gazette,https://example.org/b,,The owners,spokesperson
`;

/** The texts of the files after an import. */
function readFiles({ files }: Import, before: ReadonlyMap<string, string> = new Map()): Map<string, string> {
  return new Map([...before, ...files.map(({ file, after }) => [file, after ?? ""] as const)]);
}

const parse = (texts: ReadonlyMap<string, string>, file: string) =>
  JSON.parse(texts.get(`ferry-talks/${file}`) ?? "null");

describe("a flat table", () => {
  it("begins a sound negotiation under the quick standard", () => {
    const result = importFlat("ferry-talks", new Map(), sheet(table));
    expect(isSound(result)).toBe(true);
    const texts = readFiles(result);
    const { negotiation } = readTexts("ferry-talks", texts);
    expect(negotiation?.standard).toBe("quick");
    expect(negotiation?.title).toBe("Ferry talks");
    expect(negotiation?.asOf).toBe("2031-05-14");
    expect(negotiation?.parties.map(({ id, name, monogram }) => [id, name, monogram])).toEqual([
      ["owners", "Owners", "OW"],
      ["seamen", "Seamen", "SE"],
    ]);
    const [first] = parse(texts, "issues/questions.json").questions;
    expect(first).toMatchObject({
      id: "who-would-steer-the-ferry",
      label: "Who would steer the…",
      options: [{ id: "a-seaman" }, { id: "whoever-the-owners-pay", label: "Whoever the owners pay" }],
    });
    // Every answer was given a place, so the question is one along a scale.
    expect(first).not.toHaveProperty("kind");
    expect(first.statements[1]).toEqual({
      id: "se-2031-05-12-holm-who-would-steer-the-ferry",
      party: "seamen",
      date: "2031-05-12",
      speaker: "Ida Holm",
      evidence: "on-record",
      holds: { from: "a-seaman" },
      summary: "Seamen: A seaman",
      quote: { exact: "Our hands on the wheel.", words: "own" },
      source: "harbour-gazette-2031-05-12",
    });
    expect(parse(texts, "sources.json").sources).toHaveLength(2);
  });

  it("says what it decided, and what the full standard would ask for", () => {
    const result = importFlat("ferry-talks", new Map(), sheet(table));
    const warnings = result.faults.map(({ wrong }) => wrong);
    expect(warnings).toContain(
      "There is no sentence, so the summary is the name of the party and its answer. (4 rows)",
    );
    expect(warnings).toContain("“Seamen” is still to be described: who speaks for it and who is counted.");
    expect(warnings.filter((one) => one.startsWith("`placement` is missing"))).toHaveLength(4);
  });

  it("changes nothing the second time, and adds what is new the third", () => {
    const texts = readFiles(importFlat("ferry-talks", new Map(), sheet(table)));
    const again = importFlat("ferry-talks", texts, sheet(table));
    expect(again).toMatchObject({ changes: [], files: [], unchanged: 4 });
    const more = `${table}Town,Who would steer the ferry?,A seaman,,2031-05-20,Harbour Gazette,https://example.org/c,,,summary\n`;
    const third = importFlat("ferry-talks", texts, sheet(more));
    expect(third.changes.map(({ kind, row, record }) => [kind, row, record])).toEqual([
      ["new", 6, "party town"],
      ["new", 6, "source harbour-gazette-2031-05-20"],
      ["new", 6, "statement to-2031-05-20-who-would-steer-the-ferry"],
    ]);
    const after = readFiles(third, texts);
    expect(isSound(third)).toBe(true);
    expect(parse(after, "issues/questions.json").questions[1].silent).toEqual([
      { party: "town", note: "No statement has been entered yet." },
    ]);
  });

  it("writes claim chains where the negotiation keeps the full standard", () => {
    const texts = readFiles(importFlat("ferry-talks", new Map(), sheet(table)));
    const head = "ferry-talks/negotiation.json";
    texts.set(head, (texts.get(head) ?? "").replace('"standard": "quick"', '"standard": "full"'));
    const more = `${table}Seamen,Who would steer the ferry?,Whoever the owners pay,,2031-05-20,Gazette,https://example.org/c,,Ida Holm,on the record\n`;
    const after = readFiles(importFlat("ferry-talks", texts, sheet(more)), texts);
    const [first, second] = parse(after, "issues/questions.json").questions[0].statements;
    expect(first.chain).toEqual([
      { role: "speaker", name: "Ida Holm" },
      { role: "outlet", name: "Gazette" },
    ]);
    expect(second).not.toHaveProperty("chain");
  });

  it("carries over a changed word to the statement that is there", () => {
    const texts = readFiles(importFlat("ferry-talks", new Map(), sheet(table)));
    const { changes } = importFlat("ferry-talks", texts, sheet(table.replace("Ida Holm", "Ida Holm of the crew")));
    expect(changes).toMatchObject([
      { kind: "changed", row: 2, fields: [{ field: "speaker", old: "Ida Holm", now: "Ida Holm of the crew" }] },
    ]);
  });

  it("has an answer that nobody gives in a row without a party, and a silence in a row without an answer", () => {
    const text =
      "party,question,answer,date,url,summary\nA,Who steers?,A seaman,2031-05-12,https://example.org/a,Wants a seaman.\n,Who steers?,Nobody,,,\nB,Who steers?,,,,Was asked and said nothing.\n";
    const result = importFlat("ferry-talks", new Map(), sheet(text));
    expect(result.faults.filter(({ severity }) => severity === "error")).toEqual([]);
    const [question] = parse(readFiles(result), "issues/questions.json").questions;
    expect(question.options.map(({ label }: { label: string }) => label)).toEqual(["A seaman", "Nobody"]);
    expect(question.silent).toEqual([{ party: "b", note: "Was asked and said nothing." }]);
    expect(question.kind).toBe("unordered");
  });

  it("tells answers apart that begin alike, and knows what people write where there is none", () => {
    const long = "The ferry would be steered by whomever the two towns agree to pay";
    const text = `party,question,answer,date,url\nA,Who?,${long} alone,2031-05-12,https://example.org/a\nB,Who?,${long} together,2031-05-12 00:00:00,https://example.org/a\nC,Who?,n/a,,\n`;
    const result = importFlat("ferry-talks", new Map(), sheet(text));
    expect(result.faults.filter(({ severity }) => severity === "error")).toEqual([]);
    const [question] = parse(readFiles(result), "issues/questions.json").questions;
    expect(question.options.map(({ short }: { short: string }) => short)).toEqual([
      "The ferry would be steered…",
      "The ferry would be… (2)",
    ]);
    expect(question.silent).toEqual([{ party: "c", note: "No statement has been entered yet." }]);
  });

  it("gives a question of which one answer is known a second one that says nothing, and says so", () => {
    const result = importFlat(
      "ferry-talks",
      new Map(),
      sheet("party,question,answer,date,url\nA,Q?,Yes,2031,https://example.org/a\n"),
    );
    const [question] = parse(readFiles(result), "issues/questions.json").questions;
    expect(question.options.map(({ label }: { label: string }) => label)).toEqual(["Yes", "Something else"]);
    expect(result.faults.map(({ wrong }) => wrong)).toContainEqual(expect.stringMatching(/^“Q\?” has one answer only/));
  });

  it("takes only the rows that are wanted", () => {
    const texts = readFiles(importFlat("ferry-talks", new Map(), sheet(table)));
    const more = `${table}Town,Who would steer the ferry?,A seaman,,2031-05-20,Gazette,https://example.org/c,,,\nPort,Who would steer the ferry?,A seaman,,2031-05-20,Gazette,https://example.org/c,,,\n`;
    const accepts = readAccepted("7");
    const { changes } = importFlat("ferry-talks", texts, sheet(more), accepts && { accepts });
    expect(new Set(changes.map(({ row }) => row))).toEqual(new Set([7]));
  });
});

describe("the faults of a flat table", () => {
  it.each([
    [
      "a day in two ways",
      "A,Q?,Yes,05/06/2031,https://example.org/a",
      [2, "date", "“05/06/2031” can be read in two ways"],
    ],
    ["no source", "A,Q?,Yes,2031-05-06,", [2, "url", "the row has no source"]],
    ["no date", "A,Q?,Yes,,https://example.org/a", [2, "date", "a statement without a date"]],
    ["no question", "A,,Yes,2031-05-06,https://example.org/a", [2, "question", "the row names no question"]],
    ["a link that is none", "A,Q?,Yes,2031-05-06,example.org/a", [2, "url", "wrong format"]],
    ["a question without an answer", "A,Q?,,,", [2, "answer", "no row gives an answer to this question"]],
  ])("name %s by row and column", (_, row, wanted) => {
    const { faults } = importFlat("ferry-talks", new Map(), sheet(`party,question,answer,date,url\n${row}\n`));
    expect(faults.map((one) => [one.row, one.column, one.wrong])).toContainEqual(wanted);
  });

  it("name the columns that are there when one is not known", () => {
    const result = importFlat("ferry-talks", new Map(), sheet("Wer,Frage,answer,date\nA,Q?,Yes,2031\n"));
    expect(result.faults).toMatchObject([
      {
        wrong: "no column seems to hold the party",
        remedy:
          'Say which one: --map "Its header=party", or in the editor under “How the columns are read”. The table has: Wer, Frage, answer, date.',
      },
      { wrong: "no column seems to hold the question" },
    ]);
    expect(result.files).toEqual([]);
  });
});

describe("what is still open after the import of a flat table", () => {
  const tell = (text: string, texts: ReadonlyMap<string, string> = new Map()) =>
    importFlat("ferry-talks", texts, sheet(text)).faults.map(({ wrong }) => wrong);
  const head = "party,issue,question,answer,date,url";

  it("is who the parties are and what the issues are about, and each answer that nobody gave", () => {
    const text = `${head}\nA,Steering,Who?,A seaman,2031-05-12,https://example.org/a\nB,Toll,What?,Nothing,2031-05-12,https://example.org/a\n`;
    expect(tell(text)).toEqual(
      expect.arrayContaining([
        "For 2 pairs of a party and a question no row has an answer, so the party is listed as silent there: “No statement has been entered yet.”",
        "“A” is still to be described: who speaks for it and who is counted.",
        "“Toll” is still to be described: what it is about.",
      ]),
    );
  });

  it("is the day as of which the pages open, where something newer was said", () => {
    const texts = readFiles(importFlat("ferry-talks", new Map(), sheet(table)));
    const row = (day: string) => `Town,Who would steer the ferry?,A seaman,,${day},Gazette,https://example.org/c,,,\n`;
    expect(tell(table + row("2031-05-20"), texts)).toContain(
      "The pages open as of 2031-05-14, before the newest statement (2031-05-20): change asOf on the sheet Negotiation.",
    );
    expect(tell(table + row("2031-05-14"), texts).join()).not.toContain("The pages open as of");
  });
});

describe("a folder with a file that is not JSON", () => {
  it("is left alone", () => {
    const texts = readFiles(importFlat("ferry-talks", new Map(), sheet(table)));
    texts.set("ferry-talks/sources.json", "{");
    const { faults, files } = importFlat("ferry-talks", texts, sheet(table));
    expect(faults).toMatchObject([{ wrong: "ferry-talks/sources.json is not JSON", severity: "error" }]);
    expect(files).toEqual([]);
  });
});

describe("an import in words", () => {
  it("shows each change word by word, tells a fault of several rows once, and counts", () => {
    const texts = readFiles(importFlat("ferry-talks", new Map(), sheet(table)));
    const changed = sheet(table.replace("Ida Holm", "Ida Holmes").replace("Nothing,1,2031", "Nothing,x,2031"));
    const lines = describeImport(importBook("ferry-talks", texts, [changed]));
    expect(lines.slice(1)).toEqual([
      "~ Ferry talks 2: statement se-2031-05-12-holm-who-would-steer-the-ferry\n    speaker: Ida [-Holm-]\n           → Ida {+Holmes+}",
      "error: Ferry talks, row 4, column “Order”: “x” is not a number\n    remedy: Number the answers of a question along its scale: 1, 2, 3.",
      "0 new, 1 changed, 0 removed, 3 unchanged; 1 file",
    ]);
  });
});
