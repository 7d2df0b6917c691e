import type { Issue } from "../schema/issue";
import type { Party } from "../schema/negotiation";
import type { Column } from "./column";

/**
 * What a page is about that can be shown as of any date: all questions, one issue, one party, or the columns compared.
 * `PageSubject` in lib/url is one of these in its negotiation as the reader looks at it, or a deal or a draft.
 */
export type Topic =
  | { kind: "matrix" }
  | { kind: "issue"; issue: Issue }
  | { kind: "party"; party: Party }
  | { kind: "compare"; columns: readonly Column[] };
