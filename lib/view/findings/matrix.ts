import type { Negotiation } from "../../dataset/negotiation";
import { type Column, listColumns, listDefaultColumns } from "../../model/column";
import { listCounted } from "../../model/counted";
import { type Headline, summarize } from "../../model/headline";
import { nameInSentence } from "../../model/party-name";
import type { AgeLimit } from "../../model/stance";
import { capitalise, formatCount, formatList } from "../../text/format";
import {
  longestInHeadline,
  type SentenceNumbers,
  writeAll,
  writeHeadlineNumbers,
  writeHeadlineShare,
  writeNumbers,
  writePairs,
} from "../../text/words";
import type { ViewOptions } from "../../url/view-options";
import { nameSilence } from "../age-words";
import { chooseHeadline, type Finding, joinLead, limitHeadline } from "./finding";
import { nameAll } from "./who";

/** On how many questions the parties that a matrix shows agree, among those that are counted. */
export function findMatrix(negotiation: Negotiation, viewOptions: ViewOptions): Finding {
  const { asOf } = negotiation;
  const { within, parties: filter } = viewOptions;
  const columns: readonly Column[] = viewOptions.columns
    ? listColumns(negotiation, asOf).filter(({ key }) => viewOptions.columns?.includes(key))
    : listDefaultColumns(negotiation, asOf);
  const parties = columns.flatMap((column) => (column.kind === "party" ? [column.party] : []));
  const counted = listCounted(parties, filter);
  const [only, second] = counted;
  if (!only) {
    return parties.length === 0
      ? { headline: "No party is shown", lead: "Choose two or more to see on what they agree." }
      : { headline: "None of the parties shown has to agree, so none are compared", lead: "" };
  }
  if (!second) {
    const alone = parties.length === 1 ? "Only one party is shown" : "Only one of the parties shown has to agree";
    return {
      headline: `${alone}, so nothing is compared`,
      lead: "",
    };
  }
  const all = summarize(negotiation, asOf, viewOptions, filter, parties);
  const onRecord = summarize(negotiation, asOf, { evidence: "record", within }, filter, parties);
  return writeMatrix(all, onRecord.agree, within);
}

/** The finding for these counts; `onRecord` is the number of questions on which all agree on the record. */
export function writeMatrix(headline: Headline, onRecord: number, within?: AgeLimit): Finding {
  const { questions, counted, principals, leftOut } = headline;
  const two = counted.length === 2;
  if (questions === 0) {
    return { headline: "No question concerns two of these parties, so nothing is compared", lead: "" };
  }
  return {
    headline: two
      ? chooseHeadline(
          [
            writeAgreement(headline, onRecord, capitalise(nameAll(counted))),
            writeAgreement(headline, onRecord, `The two ${principals ? "that have to agree" : "parties"}`),
          ],
          within,
        )
      : limitHeadline(writeAgreementOfAll(headline, onRecord), within),
    lead: joinLead([
      two && principals ? "Only they have to agree." : "",
      ...(two ? [describeTwo(headline, within)] : [describeSilence(headline), describeFurthest(headline)]),
      two || !principals ? "" : "Others need not agree, and are not counted.",
      leftOut > 0
        ? `${leftOut === 1 ? "One question is" : "Some questions are"} left out, as too few are concerned.`
        : "",
    ]),
  };
}

function writeAgreement({ questions, agree, comparable }: Headline, onRecord: number, who: string): string {
  if (comparable === 0) {
    return `${who} cannot be compared on ${["any question", "the only question", "either question"][questions] ?? "any question"}`;
  }
  if (agree === 0 && questions === 1) return `${who} do not agree on the only question`;
  const numbers = writeHeadlineNumbers(questions);
  return `${who} agree on ${writeHeadlineShare(agree, questions, "question", "questions", numbers)}${byReport(agree, onRecord, numbers)}`;
}

function writeAgreementOfAll(headline: Headline, onRecord: number): string {
  const { questions, counted, agree, comparable, partly, principals, chosen } = headline;
  const numbers = writeHeadlineNumbers(questions, counted.length);
  if (comparable === 0) {
    const who = principals ? "No two that have to agree" : `No two parties${chosen ? " shown" : ""}`;
    return `${who} can be compared on any question`;
  }
  const share = writeHeadlineShare(agree, questions, "question", "questions", numbers);
  const report = byReport(agree, onRecord, numbers);
  // Beside many questions the number of parties would need digits too, and says little.
  const isCounted = questions <= longestInHeadline;
  if (principals) {
    const who = `${isCounted ? `The ${numbers.number(counted.length)}` : "Those"} ${chosen ? "shown " : ""}that have to agree`;
    return agree === 0 && questions === 1
      ? `${who} do not all do so on the only question`
      : `${who} do so on ${share}${report}`;
  }
  const all = partly
    ? "all parties concerned"
    : `${isCounted ? writeAll(counted.length, "party", "parties", numbers) : "all parties"}${chosen ? " shown" : ""}`;
  if (agree === 0 && questions === 1) return `On the only question not ${all} agree`;
  return `On ${share} ${agree === 0 ? "do " : ""}${all} agree${report}`;
}

/** That what they agree on is known by report, or some of it. */
function byReport(agree: number, onRecord: number, numbers: SentenceNumbers): string {
  if (agree <= onRecord) return "";
  if (onRecord === 0) return ", by report";
  return `, on ${numbers.number(agree - onRecord)} of them by report`;
}

/** On how many questions two overlap, are at opposite ends or cannot be compared. */
function describeTwo(
  { furthest, questions, comparable, overlap, notComparable }: Headline,
  within: AgeLimit | undefined,
): string {
  if (comparable === 0)
    return `${within === undefined ? "No position was found" : capitalise(nameSilence(within))} for one or both.`;
  if (questions === 1) return furthest ? "They are at opposite ends." : overlap > 0 ? "They overlap." : "";
  const opposite = furthest?.opposite ?? 0;
  const numbers = writeNumbers(overlap, opposite, notComparable);
  const parts = [
    { count: overlap, words: "overlap on" },
    { count: opposite, words: "are at opposite ends on" },
    { count: notComparable, words: "cannot be compared on" },
  ].filter(({ count }) => count > 0);
  return parts.length > 0
    ? `They ${formatList(parts.map(({ count, words }) => `${words} ${numbers.number(count)}`))}.`
    : "";
}

function describeSilence({ questions, notComparable }: Headline): string {
  if (notComparable === 0) return "";
  const numbers = writeNumbers(notComparable);
  const where =
    questions === 1
      ? "There"
      : notComparable === questions
        ? "On every question"
        : `On ${numbers.number(notComparable)}`;
  return `${where}, at least one position is missing.`;
}

function describeFurthest({ furthest, questions, comparable }: Headline): string {
  if (comparable === 0) return "";
  if (!furthest) return "No two are at opposite ends.";
  const names = furthest.pairs.map((pair) => pair.map(nameInSentence));
  const on = questions === 1 ? "" : ` on ${formatCount(furthest.opposite, "question", "questions")}`;
  if (names.length === 1) return `Furthest apart: ${writePairs(names)[0]}, at opposite ends${on}.`;
  const each = `at opposite ends${on}${on && " each"}`;
  return names.length === 2
    ? `Furthest apart, ${each}: ${writePairs(names).join("; ")}.`
    : `${capitalise(formatCount(names.length, "pair", "pairs"))} are ${each}.`;
}
