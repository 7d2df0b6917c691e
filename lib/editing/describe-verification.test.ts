import { describe, expect, it } from "vitest";
import { describeVerification, nameQuotation } from "./describe-verification";
import type { Verified } from "./verify";

type Outcome = Verified["outcome"];

/** A statement that quotes the log; only what came of looking for it differs. */
function quote(outcome: Outcome): Verified {
  const key = { record: "statement", id: "am-2031-05-12", deal: undefined, field: "quote" } as Verified["key"];
  return { key, quote: { exact: "We shall sail north." }, source: "log", outcome } as Verified;
}

const nothing = { fresh: [], altered: [], unknown: [] };

function tell(...outcomes: Outcome[]): string[] {
  return describeVerification("pier", { ...nothing, quotations: outcomes.map(quote) }, []).lines;
}

const verified: Outcome = { kind: "verified" };
const translated: Outcome = { kind: "translated" };

describe("what a check of quotations says", () => {
  it("counts what came of it", () => {
    expect(tell()).toEqual(["pier: 0 quotations: 0 verified, 0 differ, 0 not found, 0 without a kept text"]);
    expect(tell(verified, { kind: "no-text" }, { kind: "elsewhere", holds: true }, verified)).toEqual([
      "pier: 4 quotations: 2 verified, 0 differ, 0 not found, 1 with a text that is kept elsewhere, 1 without a kept text",
    ]);
  });

  it("marks the letters by which a quotation differs from its source", () => {
    const outcome: Outcome = {
      kind: "differs",
      letters: 5,
      here: "We shall sail north today.",
      words: "We shall  sail\nsouth today.",
    };
    expect(tell(outcome)).toEqual([
      "statement am-2031-05-12 differs from log by 5 letters",
      "    quoted: We shall sail [-north-] today.",
      "    source: We shall sail {+south+} today.",
      "pier: 1 quotation: 0 verified, 1 differs, 0 not found, 0 without a kept text",
    ]);
    const [first, , , counts] = tell({ ...outcome, letters: 1 });
    expect(first).toBe("statement am-2031-05-12 differs from log by 1 letter");
    expect(counts).toContain("1 differs,");
    expect(tell(outcome, outcome).at(-1)).toContain("2 differ,");
  });

  it("has the words that are not in the source", () => {
    expect(tell({ kind: "not-found" })).toEqual([
      "statement am-2031-05-12 is not in log",
      "    quoted: We shall sail north.",
      "pier: 1 quotation: 0 verified, 0 differ, 1 not found, 0 without a kept text",
    ]);
  });

  it("asks for the words that were translated", () => {
    expect(tell(translated)).toEqual([
      "statement am-2031-05-12 is a translation: add the `original` words, which can be looked for",
      "pier: 1 quotation: 0 verified, 0 differ, 0 not found, 1 translated, 0 without a kept text",
    ]);
  });

  it("names the sources whose text is kept for the first time", () => {
    const { lines } = describeVerification("pier", { ...nothing, quotations: [], fresh: ["log"] }, []);
    expect(lines[0]).toBe("kept for the first time: the text of source log");
  });

  it("says of each text that cannot be used what to do", () => {
    const found = { ...nothing, quotations: [], altered: ["log"], unknown: ["lag"] };
    const refused = [{ file: "pier/snapshots/Log.txt", wrong: "not named after a source", remedy: "Rename it." }];
    expect(describeVerification("pier", found, refused).errors).toEqual([
      "pier/snapshots/log.txt\n  error:   not the text whose SHA-256 sources.json has\n  remedy:  Put the recorded text back; or, if this one is right, remove `text` from source log and run the command again.",
      "pier/snapshots/lag.txt\n  error:   no source has the id “lag”\n  remedy:  Name it after its source, or add the source.",
      "pier/snapshots/Log.txt\n  error:   not named after a source\n  remedy:  Rename it.",
    ]);
  });
});

describe("a quotation", () => {
  it.each([
    [{ record: "statement", id: "am-1", field: "quote" }, "statement am-1"],
    [{ record: "term", id: "halt", deal: "truce", field: "quote" }, "term halt of truce"],
    [
      { record: "term", id: "halt", deal: "truce", field: "reactions[0].quote" },
      "term halt of truce (reactions[0].quote)",
    ],
  ])("%j is named %s", (key, name) => {
    expect(nameQuotation(key as Verified["key"])).toBe(name);
  });
});
