import type { z } from "zod";
import type { dealFile } from "../../lib/schema/deal";
import type { EvidenceKind } from "../../lib/schema/evidence";
import { isOnRecord } from "../../lib/schema/evidence-kinds";
import type { issueFile, question as questionFile, statement as statementFile } from "../../lib/schema/issue";
import type {
  correctionsFile,
  eventsFile,
  negotiationFile,
  partiesFile,
  sourcesFile,
} from "../../lib/schema/negotiation";
import {
  type Aspect,
  aspects,
  conditions,
  firstHalves,
  happenings,
  offices,
  publishers,
  quotes,
  refusals,
  secondHalves,
  tails,
  things,
} from "./invented-words";
import { type Seeded, startSeeded } from "./seeded";

/** How large an invented negotiation is to be. The same size and seed always make the same one. */
export interface Size {
  id: string;
  parties: number;
  questions: number;
  statements: number;
  seed: number;
}

/** What is written into its folder, by kind of file. */
export interface Invented {
  negotiation: z.input<typeof negotiationFile>;
  parties: z.input<typeof partiesFile>;
  sources: z.input<typeof sourcesFile>;
  events: z.input<typeof eventsFile>;
  corrections: z.input<typeof correctionsFile>;
  issues: z.input<typeof issueFile>[];
  deals: z.input<typeof dealFile>[];
}

type Statement = z.input<typeof statementFile>;
type Question = z.input<typeof questionFile>;
type Party = Invented["parties"]["parties"][number];
type Source = Invented["sources"]["sources"][number];

/** A question with the words that it was made of. */
interface Asked {
  id: string;
  label: string;
  thing: string;
  aspect: Aspect;
}

/** About so many cells of a hundred stay silent: a matrix without silence would be nobody's. */
const silentShare = 0.15;

/** The invented two years, by their first day. */
const firstDay = Date.UTC(2029, 6, 1);
const days = 730;
const asOf = dayAfter(days - 1);

/**
 * A sound negotiation of invented towns: every kind of evidence, ranges, conditions, red lines, reports with reactions,
 * contested stances, silences, deals, events. Throws where there are no names for so many parties or questions.
 */
export function inventNegotiation(size: Size): Invented {
  const random = startSeeded(size.seed);
  const parties = nameParties(size.parties);
  const sources = inventSources(random, Math.min(4000, Math.max(12, Math.ceil(size.statements / 25))));
  const asked = nameQuestions(size.questions);
  const counts = spreadStatements(random, size);
  const issues = groupIssues(asked).map(({ id, title, own }) => ({
    $schema: "../../schemas/issue.schema.json",
    format: 2 as const,
    id,
    title,
    summary: `The towns argue about the ${title.toLowerCase()}. Everything about it is invented.`,
    questions: own.map(({ one, at }) => inventQuestion(random, one, parties, sources, counts[at] ?? [])),
  }));
  const deals = inventDeals(random, asked, parties, sources);
  return {
    negotiation: {
      $schema: "../schemas/negotiation.schema.json",
      format: 2,
      id: size.id,
      title: `${size.parties} towns and ${size.questions} questions: an invented negotiation`,
      short: `${size.parties} by ${size.questions} (invented)`,
      summary: `${size.parties} invented towns are asked ${size.questions} questions. Made by a machine, to see how the pages bear it.`,
      asOf,
      ...(deals[0] && { headlineDeal: deals[0].id }),
      issues: issues.map(({ id }) => id),
      ...(asked.length > 2 && { contradictions: inventContradictions(asked) }),
    },
    parties: { $schema: "../schemas/parties.schema.json", format: 2, parties },
    sources: { $schema: "../schemas/sources.schema.json", format: 2, sources },
    events: { $schema: "../schemas/events.schema.json", format: 2, events: inventEvents(random, issues, sources) },
    corrections: {
      $schema: "../schemas/corrections.schema.json",
      format: 2,
      corrections: [
        { id: "toll-misread", date: asOf, what: "A toll is two coins, not three.", why: "The Gazette was misread." },
      ],
    },
    issues,
    deals,
  };
}

