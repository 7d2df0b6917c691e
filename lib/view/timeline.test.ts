import { describe, expect, it } from "vitest";
import { maxPartiesNamed } from "../limits";
import { atDate } from "../model/history/as-of";
import { listTimeline } from "../model/timeline";
import { buildNegotiation } from "../testing/build-negotiation";
import { noFilter } from "../url/timeline-filter";
import { buildTimelineView, type TimelineView } from "./timeline";

const asOf = "2031-05-20";

const small = buildNegotiation({
  asOf,
  questions: [
    {
      id: "course",
      label: "Course",
      statements: [
        { id: "after", date: "2031-06-02", holds: "south" },
        {
          id: "report",
          party: "basalt",
          date: "2031-05-20",
          evidence: "anonymous",
          holds: "east",
          reactions: [{ party: "basalt", date: "2031-05-21" }],
        },
        { id: "before", date: "2031-03-01", holds: "north" },
      ],
    },
  ],
  deals: [
    {
      id: "truce",
      title: "A truce",
      date: "2031-06-01",
      stage: "reported",
      evidence: "anonymous",
      terms: [
        { question: "course", position: "east" },
        { question: "course", position: "south", date: "2031-06-03" },
      ],
    },
  ],
  events: [{ id: "fog", date: "2030-12-31" }],
});

/** One month of events per year, too many for a single page. */
const large = buildNegotiation({
  asOf,
  events: Array.from({ length: 900 }, (_, i) => ({
    id: `event-${i}`,
    date: `${2030 - Math.floor(i / 100)}-0${1 + (Math.floor(i / 50) % 2)}-15`,
  })),
});

function entriesOf(view: TimelineView) {
  return view.months.flatMap(({ days }) => days.flatMap(({ entries }) => entries));
}

function entryOf(view: TimelineView, anchor: string) {
  const entry = entriesOf(view).find((one) => one.anchor === anchor);
  if (!entry) throw new Error(`no entry ${anchor}`);
  return entry;
}

describe("the view of the timeline", () => {
  const view = buildTimelineView(small, noFilter);

  it("has months and days, newest first, and a line at the opening date", () => {
    expect(view.months.map(({ title, count }) => `${title}, ${count}`)).toEqual([
      "June 2031, 2 entries",
      "May 2031, 1 entry",
      "March 2031, 1 entry",
      "December 2030, 1 entry",
    ]);
    const days = view.months.flatMap((month) => month.days);
    expect(days.map((day) => [day.date, day.gist, day.opening?.date, ...day.entries.map((one) => one.anchor)])).toEqual(
      [
        ["2\u00a0Jun", "Statements by or about Amber", undefined, "statement-after"],
        ["1\u00a0Jun", "Reported: A truce", undefined, "deal-truce"],
        ["20\u00a0May", "Statements by or about Basalt", "20 May 2031", "statement-report"],
        ["1\u00a0Mar", "Statements by or about Amber", undefined, "statement-before"],
        ["31\u00a0Dec", "The pier opens", undefined, "event-fog"],
      ],
    );
  });

  it("sums a day up in three titles, deals first", () => {
    const day = { date: "2031-05-01" };
    const busy = buildNegotiation({
      asOf,
      deals: [{ title: "A truce", stage: "tabled", ...day }],
      events: ["Fog", "Rain", "Hail", "Snow"].map((title, i) => ({ id: `event-${i}`, title, ...day })),
    });
    const [month] = buildTimelineView(busy, noFilter).months;
    expect(month?.days.map(({ gist, count }) => `${gist} / ${count}`)).toEqual([
      "A truce; Fog; Rain; and two more / 5 entries",
    ]);
  });

  it("opens all of a few entries, and otherwise the day and the month at which the pages open", () => {
    expect(view.months.every(({ open, days }) => open && days.every((day) => day.open))).toBe(true);
    const { months } = buildTimelineView(atDate(large, "2028-01-20"), { ...noFilter, until: "2029-01" });
    expect(months.filter(({ open }) => open).map(({ title }) => title)).toEqual(["January 2028"]);
    expect(months.flatMap(({ days }) => days.filter(({ open }) => open).map(({ key }) => key))).toEqual(["2028-01-15"]);
  });

  it("links a statement to where it counts: if it became public later, to the page of a date that shows it", () => {
    expect(entryOf(view, "statement-before").where?.href).toBe("/pier/issues/ferry#statement-before");
    expect(entryOf(view, "statement-after").where?.href).toBe("/pier/issues/ferry/at/2031-06-02#statement-after");
  });

  it("labels a report as such, disputed if the party denies it, with the reaction", () => {
    const report = entryOf(view, "statement-report");
    expect(report).toMatchObject({ report: true, shape: "disputed", word: "Statement, reported, disputed" });
    expect(report.after.map(({ text }) => text)).toEqual(["denied: Basalt (The harbour master)"]);
  });

  it("labels a deal as reported, and lists what became known later as part of it", () => {
    const deal = entryOf(view, "deal-truce");
    expect(deal).toMatchObject({ report: true, title: "Reported: A truce", word: "Deal, reported" });
    expect(deal.after.map(({ text }) => text)).toEqual([
      "became known (reported), with one term",
      "one further term became known",
    ]);
  });

  it("says what it filters out, and how many entries each choice would show given the other fields", () => {
    expect(view.filtered).toBe("");
    const filtered = buildTimelineView(small, { ...noFilter, kinds: ["statement"] });
    expect(filtered.filtered).toBe("3 of 5 entries shown.");
    const parties = filtered.fields.find(({ name }) => name === "party");
    expect(parties?.choices.map(({ label, count }) => `${label} ${count}`)).toEqual(["Amber 2", "Basalt 1"]);
    expect(buildTimelineView(small, { ...noFilter, kinds: ["event"], parties: ["amber"] }).filtered).toBe(
      "None of 5 entries shown.",
    );
  });
});

