import { describe, expect, it } from "vitest";
import { atDate } from "../../model/history/as-of";
import { buildNegotiation } from "../../testing/build-negotiation";
import { negotiationPath } from "../../url/paths";
import { buildStepperView } from "./stepper";

/** A negotiation with changes on this many days of March and April 2031. */
function build(days: number) {
  const statements = Array.from({ length: days }, (_, i) => ({
    date: new Date(Date.UTC(2031, 2, 1 + i)).toISOString().slice(0, 10),
    holds: i % 2 === 0 ? "north" : "south",
  })).toReversed();
  return buildNegotiation({ id: "pier", asOf: "2031-03-20", questions: [{ statements }] });
}
const step = (negotiation: ReturnType<typeof build>) =>
  buildStepperView(negotiation, { kind: "matrix" }, (at) => `${negotiationPath(at)}?evidence=record`);

describe("the stepper", () => {
  it("links to the changes before and after, with the same view options, and states its position", () => {
    const view = step(atDate(build(9), "2031-03-04"));
    expect(view.previous).toEqual({
      href: "/pier/at/2031-03-03?evidence=record",
      label: "Previous change: 3 March 2031",
    });
    expect(view.next?.href).toBe("/pier/at/2031-03-05?evidence=record");
    expect(view.place).toBe("4 of 9");
    expect(view.ticks.map(({ count, label }) => [count, label])[0]).toEqual(["1", "1 March 2031: one change"]);
    expect(view.since).toEqual({
      href: "/pier/changes/2031-03-03/2031-03-04",
      says: "what changed",
      label: "One change since 3\u00a0Mar",
    });
    expect(view.opening).toEqual({ href: "/pier?evidence=record", label: "back to 20\u00a0Mar" });
  });

  it("has no step before the first or after the last, and no link to the opening date on that date", () => {
    expect(step(atDate(build(9), "2031-03-01")).previous).toBeUndefined();
    expect(step(atDate(build(9), "2031-03-01")).since).toBeUndefined();
    expect(step(atDate(build(9), "2031-03-09")).next).toBeUndefined();
    expect(step(build(9)).opening).toBeUndefined();
  });

  it("says since when nothing has changed, if the page is of a later date", () => {
    expect(step(build(9))).toMatchObject({ place: "9 of 9", since: { says: "last changed 9\u00a0Mar" } });
    expect(step(build(1)).place).toBe("1 of 1, unchanged since 1\u00a0Mar");
    expect(
      step(build(9))
        .ticks.filter(({ current }) => current)
        .map(({ key }) => key),
    ).toEqual(["2031-03-09"]);
  });

  it("is empty if nothing has changed at any date", () => {
    const view = step(build(0));
    expect(view).toMatchObject({ place: "Nothing here has changed at any date.", ticks: [], previous: undefined });
  });

  it("shows as many dates as fit, always including the current one, and links to the rest", () => {
    for (const [days, day] of [
      [60, "2031-03-01"],
      [60, "2031-03-25"],
      [60, "2031-04-29"],
      [9, "2031-03-05"],
    ] as const) {
      const view = step(atDate(build(days), day));
      expect(view.ticks.length).toBe(Math.min(16, days));
      expect(view.ticks.some(({ current }) => current)).toBe(true);
      const left = days - view.ticks.length;
      const told = [view.earlier, view.later].map((link) => Number(link?.label.split(" ")[0] ?? 0));
      expect(told.reduce((sum, one) => sum + one, 0)).toBe(left);
    }
  });

  it("links to the further dates that the negotiation names to look from", () => {
    const viewDates = [
      { date: "2031-03-03", label: "after the fair" },
      { date: "2031-03-30", label: "before the flood" },
    ];
    const negotiation: ReturnType<typeof build> = { ...build(9), viewDates: viewDates as never };
    expect(step(negotiation).views).toEqual([
      {
        key: "2031-03-03",
        href: "/pier/at/2031-03-03?evidence=record",
        label: "3\u00a0Mar, after the fair",
        current: false,
      },
      // Nothing changed after 9 March.
      {
        key: "2031-03-30",
        href: "/pier/at/2031-03-09?evidence=record",
        label: "30\u00a0Mar, before the flood",
        current: false,
      },
    ]);
    expect(step(atDate(negotiation, "2031-03-03")).views.map(({ current }) => current)).toEqual([true, false]);
    const [issue] = negotiation.issues;
    if (!issue) throw new Error("there is no issue");
    expect(buildStepperView(negotiation, { kind: "issue", issue }, negotiationPath).views).toEqual([]);
  });
});
