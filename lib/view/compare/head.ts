import type { Negotiation } from "../../dataset/negotiation";
import type { Column } from "../../model/column";
import { nameCompared } from "../../model/column-name";
import { formatDate } from "../../text/format";
import { buildHeadView, type ColumnHead } from "../matrix/matrix";

/** The heading of a compared column. */
export interface CompareHead extends ColumnHead {
  column: Column;
  /** Initials that distinguish the columns on the page, for the rows of the figure. */
  tag: string;
  /** The date of the party, if it differs from that of the page. */
  at: string;
}

/** Builds the headings of the compared columns. */
export function buildCompareHeadsView(negotiation: Negotiation, columns: readonly Column[]): CompareHead[] {
  const heads = columns.map((column) => buildHeadView(negotiation, column));
  return heads.flatMap((head, i) => {
    const column = columns[i];
    if (!column) return [];
    const alike = heads.filter(({ monogram }) => monogram === head.monogram);
    return [
      {
        ...head,
        column,
        name: nameCompared(column),
        // Two deals, or one party at two dates, have the same initials, so they are numbered.
        tag: alike.length > 1 ? `${head.monogram} ${alike.indexOf(head) + 1}` : head.monogram,
        at: column.kind === "party" && column.at ? formatDate(column.at) : "",
      },
    ];
  });
}
