import { type AskedIn, getOpeningStance, measureMove } from "../../model/across";
import { buildColumn } from "../../model/column";
import { unfiltered } from "../../model/stance";
import type { Party } from "../../schema/negotiation";
import { formatDate } from "../../text/format";
import { questionPath } from "../../url/paths";
import { type AxisView, buildAxis } from "../axis";
import { buildCellView, type CellView } from "../matrix/cell";
import { writeMove } from "./move-words";

/** Where a party stood in one of the negotiations that ask a question, on the day on which its pages open. */
export interface PointView {
  negotiation: string;
  /** The negotiation’s short name, and the question there. */
  name: string;
  href: string;
  asOf: string;
  isoAsOf: string;
  axis: AxisView;
  cell: CellView;
  /** Whether it moved since the negotiation before; empty for the first. */
  move: string;
}

/** Builds the positions of a party on a question that several negotiations ask, oldest first. */
export function buildPoints(asked: readonly AskedIn[], { id }: Pick<Party, "id">): PointView[] {
  return asked.flatMap((one, i) => {
    const { negotiation, placed } = one;
    const { issue, question } = placed;
    const party = negotiation.parties.find((other) => other.id === id);
    if (!party) return [];
    const before = asked[i - 1];
    return [
      {
        negotiation: negotiation.id,
        name: negotiation.short,
        href: questionPath(negotiation, issue, question),
        asOf: formatDate(negotiation.asOf),
        isoAsOf: negotiation.asOf,
        axis: buildAxis(question),
        cell: buildCellView(
          { negotiation, question, asOf: negotiation.asOf, filter: unfiltered },
          buildColumn({ kind: "party", party }),
          {
            kind: "stance",
            stance: getOpeningStance(one, id),
          },
        ),
        move: before ? writeMove(measureMove(before, one, id)) : "",
      },
    ];
  });
}
