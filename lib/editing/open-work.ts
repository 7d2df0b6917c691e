import { hashQuotation, writeQuotationKey } from "../dataset/checks";
import { listCitedSources } from "../dataset/cited-sources";
import type { Negotiation } from "../dataset/negotiation";
import type { Problem } from "../dataset/problem";
import { countAgreement, listCodedTwice } from "../model/coded-twice";
import { keyOf, listChecks, listQuotations } from "./checks";
import { nameQuotation } from "./describe-verification";
import { recordLabel, sourceLabel } from "./labels";
import { noStatementYet, notYet } from "./new-negotiation";
import { listPath, recordPath } from "./paths";
import { type Contents, type FoundRecord, getText, isObject, listOf, listRecords, recordKinds } from "./records";
import { listReviewWork } from "./review";

/** What is still to be done in a negotiation, derived from its files, sound or not. */
export interface OpenWork {
  /** Pairs of a question and a party with neither a statement nor a recorded search. */
  unasked: { question: string; party: string; href: string }[];
  faults: { problem: Problem; href: string | undefined }[];
  /** Records of which something is still to be described. */
  undescribed: { record: string; href: string }[];
  /** Statements whose quotation has no words before or after it by which it can be found in its source. */
  quotations: number;
  /** Second codings: differences that nobody has decided. */
  undecided: number;
  /** Records that somebody has signed and that have changed since, and those that nobody has signed, once anybody has. */
  unsigned: { changed: number; fresh: number };
  /** Quotations that were not checked against their source as they are now, and those that are not word for word in it. */
  unchecked: EvidenceWork[];
  differing: EvidenceWork[];
  /** Sources of which no archived copy is known. */
  unarchived: EvidenceWork[];
  /** Sources that nothing cites. */
  uncited: EvidenceWork[];
  /** How much is there. */
  counts: { kind: string; count: number; href: string }[];
}

/** Something about the evidence that can still be done, and the form where it is. */
export interface EvidenceWork {
  key: string;
  text: string;
  href: string;
}

export function listOpenWork(
  contents: Contents,
  name: string,
  problems: readonly Problem[],
  negotiation?: Negotiation | undefined,
): OpenWork {
  const review = listReviewWork(contents, name);
  const isReviewed = listRecords(contents, name, "review").length > 0;
  const parties = listRecords(contents, name, "party");
  const statements = listRecords(contents, name, "statement");
  const unasked = listRecords(contents, name, "question").flatMap(({ id, value }) => {
    const concerns = listOf(value, "concerns");
    // That nothing has been entered yet says nothing about a search.
    const searched = listOf(value, "silent").filter((one) => getText(one, "note") !== noStatementYet);
    const silent = searched.map((one) => getText(one, "party"));
    const spoke = statements.filter(({ within }) => within === id).map((one) => getText(one.value, "party"));
    return parties
      .filter((party) => concerns.length === 0 || concerns.includes(party.id))
      .filter((party) => !spoke.includes(party.id) && !silent.includes(party.id))
      .map((party) => ({
        question: getText(value, "text") ?? id,
        party: getText(party.value, "name") ?? party.id,
        href: `/edit/${name}/code?question=${encodeURIComponent(id)}&party=${encodeURIComponent(party.id)}`,
      }));
  });
  return {
    unasked,
    faults: problems.map((problem) => ({ problem, href: linkToProblem(contents, name, problem) })),
    undescribed: described.flatMap((kind) =>
      listRecords(contents, name, kind)
        .filter(({ value }) => Object.values(value).includes(notYet))
        .map((one) => ({ record: recordLabel(kind, one.value), href: recordPath(name, one) })),
    ),
    quotations: statements.filter(({ value: { quote } }) => isObject(quote) && !quote.prefix && !quote.suffix).length,
    undecided: negotiation ? countAgreement(listCodedTwice(negotiation)).open : 0,
    unsigned: { changed: review.changed.length, fresh: isReviewed ? review.fresh.length : 0 },
    ...listEvidenceWork(contents, name),
    counts: counted.map((kind) => {
      const { noun, plural } = recordKinds[kind];
      const count = listRecords(contents, name, kind).length;
      return { kind: count === 1 ? noun : plural.toLowerCase(), count, href: listPath(name, kind) };
    }),
  };
}

/** What a new negotiation begins with, before anybody has described it. */
const described = ["negotiation", "party", "source", "issue"] as const;

/** What is open about quotations and sources. */
function listEvidenceWork(
  contents: Contents,
  name: string,
): Pick<OpenWork, "unchecked" | "differing" | "unarchived" | "uncited"> {
  const checks = new Map(listChecks(contents, name).map((one) => [keyOf(one), one]));
  const sources = listRecords(contents, name, "source");
  const texts = new Map(sources.map(({ id, value }) => [id, getText(value.text, "sha256")]));
  const cited = listCitedSources([...contents.values()]);
  const link = (one: FoundRecord) => ({ key: one.id, text: sourceLabel(one.value), href: recordPath(name, one) });
  const quotations = listQuotations(contents, name).map(({ key, quote, source }) => {
    const check = checks.get(writeQuotationKey(key));
    const holds =
      check?.text === texts.get(source) &&
      check?.quotation === hashQuotation({ exact: quote.exact, original: quote.original });
    const result = check && holds ? getText(check, "result") : undefined;
    const { record: kind, id, deal: within } = key;
    const text = `“${getText(quote, "exact") ?? ""}” (${nameQuotation(key)})`;
    return { result, key: writeQuotationKey(key), text, href: recordPath(name, { kind, id, within }) };
  });
  return {
    unchecked: quotations.filter(({ result }) => result === undefined).map(({ result: _, ...one }) => one),
    differing: quotations
      .filter(({ result }) => result !== undefined && result !== "verified")
      .map(({ result: _, ...one }) => one),
    unarchived: sources.filter(({ value }) => !value.archived).map(link),
    uncited: sources.filter(({ id }) => !cited.has(id)).map(link),
  };
}

const counted = ["party", "source", "issue", "question", "statement", "deal", "event", "correction"] as const;

/** The form of the innermost record that a problem is in, at the field. Nothing for a file that cannot be parsed. */
export function linkToProblem(contents: Contents, name: string, { file, path }: Problem): string | undefined {
  // A term stands in the form of its deal.
  const kinds = (Object.keys(recordKinds) as (keyof typeof recordKinds)[]).filter((kind) => kind !== "term");
  const all = kinds.flatMap((kind) => listRecords(contents, name, kind).filter((one) => one.file === file));
  const own = all
    .map((record) => ({ record, at: writePath(record) }))
    .filter(({ at }) => at === "" || path === at || path.startsWith(`${at}.`))
    .toSorted((a, b) => b.at.length - a.at.length)[0];
  if (!own?.record.id) return undefined;
  const field = path.slice(own.at.length).replace(/^\./, "");
  const isForm = !["coding", "answer", "review"].includes(own.record.kind);
  return `${recordPath(name, own.record)}${field && isForm ? `#${fieldId(field)}` : ""}`;
}

function writePath({ path }: FoundRecord): string {
  return path.reduce<string>(
    (all, key) => (typeof key === "number" ? `${all}[${key}]` : all ? `${all}.${key}` : key),
    "",
  );
}

/** The id of a field’s element. */
export function fieldId(name: string): string {
  return `f-${name.replaceAll(/[^a-zA-Z0-9]+/g, "-")}`;
}
