import type { Issue } from "../schema/issue";
import type { Party } from "../schema/negotiation";
import type { Column } from "./column";

/**
 * What a page is about, if it can be shown as of any date: the whole matrix, one issue, one party or a comparison of
 * columns. `PageSubject` in lib/url adds the negotiation and the view options, and the pages of deals and drafts.
 */
export type Topic =
  | { kind: "matrix" }
  | { kind: "issue"; issue: Issue }
  | { kind: "party"; party: Party }
  | { kind: "compare"; columns: readonly Column[] };
