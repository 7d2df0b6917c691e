import type { Negotiation } from "../../dataset/negotiation";
import { listConcerned, listCounted } from "../../model/counted";
import type { ResultKind } from "../../model/difference";
import { comparePairs } from "../../model/pairs";
import { getStanceTable, type StanceTable } from "../../model/stance-table";
import type { Issue, Question } from "../../schema/issue";
import type { Party } from "../../schema/negotiation";
import { capitalise } from "../../text/format";
import {
  type SentenceNumbers,
  writeHeadlineNumbers,
  writeHeadlineShare,
  writeNumbers,
  writeShare,
} from "../../text/words";
import { nameSilence } from "../age-words";
import { groupAnswers } from "./answers";
import { chooseHeadline, type Finding, joinLead } from "./finding";
import { describePairs, type FindingOptions, findQuestion, nameCounted } from "./question";
import { countAll, nameAll } from "./who";

/** How one question of an issue came out, among the parties that are counted. */
interface Judged {
  question: Question;
  /** Its widest gap, by its kind; undefined if no two can be compared. */
  widest: number | undefined;
  alike: boolean;
}

/** From nearest to furthest. Distances on different scales are not held against each other: docs/rules.md. */
const byKind: readonly ResultKind[] = ["same", "overlapping", "different", "apart", "opposite"];

/**
 * An issue of one question is told like that question. Of several, the one with the widest kind of gap gives the title, the
 * first of them in the order of the issue; the lead says how it is with all of them.
 */
export function findIssue(negotiation: Negotiation, issue: Issue, options: FindingOptions): Finding {
  const [only, ...more] = issue.questions;
  if (!only) return { headline: `${issue.title}: no question is asked`, lead: "" };
  if (more.length === 0) return findQuestion(negotiation, only, options);
  const counted = listCounted(negotiation.parties, options.parties);
  const stances = getStanceTable(negotiation, negotiation.asOf, options);
  const judged = issue.questions.map((question): Judged & { pairs: string } => {
    const compared = comparePairs(question, listConcerned(question, counted), stances);
    const ranks = compared.map(({ difference }) => byKind.indexOf(difference.result.kind)).filter((rank) => rank >= 0);
    return {
      question,
      widest: ranks.length > 0 ? Math.max(...ranks) : undefined,
      alike: compared.length > 0 && compared.every(({ difference }) => difference.result.kind === "same"),
      pairs: describePairs(compared, question, {
        they: "on this one they",
        ...nameCounted(negotiation, options),
      }),
    };
  });
  const comparable = judged.filter(({ widest }) => widest !== undefined);
  const agreed = judged.filter(({ alike }) => alike).length;
  const asked = issue.questions.length;
  const chosen = counted.length < negotiation.parties.length;
  const tell = (numbers: SentenceNumbers, share: string) => {
    const who =
      counted.length === 2 ? nameAll(counted) : countAll(counted.length, chosen ? "that have to agree" : "", numbers);
    return `${who} ${chosen && counted.length !== 2 ? "do so" : "agree"} on ${share}`;
  };
  const [told] = [
    ...comparable.toSorted((a, b) => (b.widest ?? 0) - (a.widest ?? 0)),
    ...judged.filter(({ question }) => hasAnswer(question, counted, stances)),
  ];
  if (!told || agreed === asked) {
    const inTitle = writeHeadlineNumbers(asked, counted.length);
    const says = told
      ? tell(inTitle, writeHeadlineShare(agreed, asked, "question", "questions", inTitle))
      : `${nameSilence(options.within)} on ${asked === 2 ? "either question" : "any question"}`;
    return { headline: chooseHeadline([`${issue.title}: ${says}`, capitalise(says)], options.within), lead: "" };
  }
  const finding = findQuestion(negotiation, told.question, options);
  const numbers = writeNumbers(asked, counted.length);
  const across = tell(numbers, writeShare(agreed, asked, "question", "questions", numbers));
  return {
    headline: finding.headline,
    lead: joinLead([`${capitalise(across)} here.`, finding.headline.includes(": ") ? told.pairs : finding.lead]),
  };
}

function hasAnswer(question: Question, parties: readonly Party[], stances: StanceTable): boolean {
  return groupAnswers(question, listConcerned(question, parties), stances).some(
    ({ standing }) => standing === "stated" || standing === "reported",
  );
}
