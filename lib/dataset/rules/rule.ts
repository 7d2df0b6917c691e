import type { ParsedFolder } from "../parsed-folder";
import type { Problem } from "../problem";

/** What a schema cannot say: one rule, one file, one test. A rule returns every fault it finds, not the first. */
export interface Rule {
  /** The rule in one sentence, for the method page and the documentation. */
  says: string;
  check: (folder: ParsedFolder) => Problem[];
}