function dayAfter(count: number): string {
  return new Date(firstDay + count * 86_400_000).toISOString().slice(0, 10);
}

function nameParties(count: number): Party[] {
  const all = secondHalves.flatMap((second) => firstHalves.map((first) => ({ first, second })));
  if (count > all.length) throw new Error(`there are names for ${all.length} parties only`);
  return all.slice(0, count).map(({ first, second }) => ({
    id: `${first}-${second}`.toLowerCase(),
    name: `${first} ${second}`,
    monogram: `${first.slice(0, 1)}${second.slice(0, 1)}`,
    speaks: `The mayor of ${first} ${second}`,
    note: "The council and whoever it sends. Guilds are not counted.",
  }));
}

function nameQuestions(count: number): Asked[] {
  const all = things.flatMap((thing) =>
    aspects.map((aspect) => ({
      id: `${toSlug(thing)}-${aspect.id}`,
      label: `${thing} ${aspect.id}`,
      thing: thing.toLowerCase(),
      aspect,
    })),
  );
  if (count > all.length) throw new Error(`there are words for ${all.length} questions only`);
  return all.slice(0, count);
}

function toSlug(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z]+/g, "-");
}

function groupIssues(asked: readonly Asked[]) {
  return things.flatMap((title) => {
    const own = asked.flatMap((one, at) => (one.thing === title.toLowerCase() ? [{ one, at }] : []));
    return own.length > 0 ? [{ id: toSlug(title), title, own }] : [];
  });
}

function inventSources(random: Seeded, count: number): Source[] {
  const dates = Array.from({ length: count }, () => dayAfter(random.below(days))).sort();
  return dates.map((date, n) => {
    const publisher = random.pick(publishers);
    const id = `${toSlug(publisher)}-${n + 1}`;
    return { id, publisher, title: `What was said, part ${n + 1}`, date, url: `https://example.org/${id}` };
  });
}

/** How many statements each party makes on each question: `[question][party]`. They add up where the cells allow it. */
function spreadStatements(random: Seeded, { parties, questions, statements }: Size): number[][] {
  const counts = Array.from({ length: questions }, () => Array.from({ length: parties }, () => 0));
  const cells = Array.from({ length: questions * parties }, (_, at) => at);
  for (let at = cells.length - 1; at > 0; at--) {
    const other = random.below(at + 1);
    [cells[at], cells[other]] = [cells[other] ?? 0, cells[at] ?? 0];
  }
  const spoken = cells.slice(0, Math.max(1, Math.min(statements, Math.round(cells.length * (1 - silentShare)))));
  for (let n = 0; n < statements; n++) {
    const cell = n < spoken.length ? (spoken[n] ?? 0) : random.pick(spoken);
    const row = counts[Math.floor(cell / parties)];
    if (row) row[cell % parties] = (row[cell % parties] ?? 0) + 1;
  }
  return counts;
}

function inventQuestion(
  random: Seeded,
  asked: Asked,
  parties: readonly Party[],
  sources: readonly Source[],
  counts: readonly number[],
): Question {
  const { id, label, thing, aspect } = asked;
  const statements = parties.flatMap((party, p) => inventStatements(random, asked, party, sources, counts[p] ?? 0));
  const silent = parties.filter((_, p) => (counts[p] ?? 0) === 0);
  return {
    id,
    label,
    text: aspect.ask(thing),
    options: aspect.answers.map(({ short, says }, place) => ({
      id: toSlug(short),
      label: short,
      short,
      sentence: `The ${thing} ${says}.`,
      means: `The ${thing} ${says}, whoever lives there.`,
      evidence: "Words that name this answer or leave no other.",
      ...(aspect.statusQuo === place && { statusQuo: true as const }),
      ...(aspect.conditional && place === aspect.answers.length - 1 && { conditional: true as const }),
    })),
    checked: asOf,
    searched: "Every invented newspaper of the invented lake.",
    ...(silent.length > 0 && {
      silent: silent.map((party) => ({ party: party.id, note: "Spoke about other things." })),
    }),
    hardCases: [],
    statements: statements.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)),
  };
}

