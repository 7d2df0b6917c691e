import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listTimeline, timelineKinds } from "../model/timeline";
import { buildNegotiation } from "../testing/build-negotiation";
import {
  countValues,
  filterTimeline,
  formatTimelineFilter,
  isFiltered,
  noFilter,
  parseTimelineFilter,
  type TimelineFilter,
  timelineKeys,
} from "./timeline-filter";

const negotiation = buildNegotiation({
  parties: ["amber", "basalt", "cinder"],
  issues: [
    {
      id: "ferry",
      questions: [
        {
          id: "course",
          statements: [
            { id: "a", holds: "north" },
            { id: "b", party: "basalt", holds: "south" },
          ],
        },
      ],
    },
    { id: "tolls", questions: [{ id: "toll", statements: [{ id: "c", party: "basalt", holds: "north" }] }] },
  ],
  deals: [{ id: "truce", terms: [{ question: "toll", position: "north", gives: ["cinder"], gets: [] }] }],
  events: [{ id: "fog", issues: ["ferry"] }, { id: "gull" }],
});
const all = listTimeline(negotiation);

function show(filter: Partial<TimelineFilter>): string[] {
  return filterTimeline(all, { ...noFilter, ...filter }).map(({ anchor }) => anchor);
}

const anyFilter = fc.record({
  kinds: fc.subarray([...timelineKinds]),
  parties: fc.subarray(negotiation.parties.map(({ id }) => id as string)),
  issues: fc.subarray(negotiation.issues.map(({ id }) => id as string)),
  until: fc.constantFrom(undefined, "2031-03", "1999-12"),
});

describe("the filter of the timeline", () => {
  it("shows everything if nothing is chosen", () => {
    expect(show({})).toHaveLength(6);
    expect(isFiltered({ ...noFilter, until: "2031-03" })).toBe(false);
  });

  it("matches any value within a field, and all fields", () => {
    expect(show({ parties: ["basalt"] })).toEqual(["statement-b", "statement-c"]);
    expect(show({ parties: ["basalt", "cinder"], issues: ["tolls"] })).toEqual(["deal-truce", "statement-c"]);
    expect(show({ kinds: ["event"], issues: ["ferry"] })).toEqual(["event-fog"]);
    expect(show({ kinds: ["event"], parties: ["amber"] })).toEqual([]);
  });

  it("is the intersection of its fields and the union of the values in each, in the original order", () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const any = (key: "kinds" | "parties" | "issues") =>
          filter[key].length === 0 ? show({}) : filter[key].flatMap((value) => show({ [key]: [value] }));
        const [kinds, parties, issues] = [any("kinds"), any("parties"), any("issues")];
        const both = show({}).filter((one) => kinds.includes(one) && parties.includes(one) && issues.includes(one));
        expect(show(filter)).toEqual(both);
      }),
    );
  });

  it("survives a round trip through the URL", () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const query = Object.fromEntries(new URLSearchParams(formatTimelineFilter(filter)));
        expect(parseTimelineFilter(query, negotiation)).toEqual(filter);
        for (const key of Object.keys(query)) expect(timelineKeys).toContain(key);
      }),
    );
    expect(formatTimelineFilter(noFilter)).toBe("");
  });

  it("accepts repeated values, as a form submits them, and values separated by commas", () => {
    const chosen = { ...noFilter, parties: ["amber", "basalt"], kinds: ["deal" as const] };
    expect(parseTimelineFilter({ party: ["basalt", "amber"], kind: "deal" }, negotiation)).toEqual(chosen);
    expect(parseTimelineFilter({ party: "basalt,amber", kind: ["deal", "deal"] }, negotiation)).toEqual(chosen);
  });

  it("ignores unknown values", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...timelineKeys), fc.oneof(fc.string(), fc.array(fc.string()))),
        (query) => {
          const read = parseTimelineFilter(query, negotiation);
          expect(filterTimeline(all, read).length).toBeLessThanOrEqual(all.length);
        },
      ),
    );
    expect(parseTimelineFilter({ party: "nobody", issue: "", kind: "rumour", until: "2031-13" }, negotiation)).toEqual(
      noFilter,
    );
  });
});

describe("the counts next to the values of a field", () => {
  const count = (field: "kinds" | "parties" | "issues", filter: Partial<TimelineFilter> = {}) =>
    Object.fromEntries(countValues(all, { ...noFilter, ...filter }, field));

  it("are of what each would show given the choices in the other fields", () => {
    expect(count("kinds")).toEqual({ event: 2, deal: 1, statement: 3 });
    expect(count("parties")).toEqual({ amber: 1, basalt: 2, cinder: 1 });
    expect(count("issues")).toEqual({ ferry: 3, tolls: 2 });
    expect(count("kinds", { issues: ["tolls"] })).toEqual({ deal: 1, statement: 1 });
    expect(count("parties", { kinds: ["deal"] })).toEqual({ cinder: 1 });
  });

  it("leave out the choice in the field itself, since each value would be added to it", () => {
    expect(count("kinds", { kinds: ["deal"] })).toEqual({ event: 2, deal: 1, statement: 3 });
  });
});

it("a timeline is filtered as soon as one field is", () => {
  for (const filter of [{ kinds: ["deal" as const] }, { parties: ["amber"] }, { issues: ["ferry"] }])
    expect(isFiltered({ ...noFilter, ...filter })).toBe(true);
  expect(isFiltered(noFilter)).toBe(false);
});

it("a month is written as one, or it is none", () => {
  const until = (value: string) => parseTimelineFilter({ until: value }, negotiation).until;
  expect(until("2031-12")).toBe("2031-12");
  for (const value of ["2031-13", "2031-00", "x2031-04", "2031-045", "2031-4"])
    expect(until(value), value).toBeUndefined();
});
