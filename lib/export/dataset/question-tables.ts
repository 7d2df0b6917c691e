import { listPlacedQuestions, type Negotiation } from "../../dataset/negotiation";
import { answerQuestion, buildColumn } from "../../model/column";
import { getRole, listConcerned } from "../../model/counted";
import type { Span } from "../../model/scale";
import { unfiltered } from "../../model/stance";
import { getStanceTable } from "../../model/stance-table";
import type { Question } from "../../schema/issue";
import { countAgeInDays, listFoundPositions, listScopes } from "../../view/compare/answers";
import { formatPosition } from "../../view/matrix/cell";
import { type DatasetTable, date, id, integer, number, refersTo, several, text, yesNo } from "./table-builder";
import { type Cell, joinValues } from "./table-schema";

export function tableParties({ parties }: Negotiation): DatasetTable {
  return {
    name: "parties",
    title: "Parties",
    description: "The parties at the table, or with a say over it, in alphabetical order.",
    fields: [
      id("Id of the party."),
      text("name", "Its name."),
      text("role", "principal (has to agree), mediator (need not agree) or third-party (need not agree)."),
      text("speaks", "Who speaks for it."),
      text("note", "Who is counted as the party, and who is not."),
      several("members", "Those that make it up, if it is a body of several: the id of each, a colon and its name."),
    ],
    key: ["id"],
    rows: parties.map((party) => ({
      id: party.id,
      name: party.name,
      role: getRole(party),
      speaks: party.speaks,
      note: party.note,
      members: joinValues((party.members ?? []).map((one) => `${one.id}: ${one.name}`)),
    })),
  };
}

export function tableIssues({ issues }: Negotiation): DatasetTable {
  return {
    name: "issues",
    title: "Issues",
    description: "The subjects on the table, in the order of the site.",
    fields: [id("Id of the issue."), text("title", "Its title."), text("summary", "What it is about.")],
    key: ["id"],
    rows: issues.map((issue) => ({ id: issue.id, title: issue.title, summary: issue.summary })),
  };
}

export function tableQuestions(negotiation: Negotiation): DatasetTable {
  return {
    name: "questions",
    title: "Questions",
    description: "Each question is worded so that it has one answer.",
    fields: [
      id("Id of the question."),
      refersTo("issues", "issue", "The issue it belongs to."),
      text("label", "Its short name."),
      text("text", "The question."),
      several("concerns", "Ids of the parties whom it concerns."),
      text("kind", "What its answers are: ordered or unordered options, an amount, or a date."),
      integer("options", "Number of options on its scale; for an amount or a date, of values that are named."),
      text("unit", "For an amount: how values are written, # for the number."),
      text("range_from", "For an amount or a date: the low or early end of the plausible range."),
      text("range_to", "For an amount or a date: the high or late end of the plausible range."),
      date("checked", "The day the sources were last searched for statements on it."),
      text("searched", "What was searched."),
    ],
    key: ["id"],
    rows: listPlacedQuestions(negotiation).map(({ issue, question }) => ({
      id: question.id,
      issue: issue.id,
      label: question.label,
      text: question.text,
      concerns: joinValues(listConcerned(question, negotiation.parties).map((party) => party.id)),
      kind: question.kind ?? "ordered",
      options: question.options.length,
      ...describeRange(question),
      checked: question.checked,
      searched: question.searched ?? "",
    })),
  };
}

function describeRange({ amount, dates }: Question): Record<string, Cell> {
  const about = amount ?? dates;
  return { unit: amount?.unit.many ?? "", range_from: `${about?.from ?? ""}`, range_to: `${about?.to ?? ""}` };
}

export function tableOptions(negotiation: Negotiation): DatasetTable {
  return {
    name: "options",
    title: "Options",
    description:
      "The answers to each question in the order of its scale; neither end is better. For an amount or a date: the ends of the plausible range, and the values that somebody named.",
    fields: [
      refersTo("questions", "question", "The question it answers."),
      text("id", "Id of the option, among those of its question.", { required: true }),
      integer("place", "Its place on the scale, from 1."),
      number("value", "For an amount: the number. Empty elsewhere."),
      text("label", "Its name on the scale."),
      text("sentence", "The answer as a sentence."),
      several("shares", "Where it divides something: the share of each in percent, as `label: share`."),
      yesNo("status_quo", "It applies if nothing is agreed."),
      text("means", "What holding it means."),
      text("evidence", "What counts as evidence for it."),
    ],
    key: ["question", "id"],
    rows: listPlacedQuestions(negotiation).flatMap(({ question }) =>
      question.options.map((option, place) => ({
        question: question.id,
        id: option.id,
        place: place + 1,
        value: question.kind === "amount" ? (option.value ?? "") : "",
        label: option.label,
        sentence: option.sentence,
        shares: joinValues(
          (question.whole?.between ?? []).flatMap(({ label }, i) => {
            const share = option.shares?.[i];
            return share === undefined ? [] : [`${label}: ${share}`];
          }),
        ),
        status_quo: option.statusQuo === true,
        means: option.means ?? "",
        evidence: option.evidence ?? "",
      })),
    ),
  };
}

