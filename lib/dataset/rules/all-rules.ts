import { accountsNameTheirTeller } from "./accounts-name-their-teller";
import { chainsMatchEvidence } from "./chains-match-evidence";
import { checksNameQuotations } from "./checks-name-quotations";
import { conditionsAreNamed } from "./conditions-are-named";
import { contradictionsNameTwoQuestions } from "./contradictions-name-two-questions";
import { correctionsRunNewestFirst } from "./corrections-run-newest-first";
import { dealsSayWhatIsKnown } from "./deals-say-what-is-known";
import { everyPartyIsAsked } from "./every-party-is-asked";
import { historiesAreInOrder } from "./histories-are-in-order";
import { idsAreUnique } from "./ids-are-unique";
import { idsMatchFiles } from "./ids-match-files";
import { keepsNameOlderStatements } from "./keeps-name-older-statements";
import { labelsAreDistinct } from "./labels-are-distinct";
import { namesAreFree } from "./names-are-free";
import { newestFirst } from "./newest-first";
import { nothingBeforeItWasPublic } from "./nothing-before-it-was-public";
import { oneStatusQuo } from "./one-status-quo";
import { onlyThoseConcernedSpeak } from "./only-those-concerned-speak";
import { optionsExist } from "./options-exist";
import { orderOfADayIsNamed } from "./order-of-a-day-is-named";
import { picturesCanDraw } from "./pictures-can-draw";
import { principalsCanAgree } from "./principals-can-agree";
import { quotesAreShort } from "./quotes-are-short";
import { rangesRunAlongTheScale } from "./ranges-run-along-the-scale";
import { redLinesAreOnRecord } from "./red-lines-are-on-record";
import { referencesExist } from "./references-exist";
import { rejectionsAreOnRecord } from "./rejections-are-on-record";
import { retiredNamesStayFree } from "./retired-names-stay-free";
import { revisionsNameOlderDeals } from "./revisions-name-older-deals";
import type { Rule } from "./rule";
import { schemasAreNamed } from "./schemas-are-named";
import { secondCodersAnswerTheQuestion } from "./second-coders-answer-the-question";
import { sharesDivideTheWhole } from "./shares-divide-the-whole";
import { signOffsNameRecords } from "./sign-offs-name-records";
import { sourcesExist } from "./sources-exist";
import { standardIsKept } from "./standard-is-kept";
import { statementsSaySomething } from "./statements-say-something";
import { struckClausesAreNamed } from "./struck-clauses-are-named";
import { viewDatesLieWithinTheData } from "./view-dates-lie-within-the-data";
import { voicesAreMembers } from "./voices-are-members";

/** Every rule that the data must satisfy in addition to the schemas. The method page lists them. */
export const allRules: readonly Rule[] = [
  sourcesExist,
  optionsExist,
  referencesExist,
  everyPartyIsAsked,
  onlyThoseConcernedSpeak,
  principalsCanAgree,
  statementsSaySomething,
  standardIsKept,
  newestFirst,
  correctionsRunNewestFirst,
  nothingBeforeItWasPublic,
  viewDatesLieWithinTheData,
  keepsNameOlderStatements,
  orderOfADayIsNamed,
  redLinesAreOnRecord,
  rejectionsAreOnRecord,
  historiesAreInOrder,
  revisionsNameOlderDeals,
  struckClausesAreNamed,
  dealsSayWhatIsKnown,
  secondCodersAnswerTheQuestion,
  signOffsNameRecords,
  chainsMatchEvidence,
  accountsNameTheirTeller,
  voicesAreMembers,
  conditionsAreNamed,
  rangesRunAlongTheScale,
  contradictionsNameTwoQuestions,
  oneStatusQuo,
  sharesDivideTheWhole,
  quotesAreShort,
  checksNameQuotations,
  idsAreUnique,
  retiredNamesStayFree,
  idsMatchFiles,
  namesAreFree,
  labelsAreDistinct,
  picturesCanDraw,
  schemasAreNamed,
];
