import { describe, expect, it } from "vitest";
import { addRows, addRowsTo, type Texts, wholeRow } from "../../testing/flat-work";

describe("a row that says what is there already", () => {
  it("changes what it says otherwise, and counts as unchanged the second time", () => {
    const { work } = addRows(wholeRow);
    work.places.clear();
    const again = addRowsTo(work, { ...wholeRow, speaker: "Ida Holm", summary: "Wants north." });
    expect(work.changes.slice(1)).toEqual([
      {
        kind: "changed",
        sheet: "Wishes",
        row: 2,
        record: "statement am-2031-05-12-course",
        fields: [
          { field: "speaker", old: "", now: "Ida Holm" },
          { field: "summary", old: "Wants the north.", now: "Wants north." },
        ],
      },
    ]);
    expect(Object.keys(again.statements[0] ?? {})).toEqual([
      ...["id", "party", "date", "speaker", "evidence", "holds", "summary", "source"],
    ]);
    work.places.clear();
    addRowsTo(work, { ...wholeRow, speaker: "Ida Holm", summary: "Wants north." });
    expect([work.changes.length, work.unchanged]).toEqual([2, 1]);
  });

  it("is left out where another row of the table says the same", () => {
    const { faults, statements } = addRows(wholeRow, { ...wholeRow, summary: "Again." });
    expect(statements).toHaveLength(1);
    expect(faults).toEqual([
      [3, undefined, "says the same as row 2, so it is left out", "Remove one of the two rows."],
    ]);
  });

  it("is another one where party, day, source or what is held differ, or its id does", () => {
    const others: Texts[] = [
      { party: "Basalt" },
      { date: "2031-05-11" },
      { url: "https://example.org/b" },
      { answer: "south" },
      { rulesOut: "south" },
      { rejects: "south" },
      { scope: "By night." },
      { id: "other" },
    ];
    const { statements, faults } = addRows(wholeRow, ...others.map((one) => ({ ...wholeRow, ...one })));
    expect(faults).toEqual([]);
    expect(statements).toHaveLength(9);
  });

  it("is the one with its id, whatever else it says", () => {
    const { statements } = addRows({ ...wholeRow, id: "mine" });
    expect(statements.map(({ id }) => id)).toEqual(["mine"]);
    const { work } = addRows({ ...wholeRow, id: "mine" });
    work.places.clear();
    const { statements: after } = addRowsTo(work, { ...wholeRow, id: "mine", answer: "south" });
    expect(after.map(({ holds }) => holds)).toEqual([{ from: "south" }]);
  });

  it("keeps what is known of a quotation beyond the table", () => {
    const { work, statements } = addRows({ ...wholeRow, quote: "North!" });
    Object.assign(statements[0]?.quote ?? {}, { prefix: "said: " });
    work.places.clear();
    addRowsTo(work, { ...wholeRow, quote: "North!" });
    expect(statements[0]?.quote).toEqual({ exact: "North!", words: "own", prefix: "said: " });
    work.places.clear();
    addRowsTo(work, { ...wholeRow, quote: "North, always!" });
    expect(statements[0]?.quote).toEqual({ exact: "North, always!", words: "own" });
  });

  it("stands newest first, and of one day below the row above", () => {
    const { statements } = addRows(
      { ...wholeRow, id: "b" },
      { ...wholeRow, id: "c" },
      { ...wholeRow, id: "a", date: "2031-05-13" },
      { ...wholeRow, id: "d", date: "2031-05-01" },
    );
    expect(statements.map(({ id }) => id)).toEqual(["a", "b", "c", "d"]);
  });
});
