import { buildFolder } from "./build-folder";

/**
 * A small folder that keeps every rule, with one of each thing that a rule looks at: on the record and reported,
 * conditional and kept, a red line, a reaction, a deal with its term, an event, corrections. The tests of the rules break one of them
 * at a time.
 */
export const soundFolder = buildFolder({
  id: "pier",
  parties: ["amber", "basalt"],
  questions: [
    {
      id: "course",
      options: [
        "north",
        "north-east",
        { id: "east", statusQuo: true },
        "south-east",
        { id: "south", conditional: true },
      ],
      statements: [
        {
          id: "amber-new",
          date: "2031-04-02",
          said: "2031-04-01",
          holds: ["north-east", "east"],
          rulesOut: ["south"],
          quote: "Never to the south.",
          keeps: ["amber-old"],
          contested: true,
        },
        {
          id: "basalt-report",
          party: "basalt",
          date: "2031-03-01",
          evidence: "anonymous",
          holds: "south",
          condition: "the fog lifts",
          reactions: [{ date: "2031-03-02" }],
        },
        { id: "amber-old", date: "2031-02-01", holds: "north" },
      ],
    },
  ],
  deals: [
    {
      id: "truce",
      date: "2031-04-10",
      handedOver: "2031-04-08",
      terms: [
        { id: "leave", question: "course", position: ["east", "south-east"], gives: ["amber"], gets: ["basalt"] },
      ],
    },
  ],
  events: [{ id: "pier-opens", issues: ["ferry"] }],
  corrections: [
    { id: "course-mended", issue: "ferry", statement: "amber-old", source: "log" },
    { id: "toll-mended", date: "2031-05-30" },
  ],
});

/** Where the rules name the things of the sound folder. */
export const soundFiles = {
  negotiation: "pier/negotiation.json",
  parties: "pier/parties.json",
  sources: "pier/sources.json",
  events: "pier/events.json",
  issue: "pier/issues/ferry.json",
  deal: "pier/deals/truce.json",
} as const;
