import { describe, expect, it } from "vitest";
import { atDate } from "../../model/history/as-of";
import { buildNegotiation } from "../../testing/build-negotiation";
import type { QuestionSketch } from "../../testing/build-question";
import { defaultViewOptions } from "../../url/view-options";
import { buildMatrixPageView } from "./matrix";

function glance(question: QuestionSketch, at?: string) {
  const negotiation = buildNegotiation({ parties: ["amber", "basalt"], questions: [question] });
  const view = buildMatrixPageView(at ? atDate(negotiation, at) : negotiation, defaultViewOptions, "/pier", 1);
  if (view.kind !== "words") throw new Error("too many cells");
  return view.groups.flatMap(({ rows }) => rows.flatMap(({ glances }) => glances));
}

const said = { id: "said", date: "2031-04-02", holds: "north" as const };
const told = { id: "told", date: "2031-04-03", evidence: "anonymous" as const, holds: "south" as const };

describe("a cell in one line", () => {
  it("has the mark of what is stated, its short words, and the mark of a report beside it", () => {
    const [amber] = glance({ statements: [told, said] });
    expect(amber).toMatchObject({ shapes: ["record", "reported"], label: "North", report: false });
  });

  it("has what is known only by report, and says so", () => {
    const [amber] = glance({ statements: [told] });
    expect(amber).toMatchObject({ shapes: ["reported"], label: "South", report: true });
  });

  it("has both ends of a range", () => {
    const [amber] = glance({ statements: [{ ...said, holds: ["north", "east"] }] });
    expect(amber?.label).toBe("North – east");
  });

  it("has brackets and no words where no position was found", () => {
    const [, basalt] = glance({ statements: [said] });
    expect(basalt).toMatchObject({ shapes: ["silent"], label: "", strip: { absence: "silent" } });
    expect(basalt?.href).toMatch(/^\/pier\/issues\/ferry#/);
  });

  it("links to the words that count most, and says who said what", () => {
    const [amber] = glance({ statements: [told, said] });
    expect(amber?.href).toBe("/pier/issues/ferry#statement-said");
    expect(amber?.title.replaceAll("\u00a0", " ")).toBe(
      "Says what is wanted. On the record: The ferrywoman, 2 Apr. Reported: The ferrywoman, 3 Apr.",
    );
  });

  it("has a few letters for its age, if it is old, and the page an example for the key", () => {
    expect(glance({ statements: [{ ...said, date: "2030-06-14" }] }).map(({ age }) => age?.brief)).toEqual([
      "11 mo",
      undefined,
    ]);
    expect(glance({ statements: [said] }).map(({ age }) => age)).toEqual([undefined, undefined]);
  });

  it("is marked as changed on the day on which the answer changed, and on no other", () => {
    const changed = (at?: string) => glance({ statements: [told, said] }, at).map((one) => one.changed);
    expect(changed("2031-04-02")).toEqual([true, false]);
    expect(changed("2031-04-01")).toEqual([false, false]);
    expect(changed()).toEqual([false, false]);
  });
});
