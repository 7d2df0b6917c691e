import { answer } from "../column";
import { listPlacedQuestions, type Negotiation } from "../dataset/negotiation";
import { isReported, writeDealTitle } from "../deal-name";
import type { Span } from "../scale";
import type { ChainLink, Quotation, Reaction } from "../schema/evidence";
import type { Question } from "../schema/issue";
import { writePosition } from "../view/cell-view";
import { type Cell, type Field, joinValues, type Row } from "./table";
import { listFound } from "./twin-rows";

/** One of the tables that a whole negotiation comes to. */
export interface WholeTable {
  /** Of its file, and by which others refer to it. */
  name: string;
  title: string;
  description: string;
  fields: (Field & { /** A column that holds the id of a row of another table. */ to?: string })[];
  /** The columns that no two rows have alike. */
  key?: string[];
  rows: Row[];
}

type WholeField = WholeTable["fields"][number];

const text = (name: string, description: string, more: Partial<WholeField> = {}): WholeField => ({
  name,
  type: "string",
  description,
  ...more,
});
const id = (description: string): WholeField => text("id", description, { required: true });
const date = (name: string, description: string, more: Partial<WholeField> = {}): WholeField => ({
  ...text(name, description, more),
  type: "date",
});
const integer = (name: string, description: string): WholeField => ({ ...text(name, description), type: "integer" });
const yes = (name: string, description: string): WholeField => ({ ...text(name, description), type: "boolean" });
const several = (name: string, description: string): WholeField => text(name, description, { several: true });
const to = (table: string, name: string, description: string): WholeField => text(name, description, { to: table });

/**
 * A whole negotiation as tables that refer to each other by ids. Stances are derived from the statements, as of the day at
 * which the pages open; everything else is what the data hold, whatever its date.
 */
export function listWholeTables(negotiation: Negotiation): WholeTable[] {
  return [
    tableParties(negotiation),
    tableIssues(negotiation),
    tableQuestions(negotiation),
    tableOptions(negotiation),
    tableStances(negotiation),
    tableStatements(negotiation),
    tableReactions(negotiation),
    tableDeals(negotiation),
    tableTerms(negotiation),
    tableEvents(negotiation),
    tableSources(negotiation),
    tableCorrections(negotiation),
  ];
}

function tableParties({ parties }: Negotiation): WholeTable {
  return {
    name: "parties",
    title: "Parties",
    description: "Those at the table, or with a say over it, alphabetically.",
    fields: [
      id("Id of the party."),
      text("name", "Its name."),
      text("speaks", "Who speaks for it."),
      text("note", "Who is counted as the party, and who is not."),
    ],
    key: ["id"],
    rows: parties.map((party) => ({ id: party.id, name: party.name, speaks: party.speaks, note: party.note })),
  };
}

function tableIssues({ issues }: Negotiation): WholeTable {
  return {
    name: "issues",
    title: "Issues",
    description: "The subjects on the table, in the order of the pages.",
    fields: [id("Id of the issue."), text("title", "Its title."), text("summary", "What it is about.")],
    key: ["id"],
    rows: issues.map((issue) => ({ id: issue.id, title: issue.title, summary: issue.summary })),
  };
}

function tableQuestions(negotiation: Negotiation): WholeTable {
  return {
    name: "questions",
    title: "Questions",
    description: "Each is asked so that it can be answered one way only.",
    fields: [
      id("Id of the question."),
      to("issues", "issue", "The issue to which it belongs."),
      text("label", "Its short name."),
      text("text", "The question."),
      integer("options", "How many options its scale has."),
      date("checked", "The day the sources were last searched for statements on it."),
      text("searched", "What was searched."),
    ],
    key: ["id"],
    rows: listPlacedQuestions(negotiation).map(({ issue, question }) => ({
      id: question.id,
      issue: issue.id,
      label: question.label,
      text: question.text,
      options: question.options.length,
      checked: question.checked,
      searched: question.searched,
    })),
  };
}

