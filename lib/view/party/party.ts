import { listPlacedQuestions, type Negotiation } from "../../dataset/negotiation";
import { answerQuestion, buildColumn } from "../../model/column";
import { getStanceTable } from "../../model/stance-table";
import { listStatementsOf } from "../../model/statements";
import type { Party } from "../../schema/negotiation";
import { formatDate } from "../../text/format";
import { issuePath, partyPath, questionPath } from "../../url/paths";
import type { ViewOptions } from "../../url/view-options";
import { type AxisView, buildAxis, nameAxis } from "../axis";
import { buildStatementView, type EvidenceView } from "../issue/evidence";
import { describeStatementStatus } from "../issue/statement-status";
import { buildCellView, type CellView } from "../matrix/cell";

/** One question on a party's page: its position, and the statements that led to it. */
export interface PartyQuestionView {
  id: string;
  issue: string;
  issueHref: string;
  href: string;
  text: string;
  axis: AxisView;
  axisName: string;
  cell: CellView;
  /** Every statement known by the date of the page, oldest first. */
  history: EvidenceView[];
}

/** A party's page, ready to render. */
export interface PartyView {
  path: string;
  name: string;
  monogram: string;
  speaks: string;
  note: string;
  asOf: string;
  lead: string;
  questions: PartyQuestionView[];
}

/** Builds a party's page: its column, read from top to bottom. */
export function buildPartyView(negotiation: Negotiation, party: Party, viewOptions: ViewOptions): PartyView {
  const { asOf } = negotiation;
  const questions = listPlacedQuestions(negotiation).map(({ issue, question }) => {
    const column = buildColumn({ kind: "party", party });
    const stance = getStanceTable(negotiation, asOf, "all").get(question, party.id);
    const cell = buildCellView(
      { negotiation, question, asOf },
      column,
      answerQuestion(column, question, getStanceTable(negotiation, asOf, viewOptions.evidence)),
    );
    return {
      id: question.id,
      issue: issue.title,
      issueHref: issuePath(negotiation, issue),
      href: questionPath(negotiation, issue, question),
      text: question.text,
      axis: buildAxis(question),
      axisName: nameAxis(question),
      cell,
      history: listStatementsOf(question, party.id)
        .filter(({ date }) => date <= asOf)
        .toReversed()
        .map((statement) =>
          buildStatementView(negotiation, issue, question, statement, describeStatementStatus(statement, stance), asOf),
        ),
    };
  });
  const count = (kind: CellView["kind"]) => questions.filter(({ cell }) => cell.kind === kind).length;
  return {
    path: partyPath(negotiation, party),
    name: party.name,
    monogram: party.monogram,
    speaks: party.speaks,
    note: party.note,
    asOf: formatDate(asOf),
    lead: `Stated on the record on ${count("stated")} of ${questions.length} ${questions.length === 1 ? "question" : "questions"}, known only by report on ${count("reported")}, no position found on ${count("silent")}.`,
    questions,
  };
}
