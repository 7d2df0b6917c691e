import type { ReadFolder } from "../parsed-folder";
import type { Finding } from "../problem";

/** A constraint that a schema cannot express. Each has its own file and test, and returns every problem it finds. */
export interface Rule {
  /** The rule in a sentence, for the method page and the documentation. */
  says: string;
  check: (folder: ReadFolder) => Finding[];
}
