import { describe, expect, it } from "vitest";
import { buildNegotiation } from "../../testing/build-negotiation";
import type { QuestionSketch } from "../../testing/build-question";
import { buildResultCountsView } from "./result-counts";

const pier = buildNegotiation({
  parties: ["amber", "basalt", "cedar"],
  questions: [
    {
      id: "course",
      statements: [
        { party: "cedar", date: "2031-05-30", holds: "north" },
        { party: "basalt", date: "2031-04-01", evidence: "anonymous", holds: "south" },
        { party: "cedar", date: "2031-03-01", holds: "north-east" },
        { party: "amber", date: "2031-03-01", holds: "north" },
      ],
    },
    { id: "toll", label: "Toll", text: "How high?" },
  ],
});

const onDays = (count: number): QuestionSketch[] => [
  {
    statements: Array.from({ length: count }, (_, i) => ({
      date: `2031-0${4 - Math.floor(i / 28)}-${String(28 - (i % 28)).padStart(2, "0")}`,
      holds: i % 2 === 0 ? "north" : "south",
    })),
  },
];

describe("how the pairs stood, date by date", () => {
  const view = buildResultCountsView(pier, "all");

  it("says what is counted, of how many pairs on how many questions", () => {
    expect(view.sub).toBe(
      "Three pairs of parties on two questions, at each date on which a stance changed. A dashed part of a bar rests on reports. Dates are evenly spaced, not to scale.",
    );
    expect(view.table.caption).toBe("How three pairs of parties on two questions compared, date by date, newest first");
    expect(view.note).toBe("");
  });

  it("has each date as a row of the table, newest first, up to the date of the page", () => {
    expect(view.table.kinds).toEqual(["Same", "Overlapping", "Apart", "Opposite ends", "Not comparable"]);
    expect(view.table.rows).toEqual([
      { date: "2031-04-01", day: "1 April 2031", cells: ["0", "0", "2 (1 by a report)", "1 (1 by a report)", "3"] },
      { date: "2031-03-01", day: "1 March 2031", cells: ["0", "0", "1", "0", "5"] },
    ]);
  });

  it("has a chart of the same numbers, oldest first, and says where it ends", () => {
    expect(view.chart).toEqual({
      gist: "How three pairs of parties on two questions compared at two dates from 1 March 2031 to 1 April 2031. At the last: two apart (one by a report), one at opposite ends (by a report) and three that cannot be compared; none the same or overlapping.",
      kinds: [
        { kind: "same", label: "Same" },
        { kind: "overlapping", label: "Overlapping" },
        { kind: "apart", label: "Apart" },
        { kind: "opposite", label: "Opposite ends" },
        { kind: "not-comparable", label: "Not comparable" },
      ],
      dates: [
        {
          date: "2031-03-01",
          counts: [
            [0, 0],
            [0, 0],
            [1, 0],
            [0, 0],
            [5, 0],
          ],
        },
        {
          date: "2031-04-01",
          counts: [
            [0, 0],
            [0, 0],
            [2, 1],
            [1, 1],
            [3, 0],
          ],
        },
      ],
      most: 6,
    });
  });

  it("leaves reports out where the reader does", () => {
    const record = buildResultCountsView(pier, "record");
    expect(record.table.rows).toHaveLength(1);
    expect(record.chart).toBeUndefined();
  });

  it("has no chart of one day or of none, and says why", () => {
    expect(buildResultCountsView(pier, "record").note).toBe(
      "Everything became public on one day, so there is no chart.",
    );
    const empty = buildResultCountsView(buildNegotiation(), "all");
    expect(empty.note).toBe("No stance changed by this date.");
    expect(empty.chart).toBeUndefined();
    expect(empty.sub).toMatch(/^One pair of parties on one question, /);
  });

  it("has the newest forty of more dates, and the table all", () => {
    const many = buildResultCountsView(buildNegotiation({ questions: onDays(41) }), "all");
    expect(many.note).toBe("The chart has the newest 40 of 41 dates; the table has all.");
    expect(many.chart?.dates).toHaveLength(40);
    expect(many.chart?.dates[0]?.date).toBe("2031-03-17");
    expect(many.table.rows).toHaveLength(41);
    expect(buildResultCountsView(buildNegotiation({ questions: onDays(40) }), "all").note).toBe("");
  });
});