describe("the pages of a long timeline", () => {
  it("link to one another, and keep the filter", () => {
    const first = buildTimelineView(large, { ...noFilter, kinds: ["event"] });
    expect(first.part).toBe("Part 1 of 3: January 2027 to February 2030.");
    expect(first.later).toBeUndefined();
    expect(first.earlier?.href).toBe("/pier/timeline?kind=event&until=2026-02");
    const second = buildTimelineView(large, { ...noFilter, kinds: ["event"], until: "2026-02" });
    expect(second.later?.href).toBe("/pier/timeline?kind=event");
    expect(second.earlier?.href).toBe("/pier/timeline?kind=event&until=2022-02");
  });

  it("have every entry exactly once, on the page that its URL names", () => {
    const views = new Map<string, TimelineView>();
    const open = (until: string) => {
      const view = views.get(until) ?? buildTimelineView(large, { ...noFilter, until: until || undefined });
      views.set(until, view);
      return view;
    };
    const entries = ["", "2026-02", "2022-02"].flatMap((until) => entriesOf(open(until)));
    expect(entries.map(({ anchor }) => anchor)).toEqual(listTimeline(large).map(({ anchor }) => anchor));
    for (const { anchor, permalink } of entries) {
      const { search, hash } = new URL(permalink, "http://parley.test");
      expect(hash).toBe(`#${anchor}`);
      expect(entryOf(open(new URLSearchParams(search).get("until") ?? ""), anchor).permalink).toBe(permalink);
    }
  });
});

describe("a statement known only to its month or year", () => {
  const statements = [
    { id: "year", date: "2031", holds: "north" },
    { id: "month", date: "2031-04", holds: "south" },
  ];
  const { months } = buildTimelineView(buildNegotiation({ asOf: "2032-01-01", questions: [{ statements }] }), noFilter);

  it("is listed under the last month in which it can have been made, and dated as far as it is known", () => {
    const items = months.flatMap(({ title, days }) =>
      days.flatMap(({ entries }) => entries.map(({ date, isoDate }) => [title, date, isoDate])),
    );
    expect(items).toEqual([
      ["December 2031", "2031", "2031"],
      ["April 2031", "April\u00a02031", "2031-04"],
    ]);
  });
});

