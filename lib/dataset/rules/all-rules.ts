import { chainsMatchEvidence } from "./chains-match-evidence";
import { conditionsAreNamed } from "./conditions-are-named";
import { contradictionsNameTwoQuestions } from "./contradictions-name-two-questions";
import { correctionsRunNewestFirst } from "./corrections-run-newest-first";
import { everyPartyIsAsked } from "./every-party-is-asked";
import { historiesAreInOrder } from "./histories-are-in-order";
import { idsAreUnique } from "./ids-are-unique";
import { idsMatchFiles } from "./ids-match-files";
import { keepsNameOlderStatements } from "./keeps-name-older-statements";
import { namesAreFree } from "./names-are-free";
import { newestFirst } from "./newest-first";
import { nothingBeforeItWasPublic } from "./nothing-before-it-was-public";
import { oneStatusQuo } from "./one-status-quo";
import { optionsExist } from "./options-exist";
import { picturesCanDraw } from "./pictures-can-draw";
import { quotesAreShort } from "./quotes-are-short";
import { rangesRunAlongTheScale } from "./ranges-run-along-the-scale";
import { redLinesAreOnRecord } from "./red-lines-are-on-record";
import { referencesExist } from "./references-exist";
import { revisionsNameOlderDeals } from "./revisions-name-older-deals";
import type { Rule } from "./rule";
import { schemasAreNamed } from "./schemas-are-named";
import { sourcesExist } from "./sources-exist";
import { statementsSaySomething } from "./statements-say-something";

/** Every rule that the data must satisfy in addition to the schemas. The method page lists them. */
export const allRules: readonly Rule[] = [
  sourcesExist,
  optionsExist,
  referencesExist,
  everyPartyIsAsked,
  statementsSaySomething,
  newestFirst,
  correctionsRunNewestFirst,
  nothingBeforeItWasPublic,
  keepsNameOlderStatements,
  redLinesAreOnRecord,
  historiesAreInOrder,
  revisionsNameOlderDeals,
  chainsMatchEvidence,
  conditionsAreNamed,
  rangesRunAlongTheScale,
  contradictionsNameTwoQuestions,
  oneStatusQuo,
  quotesAreShort,
  idsAreUnique,
  idsMatchFiles,
  namesAreFree,
  picturesCanDraw,
  schemasAreNamed,
];
