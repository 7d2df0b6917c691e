import type { Negotiation } from "../dataset/negotiation";
import { listColumns, parseColumn } from "../model/column";
import { draftKey } from "../model/deals/draft-fields";
import { readDraft } from "../model/deals/read-draft";
import { timelineKinds } from "../model/timeline";
import { capitalise, formatCount } from "../text/format";
import { questionKey } from "../url/question-option";
import type { PageSubject } from "../url/subject";
import { type Query, readAll, splitValues } from "../url/view-options";

/**
 * What a page says of values in its address that it does not know, so that nobody takes what is left for all that was
 * asked for. They are counted and never repeated: nothing in an address becomes words of the page. Empty if all are known.
 */
export function describeUnknown(count: number, one: string, many: string, instead = ""): string {
  if (count === 0) return "";
  const what = formatCount(count, `${one} is`, `${many} are`);
  return `${capitalise(what)} not known here and ${count === 1 ? "was" : "were"} left out.${instead && ` ${instead}`}`;
}

/** Of a view without a question, only its kind matters. */
interface Described {
  kind: Exclude<PageSubject["kind"], "issue">;
  negotiation: Negotiation;
}

/** The same for the columns of a matrix, the question of an issue and the answers of a deal; otherwise empty. */
export function describeUnknownOf(
  subject: Pick<Extract<PageSubject, { kind: "issue" }>, "kind" | "negotiation" | "issue"> | Described,
  query: Query,
): string {
  const { kind, negotiation } = subject;
  if (kind === "issue") {
    const known = subject.issue.questions.map(({ id }) => id);
    const { unknown } = countUnknown(readAll(query[questionKey])[0], known);
    return describeUnknown(
      unknown,
      "question in this address",
      "questions in this address",
      "The whole issue is shown.",
    );
  }
  if (kind === "draft") {
    const { unknown } = readDraft(readAll(query[draftKey]).join("~"), negotiation);
    return describeUnknown(unknown, "part of this address", "parts of this address");
  }
  if (kind !== "matrix") return "";
  const { unknown, isEmpty } = countUnknown(
    query.columns,
    listColumns(negotiation, negotiation.asOf).map(({ key }) => key),
  );
  return describeUnknown(
    unknown,
    "column in this address",
    "columns in this address",
    isEmpty ? "The usual columns are shown." : "",
  );
}

/** The same for the filter of the timeline. */
export function describeUnknownFilter({ parties, issues }: Negotiation, query: Query): string {
  const fields = [
    countUnknown(query.kind, timelineKinds),
    countUnknown(
      query.party,
      parties.map(({ id }) => id),
    ),
    countUnknown(
      query.issue,
      issues.map(({ id }) => id),
    ),
  ];
  const unknown = fields.reduce((sum, one) => sum + one.unknown, 0);
  const isEmpty = fields.every((one) => one.isEmpty);
  return describeUnknown(
    unknown,
    "filter in this address",
    "filters in this address",
    isEmpty ? "Every entry is shown." : "",
  );
}

/** The same for the column with which a reader’s own deal is compared. */
export function describeUnknownAgainst(negotiation: Negotiation, against: string | undefined): string {
  const isKnown = !against || typeof parseColumn(negotiation, against, negotiation.asOf) === "object";
  return isKnown
    ? ""
    : "What this address compares the deal with is not known here; the deal is compared with the first choice.";
}

/** How many of the values given are unknown, and whether none is known. */
function countUnknown(given: string | string[] | undefined, known: readonly string[]) {
  const values = [...new Set(splitValues(given))];
  const unknown = values.filter((value) => !known.includes(value)).length;
  return { unknown, isEmpty: unknown === values.length };
}
