import type { Negotiation } from "../dataset/negotiation";
import type { DealSketch } from "./build-deal";
import { buildNegotiation } from "./build-negotiation";
import { compass, type QuestionSketch } from "./build-question";
import type { StatementSketch } from "./build-statement";

/** What one party says on a question, by its place among the parties; nothing if it is silent. */
type Says = (party: string, place: number, question: number) => StatementSketch[];

const [north = "", , , , south = ""] = compass;
const on = (place: number) => compass[place % compass.length] ?? north;
const report = (party: string, holds: string, date = "2031-03-05"): StatementSketch => ({
  party,
  date,
  evidence: "anonymous",
  holds,
});

/** The ways in which everybody can stand: each leaves other parts of a sentence empty. */
const stands: Record<string, Says> = {
  "everybody silent": () => [],
  "everybody alike": (party) => [{ party, holds: north }],
  "ranges that overlap": (party, place) => [{ party, holds: [on(place % 2), south] }],
  "opposite ends": (party, place) => [{ party, holds: place % 2 === 0 ? north : south }],
  "the first silent": (party, place) => (place === 0 ? [] : [{ party, holds: on(place) }]),
  "reports alone": (party, place) => [report(party, on(place)), report(party, on(place), "2031-03-04")],
  "reports beside": (party, place) => [report(party, on(place)), { party, holds: north }],
  "everything ruled out": (party, place) => [
    {
      party,
      holds: place === 0 ? north : south,
      rulesOut: compass.filter((id) => id !== (place === 0 ? north : south)),
    },
  ],
  "moves and conditions": (party, place) => [
    { party, date: "2031-03-09", holds: on(place + 2) },
    { party, date: "2031-03-03", holds: on(place), condition: "the bell is rung" },
  ],
  mixed: (party, place, question) =>
    (place + question) % 4 === 3
      ? []
      : [{ party, holds: on(place * question), ...(question % 3 === 2 && { evidence: "anonymous" }) }],
};

/** None, one or two deals with one or two questions, and two or three parties. */
const small = [
  { questions: 1, parties: 2, deals: 1 },
  { questions: 1, parties: 3, deals: 0 },
  { questions: 2, parties: 2, deals: 0 },
  { questions: 2, parties: 3, deals: 2 },
  { questions: 2, parties: 2, deals: 5 },
];

/** Many of one thing; tried in few ways, since they take long. */
const large = [
  { questions: 21, parties: 2, deals: 0 },
  { questions: 21, parties: 3, deals: 2 },
  { questions: 1, parties: 22, deals: 1 },
  { questions: 2, parties: 22, deals: 0 },
  { questions: 1, parties: 2, deals: 21 },
];
const largeStands = ["everybody silent", "mixed"];

/** Small negotiations with none, one, two or many of everything, each with its description. */
export function listSmallNegotiations(): [about: string, Negotiation][] {
  return Object.entries(stands).flatMap(([stand, says]) =>
    [...small, ...(largeStands.includes(stand) ? large : [])].map(
      ({ questions, parties, deals }): [string, Negotiation] => [
        `${stand}: ${questions} by ${parties} with ${deals}`,
        buildSmall(questions, parties, deals, says),
      ],
    ),
  );
}

function buildSmall(questions: number, parties: number, deals: number, says: Says): Negotiation {
  const names = Array.from({ length: parties }, (_, i) => `party-${String.fromCharCode(97 + i)}`);
  return buildNegotiation({
    parties: names,
    questions: Array.from({ length: questions }, (_, q): QuestionSketch => {
      const statements = names.flatMap((party, place) => says(party, place, q));
      return {
        id: `course-${q}`,
        label: "Course",
        statements: statements.toSorted((a, b) => (b.date ?? "2031-03-01").localeCompare(a.date ?? "2031-03-01")),
      };
    }),
    deals: Array.from({ length: deals }, (_, d) => buildSketch(d, names)),
  });
}

/** Deals in turn: with an answer, with none, reported, with terms that became public only later, known in part or not at all. */
function buildSketch(place: number, parties: readonly string[]): DealSketch {
  const [first = ""] = parties;
  const date = "2031-04-01";
  const answer = { question: "course-0", position: south };
  const kinds: DealSketch[] = [
    { terms: [{ ...answer, gives: [first] }] },
    { terms: [{ date: "2031-04-09" }, { ...answer, date: "2031-05-30" }] },
    { terms: [{ ...answer }, { ...answer, position: north }], stage: "reported", evidence: "anonymous" },
    { terms: [], knownInPart: "None of its 27 points has been seen.", stage: "reported", evidence: "account" },
    {
      revises: "deal-2",
      knownInPart: "Clauses 2 to 9 have not been seen.",
      terms: [{ ...answer, clause: "1", wording: "South it is." }, { text: "Everybody may row." }],
    },
  ];
  return { id: `deal-${place}`, short: "Truce", date, ...kinds[place % kinds.length] };
}
