import { findParty, listPlacedQuestions, type Negotiation } from "../../dataset/negotiation";
import { getOpeningStance, listAskedAgain, measureMove, sortByOpening } from "../../model/across";
import { getRole, roleLabels } from "../../model/counted";
import type { Party } from "../../schema/negotiation";
import { formatDate } from "../../text/format";
import { writeShare } from "../../text/words";
import { partyAcrossPath, partyPath } from "../../url/paths";
import { countMoves, writeAcross } from "../findings/across";
import { buildPoints, type PointView } from "./points";

/** A party in all negotiations that have one of its id, newest first. */
export interface PartyAcross {
  id: string;
  /** The party of the newest negotiation, by whose name it is called. */
  newest: Party;
  negotiations: readonly [Negotiation, ...Negotiation[]];
}

/** The party of an id in all of these negotiations; undefined if none has it. */
export function findPartyAcross(negotiations: readonly Negotiation[], id: string): PartyAcross | undefined {
  const [first, ...others] = sortByOpening(negotiations)
    .toReversed()
    .filter((negotiation) => findParty(negotiation, id));
  const newest = first && findParty(first, id);
  return newest && { id, newest, negotiations: [first, ...others] };
}

/** The parties that more than one negotiation has. */
export function listPartiesAcross(negotiations: readonly Negotiation[]): PartyAcross[] {
  const ids = new Set<string>(negotiations.flatMap(({ parties }) => parties.map(({ id }) => id)));
  return [...ids].flatMap((id) => {
    const party = findPartyAcross(negotiations, id);
    return party && party.negotiations.length > 1 ? [party] : [];
  });
}

/** A question that was asked again, and where the party stood each time. */
export interface AcrossQuestionView {
  /** Unlike its id, it is never that of another one: two negotiations can ask something else under the same id. */
  key: string;
  text: string;
  issue: string;
  points: PointView[];
}

/** The page of a party across negotiations, ready to render. */
export interface PartyAcrossView {
  id: string;
  path: string;
  name: string;
  title: string;
  lead: string;
  /** Newest first. */
  negotiations: {
    id: string;
    title: string;
    href: string;
    name: string;
    role: string;
    /** On how many questions a position was found, and as of when. */
    positions: string;
  }[];
  questions: AcrossQuestionView[];
}

/** Builds the page of a party across negotiations. */
export function buildPartyAcrossView(party: PartyAcross): PartyAcrossView {
  const { id, newest, negotiations } = party;
  const again = listAskedAgain(negotiations);
  const finding = writeAcross(
    newest,
    sortByOpening(negotiations).map(({ asOf }) => asOf),
    countMoves(
      again.flatMap((asked) => {
        const [then, now] = asked.slice(-2);
        return then && now ? [measureMove(then, now, id)] : [];
      }),
    ),
  );
  return {
    id,
    path: partyAcrossPath(party),
    name: newest.name,
    title: finding.headline,
    lead: finding.lead,
    negotiations: negotiations.flatMap((negotiation) => {
      const own = findParty(negotiation, id);
      return own ? [buildEntry(negotiation, own)] : [];
    }),
    questions: again.flatMap((asked) => {
      const last = asked.at(-1);
      if (!last) return [];
      const { issue, question } = last.placed;
      return [
        {
          key: `${last.negotiation.id} ${question.id}`,
          text: question.text,
          issue: issue.title,
          points: buildPoints(asked, newest),
        },
      ];
    }),
  };
}

function buildEntry(negotiation: Negotiation, party: Party): PartyAcrossView["negotiations"][number] {
  const kinds = listPlacedQuestions(negotiation).map(
    (placed) => getOpeningStance({ negotiation, placed }, party.id).kind,
  );
  const concerned = kinds.filter((kind) => kind !== "not-concerned");
  const found = concerned.filter((kind) => kind !== "silent").length;
  return {
    id: negotiation.id,
    title: negotiation.title,
    href: partyPath(negotiation, party),
    name: party.name,
    role: roleLabels.find(({ role }) => role === getRole(party))?.label ?? "",
    positions: `${describeFound(found, concerned.length)}, as of ${formatDate(negotiation.asOf)}`,
  };
}

function describeFound(found: number, concerned: number): string {
  if (concerned === 0) return "No question concerns it";
  if (found === 0) return `No position found on ${concerned === 1 ? "the only question" : "any question"}`;
  return `Position found on ${writeShare(found, concerned, "question", "questions")}`;
}