/** The statements of one party on one question, newest first. It drifts from a place of its own, one step at a time. */
function inventStatements(
  random: Seeded,
  { id, thing, aspect }: Asked,
  party: Party,
  sources: readonly Source[],
  count: number,
): Statement[] {
  const last = aspect.answers.length - 1;
  const places = Array.from({ length: count }, () => random.below(sources.length)).sort((a, b) => a - b);
  let place = random.below(last + 1);
  const statements: Statement[] = [];
  places.forEach((at, n) => {
    const source = sources[at];
    if (!source) return;
    place = Math.min(last, Math.max(0, place + random.below(3) - 1));
    const to = random.chance(0.2) ? Math.min(last, place + 1) : place;
    const evidence = pickEvidence(random);
    const before = statements[0];
    const isKept = before?.holds && random.chance(0.15) && (isOnRecord(evidence) || !isOnRecord(before.evidence));
    // What else the party put on the record that day, so that nothing depends on the order in which it is listed.
    const ofTheDay = statements.filter((one) => one.date === source.date && isOnRecord(one.evidence));
    const replaced = isOnRecord(evidence) ? ofTheDay.filter((one) => !isKept || one !== before) : [];
    const line = isOnRecord(evidence) && random.chance(0.08) ? findFarEnd(place, to, last) : undefined;
    const needsCondition = (aspect.conditional && to === last) || random.chance(0.1);
    const idOf = (where: number | undefined) => toSlug(aspect.answers[where ?? 0]?.short ?? "");
    const speaker = isOnRecord(evidence) ? `${random.pick(offices)} of ${party.name}` : "People close to the council";
    statements.unshift({
      id: `${id}-${party.id}-${n + 1}`,
      party: party.id,
      date: source.date,
      speaker,
      evidence,
      ...(evidence === "on-record" && { speech: random.chance(0.5) ? ("direct" as const) : ("indirect" as const) }),
      holds: { from: idOf(place), ...(to > place && { to: idOf(to) }) },
      ...(line !== undefined && { rulesOut: [idOf(line)] }),
      ...(needsCondition && { condition: random.pick(conditions) }),
      summary: `Says ${random.pick(tails)} that the ${thing} ${aspect.answers[place]?.says}.`,
      ...(line !== undefined
        ? { quote: { exact: random.pick(refusals), words: "own" as const } }
        : random.chance(0.5) && { quote: { exact: random.pick(quotes), words: "own" as const } }),
      source: source.id,
      chain: inventChain(evidence, speaker, source),
      ...(!isOnRecord(evidence) && random.chance(0.4) && { reactions: [inventReaction(random, party, sources, at)] }),
      ...(isKept && {
        keeps: [before.id],
        ...(isOnRecord(evidence) && isOnRecord(before.evidence) && random.chance(0.3) && { contested: true as const }),
      }),
      ...(replaced.length > 0 && { replaces: replaced.map((one) => one.id) }),
      placement: "The words name the answer.",
    });
  });
  return statements;
}

function pickEvidence(random: Seeded): EvidenceKind {
  return random.pick([
    "on-record",
    "on-record",
    "on-record",
    "document",
    "spokesperson",
    "summary",
    "anonymous",
  ] as const);
}

/** The end of the scale that a range does not reach, for a red line; none where it reaches both. */
function findFarEnd(from: number, to: number, last: number): number | undefined {
  if (to < last) return last;
  return from > 0 ? 0 : undefined;
}