describe("a later stage of a deal", () => {
  const signed = buildNegotiation({
    questions: [{ statements: [{ holds: "north" }] }],
    deals: [
      {
        id: "truce",
        title: "A truce",
        history: [
          { stage: "tabled" },
          { stage: "accepted", by: ["amber"], date: "2031-04-03", note: "The council still has to meet." },
          { stage: "signed", date: "2031-05-02" },
        ],
        terms: [{ question: "course", position: "south" }],
      },
    ],
  });
  const view = buildTimelineView(signed, noFilter);
  const entries = entriesOf(view);

  it("is an entry of its day, with who did it and its source, and what follows from it is none", () => {
    expect(entries.map(({ isoDate, word, title, text }) => [isoDate, word, title, text])).toEqual([
      ["2031-05-02", "Deal, signed", "A truce: Signed by Amber and Basalt", "Agreed, and signed."],
      ["2031-04-03", "Deal, accepted", "A truce: Accepted by Amber", "The council still has to meet."],
      [
        "2031-04-01",
        "Deal, tabled",
        "A truce",
        "The ferry leaves, and nobody shouts. Tabled, 1 April 2031; known from its text (The harbour book).",
      ],
      ["2031-03-01", "Statement, on the record", "Amber: The ferrywoman", "Says what is wanted."],
    ]);
    expect(entries[0]?.source.href).toBe("https://example.org/log");
  });

  it("is counted apart from the deals", () => {
    expect(view.lead).toBe(
      "One deal, one statement and two later stages of deals from 1 March 2031 to 2 May 2031, newest first, each on the day it became public.",
    );
  });
});

describe("an entry of the timeline", () => {
  const source = { id: "log", date: "2031-04-02" };
  const only = (folder: Parameters<typeof buildNegotiation>[0]) => {
    const view = buildTimelineView(buildNegotiation({ sources: [source], ...folder }), noFilter);
    const [entry] = entriesOf(view);
    if (!entry) throw new Error("there is no entry");
    return { view, entry };
  };

  it("of an event has what happened, and its source with the day where that is another", () => {
    const { entry, view } = only({ events: [{ id: "fog", date: "2031-04-01", title: "Fog", text: "It is foggy." }] });
    expect(entry).toEqual({
      anchor: "event-fog",
      permalink: "/pier/timeline#event-fog",
      date: "1\u00a0Apr\u00a02031",
      isoDate: "2031-04-01",
      kind: "event",
      shape: "event",
      word: "Event",
      report: false,
      title: "Fog",
      text: "It is foggy.",
      where: undefined,
      source: {
        name: "The Pier Post, 2\u00a0Apr",
        href: "https://example.org/log",
        listed: "/pier/sources#source-log",
      },
      after: [],
    });
    expect(view.lead).toBe("One event of 1 April 2031, the day it became public.");
    expect(view.months[0]?.days[0]?.opening?.text).toBe("The pages open at this day. Nothing later is shown here.");
    expect(only({ events: [{ id: "fog", date: "2031-04-02" }] }).entry.source.name).toBe("The Pier Post");
  });

  it("of a statement has its position, where it holds one, and how it was answered, the oldest first", () => {
    const { entry } = only({
      sources: ["log"],
      questions: [
        {
          statements: [
            {
              id: "said",
              date: "2031-04-02",
              evidence: "anonymous",
              holds: ["north", "east"],
              reactions: [
                { kind: "denied", date: "2031-04-09", by: "The mayor" },
                { kind: "confirmed", date: "2031-04-03", by: "The clerk" },
              ],
            },
          ],
        },
      ],
    });
    expect(entry).toMatchObject({
      kind: "statement",
      title: "Amber: The ferrywoman",
      where: { text: "Course", href: "/pier/issues/ferry#statement-said", position: "from “north” to “east”" },
    });
    expect(entry.after.map(({ date, isoDate, text }) => [date, isoDate, text])).toEqual([
      ["3\u00a0Apr", "2031-04-03", "confirmed: Amber (The clerk)"],
      ["9\u00a0Apr", "2031-04-09", "denied: Amber (The mayor)"],
    ]);
    const refused = only({ questions: [{ statements: [{ date: "2031-04-02", rulesOut: ["south"] }] }] });
    expect(refused.entry).toMatchObject({ report: false, word: "Statement, on the record", where: { position: "" } });
  });

  it("of a deal leads to its terms", () => {
    const { entry, view } = only({ deals: [{ id: "truce", title: "A truce", stage: "tabled", date: "2031-04-02" }] });
    expect(entry).toMatchObject({
      shape: "term",
      report: false,
      where: { text: "The deal and its terms", href: "/pier/deals/truce", position: "" },
    });
    expect(view.lead).toBe("One deal of 2 April 2031, the day it became public.");
  });
});

