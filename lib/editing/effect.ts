import { listPlacedQuestions, type Negotiation } from "../dataset/negotiation";
import { answerQuestion, buildColumn } from "../model/column";
import { formatDealTitle } from "../model/deals/names";
import { weighDeal } from "../model/deals/weigh-deal";
import { diffStances } from "../model/history/changes";
import { getScale } from "../model/scale";
import { deriveStance, unfiltered } from "../model/stance";
import { getStanceTable } from "../model/stance-table";
import { formatDate } from "../text/format";
import { type AxisView, buildAxis } from "../view/axis";
import { formatAsk } from "../view/deal/asks";
import { describeChange } from "../view/history/change-words";
import { buildCellView, type CellView } from "../view/matrix/cell";

/** What an edit changes for readers, on one question for one party. */
export interface EffectView {
  question: string;
  party: string;
  asOf: string;
  before: { cell: CellView; axis: AxisView } | undefined;
  after: { cell: CellView; axis: AxisView } | undefined;
  /** The change in words; empty if the position stays as it is. */
  changes: string[];
  /** `Truce: now asks it to move; before, asked nothing`. */
  deals: { deal: string; before: string; after: string }[];
  /** Where the pages open at an earlier day, and so do not show it yet. */
  later: string | undefined;
}

/** Compares a negotiation with what it would be. Undefined where the question or the party is in neither. */
export function buildEffectView(
  before: Negotiation | undefined,
  after: Negotiation,
  { question, party, date }: { question: string; party: string; date: string },
): EffectView | undefined {
  const asOf = date > after.asOf ? date : after.asOf;
  const [was, is] = [before && look(before, question, party, asOf), look(after, question, party, asOf)];
  if (!is) return undefined;
  // A value that is new moves the places of the others, so the old statements are read on the new scale.
  const old = was && deriveStance({ ...is.question, statements: was.question.statements }, party, asOf);
  const changes = old ? diffStances(old, is.stance, getScale(is.question), asOf) : [];
  return {
    question: is.question.text,
    party: is.party.name,
    asOf: formatDate(asOf),
    before: was && { cell: was.cell, axis: was.axis },
    after: { cell: is.cell, axis: is.axis },
    changes: changes.map((change) => `${is.party.name}: ${describeChange(is.question, change)}`),
    deals: before ? listDealChanges(before, after) : [],
    later: date > after.asOf ? formatDate(after.asOf) : undefined,
  };
}

function look(negotiation: Negotiation, questionId: string, partyId: string, asOf: string) {
  const placed = listPlacedQuestions(negotiation).find(({ question }) => question.id === questionId);
  const party = negotiation.parties.find(({ id }) => id === partyId);
  if (!placed || !party) return undefined;
  const { question } = placed;
  const table = getStanceTable(negotiation, asOf, unfiltered);
  const column = buildColumn({ kind: "party", party });
  const answer = answerQuestion(column, question, table);
  return {
    question,
    party,
    stance: table.get(question, party.id),
    axis: buildAxis(question),
    cell: buildCellView({ negotiation, question, asOf, filter: unfiltered }, column, answer),
  };
}

/** Which deals ask something else of whom. */
function listDealChanges(before: Negotiation, after: Negotiation) {
  const was = new Map(listAsks(before).map((one) => [one.key, one.words]));
  return listAsks(after).flatMap(({ key, deal, words }) => {
    const old = was.get(key);
    return old === undefined || old === words ? [] : [{ deal, before: old, after: words }];
  });
}

function listAsks(negotiation: Negotiation) {
  return negotiation.deals.flatMap((deal) =>
    weighDeal(negotiation, deal).flatMap((term) =>
      term.asks.map(({ party, ask }) => ({
        key: [
          deal.id,
          term.question.id,
          term.question.options[term.span.from]?.id,
          term.question.options[term.span.to]?.id,
          party.id,
        ].join(" "),
        deal: `${formatDealTitle(deal)} on ${term.question.label}, ${party.name}`,
        words: formatAsk(ask, term.question),
      })),
    ),
  );
}
