import type { QuestionSketch } from "./build-question";

const coding = { means: "What the party asks for.", evidence: "The words name it." };

/** The amount of `fleet`, for tests that change a part of it. */
export const boats = {
  unit: { one: "# boat", many: "# boats" },
  from: 0,
  to: 1000,
  statusQuo: 300,
  sentence: "The fleet has #.",
  ...coding,
};

/** An invented question about an amount: 0 to 1,000 boats, of which there are 300 today. */
export function fleet(sketch: QuestionSketch = {}): QuestionSketch {
  return {
    kind: "amount",
    id: "fleet",
    label: "Fleet",
    text: "How many boats may the fleet have?",
    amount: boats,
    ...sketch,
  };
}

/** An invented question about a date: from 1 January 2031 to the last day of 2035; 1 January 2032 holds today. */
export function opening(sketch: QuestionSketch = {}): QuestionSketch {
  return {
    kind: "date",
    id: "opening",
    label: "Opening",
    text: "On which day does the harbour open?",
    dates: {
      from: "2031-01-01",
      to: "2035-12-31",
      statusQuo: "2032-01-01",
      sentence: "The harbour opens on #.",
      ...coding,
    },
    ...sketch,
  };
}

/** An invented question whose answers have no order: of which wood the pier is built. */
export function wood(sketch: QuestionSketch = {}): QuestionSketch {
  return {
    kind: "unordered",
    id: "wood",
    label: "Wood",
    text: "Of which wood is the pier built?",
    options: ["oak", "larch", "elm"],
    ...sketch,
  };
}