function tableOptions(negotiation: Negotiation): WholeTable {
  return {
    name: "options",
    title: "Options",
    description: "The answers to each question in the order of its scale; neither end is better.",
    fields: [
      to("questions", "question", "The question that it answers."),
      text("id", "Id of the option, among those of its question.", { required: true }),
      integer("place", "Its place on the scale, from 1."),
      text("label", "Its name on the scale."),
      text("sentence", "The answer as a sentence."),
      yes("status_quo", "It is what holds if nothing is agreed."),
      text("means", "What holding it means."),
      text("evidence", "What counts as evidence for it."),
    ],
    key: ["question", "id"],
    rows: listPlacedQuestions(negotiation).flatMap(({ question }) =>
      question.options.map((option, place) => ({
        question: question.id,
        id: option.id,
        place: place + 1,
        label: option.label,
        sentence: option.sentence,
        status_quo: option.statusQuo === true,
        means: option.means,
        evidence: option.evidence,
      })),
    ),
  };
}

function tableStances(negotiation: Negotiation): WholeTable {
  const { asOf, parties } = negotiation;
  const rows = listPlacedQuestions(negotiation).flatMap(({ question }) =>
    parties.flatMap((party) => {
      const column = { kind: "party", key: party.id, party } as const;
      const given = answer(column, question, asOf, "all");
      const lines = given.kind === "stance" ? given.stance.redLines : [];
      return listFound(given, column).map(({ kind, span, claims = [], contested = false, disputed = false }) => ({
        question: question.id,
        party: party.id,
        as_of: asOf,
        kind,
        ...placeSpan(question, span),
        position: span ? writePosition(question, span) : "",
        contested,
        disputed,
        conditions: joinValues([...new Set(claims.flatMap(({ condition }) => condition ?? []))]),
        red_lines: joinValues(lines.map(({ place }) => question.options[place]?.id ?? "")),
        statements: joinValues(claims.map((claim) => claim.id)),
      }));
    }),
  );
  return {
    name: "stances",
    title: "Stances",
    description:
      "What each party holds on each question as of the day at which the pages open, derived from the statements. Silence is a row; several rows where a stance has several ranges or a report stands beside.",
    fields: [
      to("questions", "question", "The question."),
      to("parties", "party", "The party."),
      date("as_of", "What was public by the end of this day."),
      text("kind", "stated, reported (nothing is on record), reported-beside (beside what is stated) or silent."),
      ...placeFields,
      text("position", "The position in words."),
      yes("contested", "What the party holds cannot all hold."),
      yes("disputed", "A report that the party denies or doubts."),
      several("conditions", "What it depends on."),
      several("red_lines", "Ids of options that the party itself rules out."),
      several("statements", "Ids of the statements on which it rests."),
    ],
    rows,
  };
}

const placeFields = [
  text("option_from", "Id of the option, or of the first of a range."),
  text("option_to", "Id of the last option of a range; the same where there is one."),
  integer("place_from", "Place of the first option on the scale, from 1."),
  integer("place_to", "Place of the last option on the scale, from 1."),
];

function placeSpan(question: Question, span: Span | undefined): Record<string, Cell> {
  if (!span) return { option_from: "", option_to: "", place_from: "", place_to: "" };
  return {
    option_from: question.options[span.from]?.id ?? "",
    option_to: question.options[span.to]?.id ?? "",
    place_from: span.from + 1,
    place_to: span.to + 1,
  };
}

const evidenceField = text(
  "evidence",
  "document, on-record and spokesperson are on the record; summary and anonymous are reports.",
);
const chainField = several("chain", "How it reached the public, from the origin on: a role and a name each.");

function tableStatements(negotiation: Negotiation): WholeTable {
  return {
    name: "statements",
    title: "Statements",
    description: "Dated evidence that a party holds an option or a range of options, or rules some out.",
    fields: [
      id("Id of the statement."),
      to("questions", "question", "The question on which it is."),
      to("parties", "party", "The party whose it is, or about which it is a report."),
      date("date", "The day it became public."),
      date("said", "The day it was said or handed over, where that was earlier."),
      text("speaker", "Who speaks."),
      evidenceField,
      text("speech", "direct (the speaker’s words) or indirect (an account of them)."),
      text("option_from", "Id of the option that it holds, or of the first of a range; empty where it only rules out."),
      text("option_to", "Id of the last option of a range; the same where there is one."),
      several("rules_out", "Ids of options that the party itself called unacceptable."),
      text("condition", "What it depends on."),
      text("summary", "One neutral sentence."),
      text("quote", "Words from the source, at most 25."),
      text("quote_words", "own, translated or outlet: whose words the quotation has."),
      to("sources", "source", "Where it is found."),
      several("also_in", "Ids of further sources that carry it."),
      several("keeps", "Ids of older statements that still hold beside it."),
      yes("contested", "It and those it keeps cannot both hold."),
      chainField,
      text("placement", "Why it stands where it stands on the scale."),
    ],
    key: ["id"],
    rows: listPlacedQuestions(negotiation).flatMap(({ question }) =>
      question.statements.map((one) => ({
        id: one.id,
        question: question.id,
        party: one.party,
        date: one.date,
        said: one.said ?? "",
        speaker: one.speaker,
        evidence: one.evidence,
        speech: one.speech ?? "",
        option_from: one.holds?.from ?? "",
        option_to: one.holds?.to ?? one.holds?.from ?? "",
        rules_out: joinValues(one.rulesOut ?? []),
        condition: one.condition ?? "",
        summary: one.summary,
        ...quoted(one.quote),
        source: one.source,
        also_in: joinValues(one.alsoIn ?? []),
        keeps: joinValues(one.keeps ?? []),
        contested: one.contested === true,
        chain: joinChain(one.chain),
        placement: one.placement,
      })),
    ),
  };
}

