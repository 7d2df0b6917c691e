import { listPlacedQuestions, type Negotiation, type PlacedQuestion } from "../../dataset/negotiation";
import { maxCellsInWords } from "../../limits";
import { answerQuestion, type Column } from "../../model/column";
import { getOtherIfCounted as getOtherAskIfCounted, listOmissions } from "../../model/deals/asks";
import { getOtherIfCounted } from "../../model/difference";
import { listHeld, listReports, type Stance, type StanceFilter } from "../../model/stance";
import { getStanceTable } from "../../model/stance-table";
import { groupBy } from "../../model/timeline";
import { buildPictureContent, type PictureRow } from "../../picture/content";
import type { Question, Statement } from "../../schema/issue";
import { capitalise, formatCount, formatDate } from "../../text/format";
import { writePair } from "../../text/words";
import { issuePath, questionPath, textVersionPath } from "../../url/paths";
import { type PageSubject, pageUrlPath, viewUrlPath } from "../../url/subject";
import { formatViewOptions } from "../../url/view-options";
import { tellAge } from "../../view/age-words";
import { getAnswerDate, getStanceDay } from "../../view/compare/answers";
import { formatResult } from "../../view/compare/result-words";
import {
  getMeasuringDate,
  getStanceFilter,
  isPositions,
  listComparisons,
  listPutToParties,
  listShownColumns,
  writeOmitted,
} from "../../view/compare/shown";
import { findSubject } from "../../view/findings/subject";
import { buildStatementView, buildTermView, type EvidenceView } from "../../view/issue/evidence";
import { formatPosition } from "../../view/matrix/cell";
import { countChecked } from "../../view/quotation-checks";
import { listOwnSpans } from "./csv-rows";

/** One column's answer to a question, or one party's under a deal: a sentence, and the claims it rests on. */
export interface TextVersionEntry {
  key: string;
  name: string;
  says: string;
  claims: EvidenceView[];
}

/** One question in words, from its options to the results of a comparison. */
export interface TextVersionQuestion {
  key: string;
  text: string;
  href: string;
  /** What the options are, as the introduction of their list. */
  optionsAre: string;
  options: string[];
  /** For a deal: the answer it proposes, and the terms that say so. */
  put: TextVersionEntry | undefined;
  entries: TextVersionEntry[];
  results: string[];
}

/** A view in words: everything its picture shows, for screen-reader users. */
export interface TextVersionView extends TextVersionContent {
  /** The URL of the view, and its negotiation. */
  page: string;
  negotiation: string;
  title: string;
  sub: string;
  asOf: string;
}

/** What a text version says below its head. */
export interface TextVersionContent {
  columns: string[];
  groups: { issue: string; questions: TextVersionQuestion[] }[];
  /** Questions that a deal leaves out; undefined for other views. */
  omitted: { lead: string; questions: string[] } | undefined;
  /** For a view too large for one page: its issues, each of which has a text version. */
  parts: { title: string; href: string }[];
  sources: string;
  /** How many of the quotations were checked; empty if there are none. */
  checked: string;
}

/** The path of the text version of a view. */
export function textVersionUrlPath(subject: PageSubject): string {
  return textVersionPath(viewUrlPath(subject));
}

/** Builds the text version of a view from the same content as its picture. */
export function buildTextVersionView(subject: PageSubject): TextVersionView {
  const { negotiation } = subject;
  const start = {
    page: pageUrlPath(subject),
    negotiation: negotiation.title,
    asOf: formatDate(negotiation.asOf),
  };
  const parts = listParts(subject);
  if (parts.length > 0) {
    const sub = "There are too many positions for one page; each issue has a page of its own.";
    return {
      ...start,
      title: findSubject(subject).headline,
      sub,
      columns: [],
      groups: [],
      omitted: undefined,
      parts,
      sources: "",
      checked: "",
    };
  }
  const figure = buildPictureContent(subject);
  const placed = new Map(listPlacedQuestions(negotiation).map((one) => [one.question.id as string, one]));
  const order = [...placed.keys()];
  // A comparison is sorted by distance; here it is read issue by issue.
  const rows =
    subject.kind === "compare"
      ? figure.rows.toSorted((a, b) => order.indexOf(a.question) - order.indexOf(b.question))
      : figure.rows;
  const describeColumn = isPositions(subject)
    ? describePositions(subject, figure.heads)
    : formatAsks(subject, figure.heads);
  const groups = groupBy(rows, ({ issue }) => issue).map(([issue, own]) => ({
    issue,
    questions: own.flatMap((row) => {
      const one = placed.get(row.question);
      return one ? [describeColumn(row, one)] : [];
    }),
  }));
  return {
    ...start,
    title: figure.title,
    sub: figure.sub,
    columns: figure.heads.map(({ name }) => name),
    groups,
    omitted: isPositions(subject) ? undefined : describeOmissions(negotiation, subject),
    parts,
    sources: figure.sources,
    checked: countChecked(listShownQuotes(groups)),
  };
}

/** The quotations of claims, each once: one claim can stand under several answers. The quotations of reactions are not shown. */
export function listShownQuotes(groups: TextVersionView["groups"]) {
  const claims = groups
    .flatMap(({ questions }) => questions)
    .flatMap(({ put, entries }) => [...(put ? [put] : []), ...entries].flatMap((one) => one.claims));
  return [...new Map(claims.map((one) => [one.anchor, one])).values()].flatMap(({ quote }) => quote ?? []);
}

function listParts(subject: PageSubject): TextVersionView["parts"] {
  if (subject.kind !== "matrix") return [];
  const { negotiation, viewOptions } = subject;
  if (listShownColumns(subject).length * listPlacedQuestions(negotiation).length <= maxCellsInWords) return [];
  const query = formatViewOptions({ ...viewOptions, show: "overview", only: "all", columns: undefined });
  return negotiation.issues.map((issue) => ({
    title: issue.title,
    href: textVersionPath(`${issuePath(negotiation, issue)}${query}`),
  }));
}

