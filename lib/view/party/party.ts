import { listPlacedQuestions, type Negotiation } from "../../dataset/negotiation";
import { answerQuestion, buildColumn } from "../../model/column";
import { listHeld, unfiltered } from "../../model/stance";
import { getStanceTable } from "../../model/stance-table";
import { listStatementsOf } from "../../model/statements";
import type { Party } from "../../schema/negotiation";
import { formatDate, formatList } from "../../text/format";
import { partyPath, questionPath } from "../../url/paths";
import type { ViewOptions } from "../../url/view-options";
import { type AxisView, buildAxis, nameAxis } from "../axis";
import { buildRoleView, type RoleView } from "../counted-words";
import { findParty } from "../findings/party";
import { buildStatementView, type EvidenceView } from "../issue/evidence";
import { countFolded } from "../issue/position-row";
import { describeStatementStatus } from "../issue/statement-status";
import { buildCellView, type CellView } from "../matrix/cell";

/** One question on a party's page: its position, and the statements that led to it. */
export interface PartyQuestionView {
  id: string;
  issue: string;
  href: string;
  text: string;
  axis: AxisView;
  axisName: string;
  cell: CellView;
  /** Whether what is on the record follows from agreed deals alone, and the party has not stated it itself. */
  byAgreement: boolean;
  /** Every statement known by the date of the page, oldest first. */
  history: EvidenceView[];
  /** What is folded below the line, counted. */
  folded: string;
}

/** A party's page, ready to render. */
export interface PartyView {
  id: string;
  path: string;
  name: string;
  monogram: string;
  speaks: string;
  note: string;
  /** Undefined where every party has to agree. */
  role: RoleView | undefined;
  /** For a body of several: the members whose voices are told apart. */
  members: string;
  asOf: string;
  title: string;
  lead: string;
  questions: PartyQuestionView[];
}

/** Builds a party's page: its column, read from top to bottom. */
export function buildPartyView(negotiation: Negotiation, party: Party, viewOptions: ViewOptions): PartyView {
  const { asOf } = negotiation;
  const questions = listPlacedQuestions(negotiation).map(({ issue, question }) => {
    const column = buildColumn({ kind: "party", party });
    const stance = getStanceTable(negotiation, asOf, unfiltered).get(question, party.id);
    const held = listHeld(stance);
    const cell = buildCellView(
      { negotiation, question, asOf, filter: viewOptions },
      column,
      answerQuestion(column, question, getStanceTable(negotiation, asOf, viewOptions)),
    );
    const history = listStatementsOf(question, party.id)
      .filter(({ date }) => date <= asOf)
      .toReversed()
      .map((statement) =>
        buildStatementView(
          negotiation,
          issue,
          question,
          statement,
          describeStatementStatus(statement, stance, asOf),
          asOf,
        ),
      );
    return {
      id: question.id,
      issue: issue.title,
      href: questionPath(negotiation, issue, question),
      text: question.text,
      axis: buildAxis(question),
      axisName: nameAxis(question),
      cell,
      byAgreement: held.length > 0 && held.every(({ statement }) => statement.agreed),
      history,
      folded: countFolded([
        { count: cell.conditions.length, one: "condition", many: "conditions" },
        { count: cell.voices?.length ?? 0, one: "member", many: "members" },
        { count: history.length, one: "statement", many: "statements" },
      ]),
    };
  });
  const finding = findParty(negotiation, party, viewOptions);
  return {
    id: party.id,
    path: partyPath(negotiation, party),
    name: party.name,
    monogram: party.monogram,
    speaks: party.speaks,
    note: party.note,
    role: buildRoleView(negotiation, party),
    members: formatList((party.members ?? []).map(({ name }) => name)),
    asOf: formatDate(asOf),
    title: finding.headline,
    lead: finding.lead,
    questions,
  };
}
