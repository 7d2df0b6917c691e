import type { Negotiation } from "../../dataset/negotiation";
import type { Column } from "../../model/column";
import { nameCompared } from "../../model/column-name";
import { formatDate } from "../../text/format";
import { buildHeadView, type ColumnHead } from "../matrix/matrix";

/** The head of a column that is compared. */
export interface CompareHead extends ColumnHead {
  column: Column;
  /** Letters that tell the columns of the page apart, for the rows of the figure. */
  tag: string;
  /** Where a party is shown at another date than that of the page. */
  at: string;
}

/** Draws up the heads of the columns compared. */
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
        // Two deals, or one party at two dates, share their letters: then they are numbered.
        tag: alike.length > 1 ? `${head.monogram} ${alike.indexOf(head) + 1}` : head.monogram,
        at: column.kind === "party" && column.at ? formatDate(column.at) : "",
      },
    ];
  });
}