function quoted(quote: Quotation | undefined) {
  return { quote: quote?.exact ?? "", quote_words: quote?.words ?? "" };
}

function joinChain(chain: readonly ChainLink[]): string {
  return joinValues(chain.map(({ role, name, detail }) => `${role}: ${name}${detail ? ` (${detail})` : ""}`));
}

function tableReactions(negotiation: Negotiation): WholeTable {
  const told = (kind: string, claim: string, deal: string, reactions: readonly Reaction[] = []) =>
    reactions.map((one) => ({
      claim_kind: kind,
      claim,
      deal,
      party: one.party,
      by: one.by,
      date: one.date,
      kind: one.kind,
      evidence: one.evidence,
      summary: one.summary,
      ...quoted(one.quote),
      source: one.source,
    }));
  return {
    name: "reactions",
    title: "Reactions",
    description: "What parties said of claims about them, and of deals.",
    fields: [
      text("claim_kind", "statement, deal or term: what was answered."),
      text("claim", "Id of what was answered."),
      to("deals", "deal", "The deal, where it or a term of it was answered."),
      to("parties", "party", "The party that answers."),
      text("by", "Who answers for it."),
      date("date", "The day the answer became public."),
      text("kind", "confirmed, denied, doubted, or silent (asked, and neither)."),
      evidenceField,
      text("summary", "One neutral sentence."),
      text("quote", "Words from the source, at most 25."),
      text("quote_words", "own, translated or outlet: whose words the quotation has."),
      to("sources", "source", "Where it is found."),
    ],
    rows: [
      ...listPlacedQuestions(negotiation).flatMap(({ question }) =>
        question.statements.flatMap((one) => told("statement", one.id, "", one.reactions)),
      ),
      ...negotiation.deals.flatMap((deal) => [
        ...told("deal", deal.id, deal.id, deal.reactions),
        ...deal.terms.flatMap((term) => told("term", term.id, deal.id, term.reactions)),
      ]),
    ],
  };
}

function tableDeals({ deals }: Negotiation): WholeTable {
  return {
    name: "deals",
    title: "Deals",
    description: "Packages on the table, newest first. The title of one known through reports alone says so.",
    fields: [
      id("Id of the deal."),
      text("title", "Its title; one that is known through reports alone begins with “Reported:”."),
      yes("reported", "It is known through reports alone."),
      date("date", "The day it became known."),
      date("handed_over", "The day it was made or handed over, where that was earlier."),
      text("status", "reported, draft, published or agreed."),
      evidenceField,
      text("by", "On whose word it is known."),
      text("summary", "What it says."),
      to("sources", "source", "Where it is found."),
      chainField,
      date("checked", "The day the sources were last searched for its terms."),
      text("searched", "What was searched, so that an omission can be called one."),
    ],
    key: ["id"],
    rows: deals.map((deal) => ({
      id: deal.id,
      title: writeDealTitle(deal),
      reported: isReported(deal),
      date: deal.date,
      handed_over: deal.handedOver ?? "",
      status: deal.status,
      evidence: deal.evidence,
      by: deal.by,
      summary: deal.summary,
      source: deal.source,
      chain: joinChain(deal.chain),
      checked: deal.checked,
      searched: deal.searched,
    })),
  };
}