export function tableHardCases(negotiation: Negotiation): DatasetTable {
  return {
    name: "hard-cases",
    title: "Hard cases",
    description: "Statements that were difficult to place on a scale, and what was decided.",
    fields: [
      refersTo("questions", "question", "The question it arose on."),
      text("case", "What was difficult.", { required: true }),
      text("decision", "What was decided.", { required: true }),
    ],
    rows: listPlacedQuestions(negotiation).flatMap(({ question }) =>
      (question.hardCases ?? []).map((one) => ({ question: question.id, case: one.case, decision: one.decision })),
    ),
  };
}

export function tableSilences(negotiation: Negotiation): DatasetTable {
  return {
    name: "silences",
    title: "Silences",
    description:
      "Parties for which no statement on a question was found, whatever its date, with what the search found instead.",
    fields: [
      refersTo("questions", "question", "The question."),
      refersTo("parties", "party", "The party."),
      text("note", "What the search found instead.", { required: true }),
      text("searched", "What was searched; empty where that is not written down."),
      date("checked", "The day the sources were last searched.", { required: true }),
    ],
    key: ["question", "party"],
    rows: listPlacedQuestions(negotiation).flatMap(
      ({ question: { id: question, silent = [], searched = "", checked } }) =>
        silent.map(({ party, note }) => ({ question, party, note, searched, checked })),
    ),
  };
}

export function tableStances(negotiation: Negotiation): DatasetTable {
  const { asOf, parties } = negotiation;
  const stances = getStanceTable(negotiation, asOf, unfiltered);
  const rows = listPlacedQuestions(negotiation).flatMap(({ question }) =>
    parties.flatMap((party) => {
      const column = buildColumn({ kind: "party", party });
      const given = answerQuestion(column, question, stances);
      const lines = given.kind === "stance" ? given.stance.redLines : [];
      const declined = given.kind === "stance" ? given.stance.rejections : [];
      return listFoundPositions(given, column).map(
        ({ kind, span, claims = [], contested = false, disputed = false }) => ({
          question: question.id,
          party: party.id,
          as_of: asOf,
          kind,
          ...placeSpan(question, span),
          position: span ? formatPosition(question, span) : "",
          contested,
          disputed,
          conditions: joinValues([...new Set(claims.flatMap(({ condition }) => condition ?? []))]),
          red_lines: joinValues(lines.map(({ place }) => question.options[place]?.id ?? "")),
          statements: joinValues(claims.map((claim) => claim.id)),
          scopes: joinValues(listScopes(claims)),
          declined: joinValues(declined.map(({ place }) => question.options[place]?.id ?? "")),
          age_days: countAgeInDays(claims, asOf) ?? "",
        }),
      );
    }),
  );
  return {
    name: "stances",
    title: "Stances",
    description:
      "Each party’s position on each question as of the date on which the pages open, derived from the statements. Silence has a row; a stance has several rows if it has several ranges or an additional report.",
    fields: [
      refersTo("questions", "question", "The question."),
      refersTo("parties", "party", "The party."),
      date("as_of", "What was public by the end of this day."),
      text(
        "kind",
        "stated, reported (nothing is on the record), reported-beside (beside what is stated), silent or not-concerned.",
      ),
      ...placeFields,
      text("position", "The position in words."),
      yesNo("contested", "The party’s positions contradict each other."),
      yesNo("disputed", "A report that the party denies or doubts."),
      several("conditions", "Its condition."),
      several("red_lines", "Ids of options that the party itself rules out."),
      several("statements", "Ids of the statements it is based on."),
      several("scopes", "The cases that the position is for; empty for all."),
      several("declined", "Ids of options that the party declined as offered, which does not rule them out."),
      integer(
        "age_days",
        "How old the position is on that day: days since the newest of its statements became public.",
      ),
    ],
    rows,
  };
}

const placeFields = [
  text("option_from", "Id of the option, or of the first of a range."),
  text("option_to", "Id of the last option of a range; the same for a single option."),
  integer("place_from", "Place of the first option on the scale, from 1."),
  integer("place_to", "Place of the last option on the scale, from 1."),
  text(
    "limit",
    "at-least or at-most, where an amount or a date is given as a limit; the other end is that of the range.",
  ),
];

function placeSpan(question: Question, span: Span | undefined): Record<string, Cell> {
  if (!span) return { option_from: "", option_to: "", place_from: "", place_to: "", limit: "" };
  return {
    option_from: question.options[span.from]?.id ?? "",
    option_to: question.options[span.to]?.id ?? "",
    place_from: span.from + 1,
    place_to: span.to + 1,
    limit: span.limit ?? "",
  };
}
