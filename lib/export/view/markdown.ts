import { listKnownStages } from "../../dataset/deal-history";
import { getSource, type Negotiation, type PlacedQuestion } from "../../dataset/negotiation";
import { dataLicence } from "../../licence";
import { answerQuestion, type Column } from "../../model/column";
import { nameCompared } from "../../model/column-name";
import { listAsked, listOmissions } from "../../model/deals/asks";
import {
  type AgeLimit,
  listHeld,
  listReports,
  type RedLine,
  type Rejection,
  type Stance,
  type StanceFilter,
} from "../../model/stance";
import { getStanceTable } from "../../model/stance-table";
import type { Deal } from "../../schema/deal";
import type { Question, Statement } from "../../schema/issue";
import type { Party, Source } from "../../schema/negotiation";
import { escapeMarkdown, markdownLink, markdownTable } from "../../text/escape-markdown";
import { capitalise, formatCount, formatDate } from "../../text/format";
import type { WordRun } from "../../text/word-diff";
import { writePair } from "../../text/words";
import { publicUrl } from "../../url/paths";
import { type PageSubject, pageUrlPath } from "../../url/subject";
import { describeOlder, findAge, nameSilence, tellAge, writeLimit } from "../../view/age-words";
import {
  type FoundPosition,
  getAnswerDate,
  getNewestDay,
  getStanceDay,
  listFoundPositions,
  listScopes,
  type TableClaim,
} from "../../view/compare/answers";
import { formatResultHeading } from "../../view/compare/result-words";
import {
  type AskSubject,
  getMeasuringDate,
  getStanceFilter,
  isPositions,
  listComparisons,
  listPutToParties,
  listShownColumns,
  listShownQuestions,
  type PositionSubject,
  type PutToParties,
  writeOmitted,
} from "../../view/compare/shown";
import { describeOthers } from "../../view/counted-words";
import { formatAsk } from "../../view/deal/asks";
import { buildClausesView, type ClauseView } from "../../view/deal/clauses";
import { describeUncompared } from "../../view/deal/deal";
import { buildDealHeadView } from "../../view/deal/head";
import { describeStage } from "../../view/deal/stage-words";
import { formatBeyondBriefly, getAskedMove } from "../../view/distance-words";
import { countQuestions, sumUpAsks, writeUnmeasured } from "../../view/findings/deal";
import { findSubject, writeKicker } from "../../view/findings/subject";
import { formatPosition, nameAccount, writeNotAddressed } from "../../view/matrix/cell";
import { nameRedLines, quoteAnswers } from "../../view/refused-words";
import { buildSharesView } from "../../view/shares";
import { listOwnSpans } from "./csv-rows";

/** Numbers the cited sources in the order of their first citation. */
interface Notes {
  cite: (ids: readonly string[]) => string;
  list: () => Source[];
}

/**
 * A view as Markdown that reads well wherever it is pasted, rendered or not: the title, a table with the positions in
 * words, the sources as numbered notes, and the origin.
 */