function tableTerms({ deals }: Negotiation): WholeTable {
  return {
    name: "terms",
    title: "Terms",
    description: "What each deal answers to each question, and what it says that no question asks about.",
    fields: [
      to("deals", "deal", "The deal."),
      text("id", "Id of the term, among those of its deal.", { required: true }),
      yes("reported", "The deal is known through reports alone, or the term is."),
      to("questions", "question", "The question that it answers; empty where none asks about it."),
      text("option_from", "Id of the option, or of the first of a range."),
      text("option_to", "Id of the last option of a range; the same where there is one."),
      date("date", "The day it became public."),
      text("text", "One neutral sentence."),
      text("quote", "Words from the source, at most 25."),
      text("quote_words", "own, translated or outlet: whose words the quotation has."),
      to("sources", "source", "Where it is found."),
      evidenceField,
      several("gives", "Ids of parties that would give something up or take something on."),
      several("gets", "Ids of parties that would get something."),
      text("condition", "What it depends on."),
      text("concrete", "concrete (who does what could be checked afterwards) or vague."),
      text("reversal", "easy, hard or unclear: how hard it would be to reverse."),
      text("placement", "Why it stands where it stands, and who gives and gets."),
    ],
    key: ["deal", "id"],
    rows: deals.flatMap((deal) =>
      deal.terms.map((term) => ({
        deal: deal.id,
        id: term.id,
        reported: isReported(deal) || isReported({ status: deal.status, evidence: term.evidence }),
        question: term.question ?? "",
        option_from: term.position?.from ?? "",
        option_to: term.position?.to ?? term.position?.from ?? "",
        date: term.date ?? deal.date,
        text: term.text,
        ...quoted(term.quote),
        source: term.source,
        evidence: term.evidence,
        gives: joinValues(term.gives),
        gets: joinValues(term.gets),
        condition: term.condition ?? "",
        concrete: term.concrete,
        reversal: term.reversal,
        placement: term.placement,
      })),
    ),
  };
}

function tableEvents({ events }: Negotiation): WholeTable {
  return {
    name: "events",
    title: "Events",
    description: "What happened around the talks.",
    fields: [
      id("Id of the event."),
      date("date", "Its day."),
      text("title", "What happened."),
      text("text", "What happened, at more length."),
      several("issues", "Ids of the issues that it concerns."),
      to("sources", "source", "Where it is found."),
    ],
    key: ["id"],
    rows: events.map((event) => ({
      id: event.id,
      date: event.date,
      title: event.title,
      text: event.text,
      issues: joinValues(event.issues ?? []),
      source: event.source,
    })),
  };
}

function tableSources({ sources }: Negotiation): WholeTable {
  return {
    name: "sources",
    title: "Sources",
    description: "The documents in which everything is found.",
    fields: [
      id("Id of the source."),
      text("publisher", "Who published the words first."),
      text("carried_by", "The outlet through which they were read, where it was another."),
      text("title", "Its title; empty where it was not seen."),
      text("author", "Who wrote it."),
      date("date", "The day of publication."),
      text("date_note", "From what the date was inferred, where it was."),
      text("url", "Its address."),
      text("note", "What a reader should know of it."),
    ],
    key: ["id"],
    rows: sources.map((source) => ({
      id: source.id,
      publisher: source.publisher,
      carried_by: source.carriedBy ?? "",
      title: source.title ?? "",
      author: source.author ?? "",
      date: source.date,
      date_note: source.dateNote ?? "",
      url: source.url,
      note: source.note ?? "",
    })),
  };
}

function tableCorrections({ corrections }: Negotiation): WholeTable {
  return {
    name: "corrections",
    title: "Corrections",
    description: "What was corrected in the data after readers could have seen it, newest first.",
    fields: [
      id("Id of the correction."),
      date("date", "The day of the correction."),
      text("what", "What was changed."),
      text("why", "Why it was changed."),
      to("sources", "source", "The document that showed it, where one did."),
      to("issues", "issue", "The issue that it concerns, where it concerns one."),
      to("statements", "statement", "The statement that it concerns, where it concerns one."),
    ],
    key: ["id"],
    rows: corrections.map((one) => ({
      id: one.id,
      date: one.date,
      what: one.what,
      why: one.why,
      source: one.source ?? "",
      issue: one.issue ?? "",
      statement: one.statement ?? "",
    })),
  };
}