it("a timeline says that nothing has been entered, or that all is of one day", () => {
  expect(buildTimelineView(buildNegotiation(), noFilter).lead).toBe("Nothing has been entered yet.");
  const events = ["a", "b"].map((id) => ({ id, date: "2031-04-01" }));
  expect(buildTimelineView(buildNegotiation({ events }), noFilter).lead).toBe(
    "Two events of 1 April 2031, newest first, each on the day it became public.",
  );
  const one = buildTimelineView(buildNegotiation({ events: events.slice(1) }), { ...noFilter, kinds: ["deal"] });
  expect([one.filtered, one.part, one.months]).toEqual(["None of 1 entry shown.", "", []]);
});

it("a day on which nothing happened but statements names those who spoke, or counts them where they are many", () => {
  const speak = (count: number) => {
    const parties = Array.from({ length: count }, (_, i) => ({ id: `town-${i}`, name: `Town ${i}` }));
    const statements = parties.map(({ id }) => ({ party: id, date: "2031-04-01", holds: "north" }));
    const view = buildTimelineView(buildNegotiation({ parties, questions: [{ statements }] }), noFilter);
    return view.months[0]?.days[0]?.gist;
  };
  expect(speak(2)).toBe("Statements by or about Town 0 and Town 1");
  expect(speak(maxPartiesNamed)).toMatch(/^Statements by or about Town 0, /);
  expect(speak(maxPartiesNamed + 1)).toBe("Statements by or about 21 parties");
});

it("a day known only to its month has no day, unless something else is known of that day", () => {
  const read = (...statements: { id: string; date: string; party?: string }[]) =>
    buildTimelineView(
      buildNegotiation({ questions: [{ statements: statements.map((one) => ({ holds: "north", ...one })) }] }),
      noFilter,
    ).months[0]?.days.map(({ date, isoDate }) => [date, isoDate]);
  expect(read({ id: "month", date: "2031-04" })).toEqual([["Day not known", "2031-04"]]);
  expect(read({ id: "month", date: "2031-04" }, { id: "day", date: "2031-04-30", party: "basalt" })).toEqual([
    ["30\u00a0Apr", "2031-04-30"],
  ]);
});

it("the filter of a timeline has every kind, party and issue, and marks what is chosen", () => {
  const { fields } = buildTimelineView(small, { ...noFilter, kinds: ["deal"], parties: ["basalt"], issues: ["ferry"] });
  expect(
    fields.map(({ name, title, choices }) => [
      name,
      title,
      ...choices.filter((one) => one.checked).map(({ label }) => label),
    ]),
  ).toEqual([
    ["kind", "Kind", "Deals"],
    ["party", "Party", "Basalt"],
    ["issue", "Issue", "The ferry"],
  ]);
  expect(fields[0]?.choices.map(({ value, label }) => [value, label])).toEqual([
    ["event", "Events"],
    ["deal", "Deals"],
    ["statement", "Statements"],
  ]);
});