export function writeMarkdown(subject: PageSubject): string {
  const { negotiation } = subject;
  const site = publicUrl();
  const page = site === undefined ? "The page" : markdownLink("The page", `${site}${pageUrlPath(subject)}`);
  const notes = openNotes(subject);
  const finding = findSubject(subject);
  const others = describeOthers(isPositions(subject) ? listParties(listShownColumns(subject)) : negotiation.parties);
  const table = isPositions(subject) ? writePositions(subject, notes) : writeAsks(subject, notes);
  return `${[
    `# ${escapeMarkdown(finding.headline)}`,
    ...(finding.lead ? [escapeMarkdown(finding.lead)] : []),
    `${escapeMarkdown(writeKicker(subject, finding))}, as of ${formatDate(negotiation.asOf)}.${writeFilter(getStanceFilter(subject))}`,
    ...(others ? [escapeMarkdown(others)] : []),
    ...table,
    ...formatSources(notes),
    `Parley, dataset version ${negotiation.version}. Data and text ${markdownLink(dataLicence.name, dataLicence.url)}; quotations belong to their sources. ${page} has the words behind each position.`,
  ].join("\n\n")}\n`;
}

function writeFilter({ evidence, within }: StanceFilter): string {
  return [...(evidence === "record" ? ["On the record only: reports are left out."] : []), writeLimit(within)]
    .filter(Boolean)
    .map((sentence) => ` ${sentence}`)
    .join("");
}

function listParties(columns: readonly Column[]): Party[] {
  return columns.flatMap((column) => (column.kind === "party" ? [column.party] : []));
}

function openNotes({ negotiation }: PageSubject): Notes {
  const cited: Source[] = [];
  const number = (id: string) => {
    const source = getSource(negotiation, id);
    if (!cited.includes(source)) cited.push(source);
    return cited.indexOf(source) + 1;
  };
  return {
    cite: (ids) => {
      const numbers = [...new Set(ids.map(number))].sort((a, b) => a - b);
      return numbers.length > 0 ? ` [${numbers.join(", ")}]` : "";
    },
    list: () => cited,
  };
}

function formatSources(notes: Notes): string[] {
  const sources = notes.list();
  if (sources.length === 0) return [];
  const lines = sources.map(({ publisher, title, date, url, carriedBy }, i) => {
    const name = title ? `“${title}”` : publisher;
    const by = [...(title ? [publisher] : []), ...(carriedBy ? [`through ${carriedBy}`] : []), formatDate(date)];
    return `${i + 1}. ${markdownLink(escapeMarkdown(name), url)}, ${escapeMarkdown(by.join(", "))}`;
  });
  return ["## Sources", "Numbers in square brackets refer to this list.", lines.join("\n")];
}

function writePositions(subject: PositionSubject, notes: Notes): string[] {
  const columns = listShownColumns(subject);
  const questions = listShownQuestions(subject);
  const pairs = subject.kind === "compare" ? listHeads(columns) : [];
  if (questions.length === 0) return ["No two of them differ on any question."];
  const rows = questions.map((placed) => [
    writeQuestion(placed, subject.kind === "issue"),
    ...columns.map((column) => writeAnswer(subject, placed, column, notes)),
    ...(subject.kind === "compare"
      ? listComparisons(subject, placed, columns).map(
          ({ difference: { result, restsOnReport } }) =>
            `${formatResultHeading(result, placed.question)}${restsOnReport ? " (known only from a report)" : ""}`,
        )
      : []),
  ]);
  const heads = ["Question", ...columns.map((column) => escapeMarkdown(nameCompared(column))), ...pairs];
  return [markdownTable(heads, rows)];
}

/** The headings of the results: the names of each pair, if there is more than one pair. */
function listHeads(columns: readonly Column[]): string[] {
  const names = columns.map((column) => escapeMarkdown(nameCompared(column)));
  if (names.length === 2) return ["Result"];
  return names.flatMap((left, i) => names.slice(i + 1).map((right) => writePair([left, right])));
}

function writeQuestion({ issue, question }: PlacedQuestion, alone: boolean): string {
  const text = escapeMarkdown(question.text);
  return alone || issue.title === question.text ? text : `**${escapeMarkdown(issue.title)}.** ${text}`;
}

function writeAnswer(subject: PositionSubject, { question }: PlacedQuestion, column: Column, notes: Notes): string {
  const { negotiation, viewOptions } = subject;
  const given = answerQuestion(column, question, getStanceTable(negotiation, negotiation.asOf, viewOptions));
  // Several reports of one place say one thing, on the word of several sources.
  const parts = new Map<string, string[]>();
  for (const found of listFoundPositions(given, column)) {
    const words =
      given.kind === "not-addressed"
        ? writeNotAddressed(given, negotiation.asOf)
        : writeFound(negotiation, question, found, column);
    parts.set(words, [...(parts.get(words) ?? []), ...(found.claims ?? []).map(({ source }) => source)]);
  }
  const lines = given.kind === "stance" ? given.stance.redLines : [];
  const rejections = given.kind === "stance" ? given.stance.rejections : [];
  const positions = [...parts].map(([words, sources]) => `${words}${notes.cite(sources)}`);
  return [
    ...(given.kind === "stance" ? writeStance(given.stance, positions, viewOptions.within, notes) : positions),
    ...(lines.length > 0 ? [writeRedLines(question, lines, notes)] : []),
    ...(rejections.length > 0 ? [writeRejections(question, rejections, notes)] : []),
  ].join("; ");
}

/** The positions of a stance, and from when those are that are too old to count. */
function writeStance(stance: Stance, positions: string[], within: AgeLimit | undefined, notes: Notes): string[] {
  if (!stance.older) return positions;
  const older = `${describeOlder(stance.older)}${notes.cite([stance.older.source])}`;
  if (stance.kind === "silent") return [capitalise(nameSilence(within)), older];
  return [...positions, `On the record, ${older}`];
}

const absences: Partial<Record<FoundPosition["kind"], string>> = {
  silent: "No position found",
  "not-concerned": "Not concerned",
  "no-status-quo": "None of the options holds today",
};

function writeFound(
  negotiation: Negotiation,
  question: Question,
  { kind, span, claims = [], contested, disputed }: FoundPosition,
  column: Column,
): string {
  const absent = absences[kind];
  if (absent !== undefined || !span) return absent ?? "";
  const conditions = [...new Set(claims.flatMap(({ condition }) => condition ?? []))];
  const day = column.kind === "party" ? getNewestDay(claims) : undefined;
  const age = day && findAge(day, getAnswerDate(negotiation, column));
  const report = kind === "reported" || kind === "reported-beside" || kind === "reported-term";
  const shares = buildSharesView(question, span);
  const words = [
    ...(report ? [`${escapeMarkdown(nameReport(negotiation, claims))}${disputed ? ", disputed" : ""}:`] : []),
    ...(contested ? ["contested:"] : []),
    ...listScopes(claims).map((scope) => `${escapeMarkdown(scope)}:`),
    escapeMarkdown(formatPosition(question, span)),
    ...(shares ? [`(${escapeMarkdown(shares.words)})`] : []),
    ...(age ? [`(${age.words})`] : []),
    ...(conditions.length > 0 ? [`(depends on: ${escapeMarkdown(conditions.join("; "))})`] : []),
  ].join(" ");
  return capitalise(words);
}

/** `reported`, or by whose account. */
function nameReport(negotiation: Negotiation, [claim]: readonly TableClaim[]): string {
  return claim?.evidence === "account" ? `by ${nameAccount(negotiation, claim)}` : "reported";
}

function writeRejections(question: Question, rejections: readonly Rejection[], notes: Notes): string {
  const labels = rejections.map(({ place }) => `“${question.options[place]?.label ?? ""}”`);
  const cited = notes.cite(rejections.map(({ statement }) => statement.source));
  return `Declined as offered, but not ruled out: ${escapeMarkdown(labels.join(", "))}${cited}`;
}

function writeRedLines(question: Question, lines: readonly RedLine[], notes: Notes): string {
  const labels = quoteAnswers(question, nameRedLines(question, lines));
  return `Rules out ${escapeMarkdown(labels.join(", "))}${notes.cite(lines.map(({ statement }) => statement.source))}`;
}

function writeAsks(subject: AskSubject, notes: Notes): string[] {
  const put = listPutToParties(subject);
  const omitted = listOmissions(subject.negotiation, put);
  const { within } = getStanceFilter(subject);
  const asked = listAsked(subject.negotiation.parties, subject.kind === "deal" ? subject.deal : undefined);
  const heads = ["Question", "The deal", ...asked.map(({ name }) => escapeMarkdown(name))];
  const rows = put.map((one) => [
    writeQuestion(one.placed, false),
    `${capitalise(escapeMarkdown(formatPosition(one.question, one.span)))}${notes.cite(one.terms.map(({ source }) => source))}`,
    ...one.asks.map((asked) => writeAskCell(one, asked, notes, { asOf: getMeasuringDate(subject), within })),
  ]);
  const isDeal = subject.kind === "deal";
  const unmeasured = writeUnmeasured(sumUpAsks(asked, put), countQuestions(put), isDeal ? "wanted was" : "wants is");
  const about = subject.kind === "deal" ? writeDeal(subject.negotiation, subject.deal, notes) : [];
  return [
    ...about,
    ...(rows.length > 0
      ? [
          [
            `What each answer asks of each party, measured from the party’s own position as of ${formatDate(getMeasuringDate(subject))}.`,
            escapeMarkdown(unmeasured),
          ]
            .filter(Boolean)
            .join(" "),
          markdownTable(heads, rows),
        ]
      : [
          subject.kind === "deal"
            ? describeUncompared(subject.deal, subject.negotiation.asOf)
            : "No question is answered yet.",
        ]),
    omitted.length > 0
      ? `${writeOmitted(subject)}: ${formatCount(omitted.length, "question", "questions")}. ${omitted.map(({ text }) => escapeMarkdown(text)).join(" ")}`
      : `${writeOmitted(subject)}: no question.`,
    ...(subject.kind === "deal" ? writeClauses(subject.negotiation, subject.deal) : []),
  ];
}

/** What a deal says, whose it is, and what became of it. */
function writeDeal(negotiation: Negotiation, deal: Deal, notes: Notes): string[] {
  const { parties, asOf } = negotiation;
  const { proposedBy, binds, agreedBy, knownInPart, partly } = buildDealHeadView(negotiation, deal);
  const history = listKnownStages(deal, asOf).map(
    (entry) =>
      `${formatDate(entry.date)}: ${escapeMarkdown(describeStage(entry, deal, parties))}${notes.cite([entry.source])}`,
  );
  return [
    `${escapeMarkdown(deal.summary)}${notes.cite([deal.source])}`,
    ...(knownInPart ? [`**${partly}.** ${escapeMarkdown(knownInPart)}`] : []),
    escapeMarkdown(
      `Proposed by: ${proposedBy || "not known"}. Binds: ${binds}. Known from: ${deal.by}. Agreed by: ${agreedBy || "nobody so far"}.`,
    ),
    `${history.join("; ")}.`,
  ];
}

/** The comparison with the draft that a deal revises, if it revises one. */
function writeClauses(negotiation: Negotiation, deal: Deal): string[] {
  const view = buildClausesView(negotiation, deal);
  if (!view) return [];
  const write = (clause: ClauseView | undefined, missing: string) =>
    clause
      ? `${clause.clause ? `${escapeMarkdown(clause.clause)}: ` : ""}${clause.runs.map(writeRun).join("")}`
      : missing;
  return [
    "## Clause by clause",
    `${view.lead} In bold: the words that the other draft does not have.`,
    markdownTable(
      ["What became of it", escapeMarkdown(view.earlier.name), escapeMarkdown(view.later.name)],
      view.rows.map(({ words, missing, earlier, later }) => [words, write(earlier, missing), write(later, missing)]),
    ),
  ];
}

/** Words of a clause. The spaces around them are kept, and stay outside the asterisks of bold words. */
function writeRun({ text, changed }: WordRun): string {
  const words = text.trim();
  if (!words) return text;
  const [before = "", after = ""] = text.split(words);
  return `${before}${changed ? `**${escapeMarkdown(words)}**` : escapeMarkdown(words)}${after}`;
}

/** What the answer allows besides, where an ask is only a part of it. */
const partlyWords = { crosses: " in part", within: ", but also allows what the party has not said it wants" };

function writeAskCell(
  { question }: PutToParties,
  { ask, stance }: PutToParties["asks"][number],
  notes: Notes,
  { asOf, within }: { asOf: string; within: AgeLimit | undefined },
): string {
  const move = ask.kind === "crosses" ? getAskedMove(ask) : undefined;
  const steps = move ? `, ${formatBeyondBriefly(question, move)}` : "";
  const partly = "partly" in ask && ask.partly ? partlyWords[ask.kind] : "";
  const own = listOwnSpans(stance).map((span) => formatPosition(question, span));
  const held: Statement[] = (stance.kind === "stated" ? listHeld(stance) : listReports(stance)).map(
    (one) => one.statement,
  );
  const lines = ask.kind === "crosses" ? ask.lines.map(({ statement }) => statement) : [];
  const from =
    own.length > 0
      ? `; ${stance.kind === "stated" ? "own position" : "reported"}: ${escapeMarkdown(own.join("; "))}${tellAge(getStanceDay(stance), asOf)}`
      : "";
  const heading = formatAsk(ask, question, { stance, within });
  return `${heading}${partly}${steps}${from}${notes.cite([...lines, ...held].map(({ source }) => source))}`;
}