function inventChain(evidence: EvidenceKind, speaker: string, { publisher, date }: Source): Statement["chain"] {
  const outlet = { role: "outlet" as const, name: publisher, date };
  switch (evidence) {
    case "document":
      return [{ role: "document", name: "Letter to the councils" }, outlet];
    case "on-record":
    case "spokesperson":
    case "account":
      return [{ role: "speaker", name: speaker }, outlet];
    case "summary":
      return [outlet];
    case "anonymous":
      return [{ role: "unnamed", name: speaker }, outlet];
  }
}

function inventReaction(random: Seeded, party: Party, sources: readonly Source[], after: number) {
  const source = sources[Math.min(sources.length - 1, after + random.below(3))] ?? random.pick(sources);
  return {
    party: party.id,
    by: `The mayor of ${party.name}`,
    date: source.date,
    kind: random.pick(["confirmed", "denied", "doubted", "silent"] as const),
    evidence: "on-record" as const,
    summary: "Was asked about the report.",
    source: source.id,
  };
}

function inventDeals(random: Seeded, asked: readonly Asked[], parties: readonly Party[], sources: readonly Source[]) {
  const kinds = [
    { id: "lantern-draft", title: "The draft of the lantern evening", stage: "drafted", evidence: "document" },
    { id: "tide-offer", title: "The offer at high tide", stage: "published", evidence: "document" },
    { id: "mill-talk", title: "The talk at the mill", stage: "reported", evidence: "anonymous" },
  ] as const;
  return kinds.map(({ id, title, stage, evidence }) => {
    const source = sources[Math.floor(sources.length / 2) + random.below(Math.ceil(sources.length / 2))] ?? sources[0];
    if (!source) throw new Error("a deal needs a source");
    const chain = inventChain(evidence, "People close to the councils", source);
    const every = Math.max(1, Math.floor(asked.length / 12));
    return {
      $schema: "../../schemas/deal.schema.json",
      format: 2 as const,
      id,
      title,
      short: title.slice(0, 32).trim(),
      date: source.date,
      history: [{ stage, date: source.date, source: source.id }],
      evidence,
      by: source.publisher,
      summary: "An invented package of answers, put to all towns at once.",
      source: source.id,
      chain,
      checked: asOf,
      searched: "Every invented newspaper of the invented lake.",
      terms: asked
        .filter((_, at) => at % every === 0)
        .slice(0, 12)
        .map(({ id: question, thing, aspect }, t) => {
          const answer = random.pick(aspect.answers);
          return {
            id: `term-${t + 1}`,
            question,
            position: { from: toSlug(answer.short) },
            text: `The ${thing} ${answer.says}.`,
            source: source.id,
            evidence,
            chain,
            gives: [random.pick(parties).id],
            gets: [random.pick(parties).id],
            concrete: random.pick(["concrete", "vague"] as const),
            reversal: random.pick(["easy", "hard", "unclear"] as const),
            placement: "The words name the answer.",
          };
        }),
    };
  });
}

function inventEvents(random: Seeded, issues: readonly { id: string }[], sources: readonly Source[]) {
  const every = Math.max(1, Math.floor(sources.length / 24));
  return sources
    .filter((_, at) => at % every === 0)
    .map((source, n) => {
      const title = `${random.pick(happenings)} on the lake`;
      const text = "Something happened on the invented lake, and all towns heard of it.";
      return {
        id: `event-${n + 1}`,
        date: source.date,
        title,
        text,
        issues: [random.pick(issues).id],
        source: source.id,
      };
    });
}

function inventContradictions(asked: readonly Asked[]): NonNullable<Invented["negotiation"]["contradictions"]> {
  const ends = ({ id, aspect }: Asked) => ({ question: id, options: [toSlug(aspect.answers.at(-1)?.short ?? "")] });
  return asked.flatMap((one, at) => {
    const other = asked[at + 1];
    return at % 10 === 0 && other
      ? [{ between: [ends(one), ends(other)], says: `What the ${one.thing} costs depends on who owns it.` }]
      : [];
  });
}