type Heads = readonly { key: string; name: string }[];
type Tell = (row: PictureRow, placed: PlacedQuestion) => TextVersionQuestion;

function startQuestion(negotiation: Negotiation, row: PictureRow, { issue, question }: PlacedQuestion) {
  return {
    key: row.id,
    text: row.text,
    href: questionPath(negotiation, issue, question),
    optionsAre: nameOptions(question),
    options: row.options.map(({ label, statusQuo }) => `${label}${statusQuo ? " (status quo)" : ""}`),
  };
}

function describePositions(
  subject: PageSubject & { kind: "matrix" | "issue" | "party" | "compare" },
  heads: Heads,
): Tell {
  const { negotiation, viewOptions } = subject;
  const columns = listShownColumns(subject);
  return (row, placed) => {
    const compared = subject.kind === "compare" ? listComparisons(subject, placed, columns) : [];
    return {
      ...startQuestion(negotiation, row, placed),
      put: undefined,
      entries: row.cells.map((cell, i) => {
        const column = columns.find(({ key }) => key === cell.key) ?? columns[i];
        return {
          key: cell.key,
          name: heads.find(({ key }) => key === cell.key)?.name ?? "",
          says: capitalise(cell.accessibleBody),
          claims: column ? listClaims(negotiation, placed, column, viewOptions) : [],
        };
      }),
      results: row.results.map(({ pair, heading, detail, restsOnReport }, i) => {
        const difference = compared[i]?.difference;
        const counted = difference && getOtherIfCounted(difference);
        return [
          `${pair.length > 0 ? `${writePair(pair)}: ` : ""}${[heading, detail].filter(Boolean).join(" ")}.`,
          ...(restsOnReport ? ["Known only from a report."] : []),
          ...(counted ? [`${capitalise(formatResult(counted, placed.question))} if the report is right.`] : []),
        ].join(" ");
      }),
    };
  };
}

function listClaims(
  negotiation: Negotiation,
  placed: PlacedQuestion,
  column: Column,
  filter: StanceFilter,
): EvidenceView[] {
  const asOf = getAnswerDate(negotiation, column);
  const stances = getStanceTable(negotiation, negotiation.asOf, filter);
  const given = answerQuestion(column, placed.question, stances);
  if (given.kind === "stance") return listStatements(negotiation, placed, given.stance, asOf);
  if (given.kind !== "terms" || column.kind !== "deal") return [];
  return given.terms.map(({ term }) => buildTermView(negotiation, column.deal, term, placed.question, asOf));
}

/** The statements a stance rests on, those next to it, and those that refuse something, each once. */
export function listStatements(
  negotiation: Negotiation,
  { issue, question }: PlacedQuestion,
  stance: Stance,
  asOf: string,
): EvidenceView[] {
  const held = listHeld(stance);
  const reports = listReports(stance);
  const statements = [...held, ...reports, ...stance.redLines, ...stance.rejections].map(
    ({ statement }): Statement => statement,
  );
  return [...new Set(statements)].map((one) => buildStatementView(negotiation, issue, question, one, "", asOf));
}

function formatAsks(subject: PageSubject & { kind: "deal" | "draft" }, heads: Heads): Tell {
  const { negotiation } = subject;
  const put = listPutToParties(subject);
  const deal = subject.kind === "deal" ? subject.deal : undefined;
  const day = getMeasuringDate(subject);
  const stances = getStanceTable(negotiation, day, getStanceFilter(subject));
  return (row, placed) => {
    const { question } = placed;
    const one = put.find(({ key }) => key === row.id);
    const terms = deal ? (one?.terms ?? []) : [];
    return {
      ...startQuestion(negotiation, row, placed),
      put: {
        key: "put",
        name: deal ? "The deal" : "This answer",
        says: `${capitalise(row.position)}.`,
        claims: deal ? terms.map((term) => buildTermView(negotiation, deal, term, question, negotiation.asOf)) : [],
      },
      entries: row.asks.map((ask) => {
        const stance = stances.get(question, ask.key);
        const measured = one?.asks.find(({ party }) => party.id === ask.key)?.ask;
        const counted = measured && getOtherAskIfCounted(measured);
        return {
          key: ask.key,
          name: heads.find(({ key }) => key === ask.key)?.name ?? "",
          says: [
            capitalise(ask.accessibleBody),
            ...listOwnSpans(stance).map(
              (span) =>
                `${stance.kind === "stated" ? "Own position" : "Reported"}: ${formatPosition(question, span)}${tellAge(getStanceDay(stance), day)}.`,
            ),
            ...(counted ? [`If the report is right: ${formatResult(counted, question)}.`] : []),
          ].join(" "),
          claims: listStatements(negotiation, placed, stance, day),
        };
      }),
      results: [],
    };
  };
}

function describeOmissions(
  negotiation: Negotiation,
  subject: PageSubject & { kind: "deal" | "draft" },
): TextVersionView["omitted"] {
  const omitted = listOmissions(negotiation, listPutToParties(subject));
  return {
    lead: `${writeOmitted(subject)}: ${omitted.length > 0 ? formatCount(omitted.length, "question", "questions") : "none"}.`,
    questions: omitted.map(({ text }) => text),
  };
}

/** What the options of a question are, as the introduction of their list. */
export function nameOptions({ kind }: Pick<Question, "kind">): string {
  switch (kind) {
    case "amount":
    case "date":
      return "The values named so far, from one end of the range to the other:";
    case "unordered":
      return "The options, in no order:";
    default:
      return "The options, from one end of the question to the other:";
  }
}
