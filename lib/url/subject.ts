import { findDeal, findIssue, findParty, type Negotiation } from "../dataset/negotiation";
import { listColumns } from "../model/column";
import { nameColumnsTogether } from "../model/column-name";
import { type Draft, serializeDraft } from "../model/deals/draft";
import { draftKey } from "../model/deals/draft-fields";
import { formatDealTitle } from "../model/deals/names";
import { readDraft } from "../model/deals/read-draft";
import { atDate, atDeal, routeDate } from "../model/history/as-of";
import type { AgeLimit } from "../model/stance";
import type { Topic } from "../model/topic";
import type { Deal } from "../schema/deal";
import type { Question } from "../schema/issue";
import { formatDate } from "../text/format";
import { addQuery } from "./add-query";
import { parseColumns } from "./compare-route";
import { findPageOfQuestion, formatPageQuery } from "./pagination";
import { comparePath, dealPath, draftPath, issuePath, negotiationPath, partyPath } from "./paths";
import { parseQuestion, questionKey } from "./question-option";
import {
  defaultViewOptions,
  formatViewOptions,
  listFields,
  parseViewOptions,
  parseWithin,
  type Query,
  type ViewOptions,
} from "./view-options";

/**
 * A view that can be exported as a picture, table or text, or embedded: what it shows, the negotiation as of its date,
 * and the view options. It contains only data: ids in the URL are looked up or refused.
 */
export type PageSubject = { negotiation: Negotiation } & (
  | (Exclude<Topic, { kind: "issue" }> & { viewOptions: ViewOptions })
  | (Extract<Topic, { kind: "issue" }> & {
      viewOptions: ViewOptions;
      /** One question of the issue by itself; without it, all of them. */
      question?: Question | undefined;
    })
  | {
      kind: "deal";
      deal: Deal;
      /** How old the positions may be against which it is measured, in months. */
      within: AgeLimit | undefined;
    }
  | { kind: "draft"; draft: Draft }
);

/** What the URL of an export resolves to. As on pages, a date without changes redirects to the last one before it. */
export type SubjectRoute =
  | { kind: "shown"; subject: PageSubject }
  | { kind: "moved"; subject: PageSubject }
  | { kind: "not-found" };

const notFound: SubjectRoute = { kind: "not-found" };

/**
 * Parses the URL of a view, without an export's extension: `/<n>`, `/<n>/issues/<issue>`, `/<n>/parties/<party>`,
 * `/<n>/compare/<left>/<right>(/<third>)`, each with or without `/at/<date>`, `/<n>/deals/<deal>`, `/<n>/deals/new`.
 * Total: unknown ids are not found, and unknown query values fall back to the default.
 */
export function parseSubject(negotiations: readonly Negotiation[], path: string, query: Query): SubjectRoute {
  const [id = "", ...rest] = path.split("/").filter(Boolean).map(decode);
  const now = negotiations.find((one) => one.id === id);
  if (!now) return notFound;
  const day = rest.at(-2) === "at" ? rest.at(-1) : undefined;
  if (day === undefined) return shown(readSubject(now, rest, query));
  const route = routeDate(now, day);
  const of = rest.slice(0, -2);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || of[0] === "deals") return notFound;
  if (route.kind === "shown") return shown(readSubject(atDate(now, day), of, query));
  if (route.kind !== "moved") return notFound;
  const subject = readSubject(atDate(now, route.to), of, query);
  return subject ? { kind: "moved", subject } : notFound;
}

function shown(subject: PageSubject | undefined): SubjectRoute {
  return subject ? { kind: "shown", subject } : notFound;
}

function readSubject(negotiation: Negotiation, segments: readonly string[], query: Query): PageSubject | undefined {
  const [section, ...ids] = segments;
  const [id = ""] = ids;
  if (section === undefined) {
    return {
      kind: "matrix",
      negotiation,
      viewOptions: parseViewOptions(query, listColumns(negotiation, negotiation.asOf)),
    };
  }
  if (section === "compare") {
    const columns = parseColumns(negotiation, ids);
    const distinct = new Set(columns?.map(({ key }) => key)).size === columns?.length;
    return columns && distinct
      ? { kind: "compare", negotiation, columns, viewOptions: parseViewOptions(query, []) }
      : undefined;
  }
  if (ids.length !== 1) return undefined;
  if (section === "issues") {
    const issue = findIssue(negotiation, id);
    const viewOptions = parseViewOptions(query, []);
    return issue && { kind: "issue", negotiation, issue, viewOptions, question: parseQuestion(query, issue) };
  }
  if (section === "parties") {
    const party = findParty(negotiation, id);
    return party && { kind: "party", negotiation, party, viewOptions: parseViewOptions(query, []) };
  }
  if (section !== "deals") return undefined;
  if (id === "new") {
    const terms = listFields(query).flatMap(([name, value]) => (name === draftKey ? [value] : []));
    const { draft, negotiation: own } = readDraft(terms.join("~"), negotiation);
    return { kind: "draft", negotiation: own, draft };
  }
  const deal = findDeal(negotiation, id);
  return deal && { kind: "deal", negotiation: atDeal(negotiation, deal), deal, within: parseWithin(query) };
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return "";
  }
}

/** The query of a subject: its view options and its one question, or the terms of a draft; empty if everything is the default. */
export function subjectQuery(subject: PageSubject): string {
  if (subject.kind === "deal") return formatViewOptions({ ...defaultViewOptions, within: subject.within });
  if (subject.kind === "draft") {
    const terms = serializeDraft(subject.draft);
    return terms ? `?${draftKey}=${terms}` : "";
  }
  const query = formatViewOptions(subject.viewOptions);
  return subject.kind === "issue" && subject.question
    ? addQuery(query, `${questionKey}=${subject.question.id}`)
    : query;
}

/** The path of the view, without query or extension. */
export function subjectPath(subject: PageSubject): string {
  const { negotiation } = subject;
  switch (subject.kind) {
    case "matrix":
      return negotiationPath(negotiation);
    case "issue":
      return issuePath(negotiation, subject.issue);
    case "party":
      return partyPath(negotiation, subject.party);
    case "compare":
      return comparePath(negotiation, ...subject.columns.map(({ key }) => key));
    case "deal":
      return dealPath(negotiation, subject.deal);
    case "draft":
      return draftPath(negotiation);
  }
}

/** The path of the view with its query: what an export, an embed or a text version of exactly this view is asked by. */
export function viewUrlPath(subject: PageSubject): string {
  return `${subjectPath(subject)}${subjectQuery(subject)}`;
}

/** The URL of the page that shows the subject. One question by itself is a place on the page of its issue. */
export function pageUrlPath(subject: PageSubject): string {
  if (subject.kind !== "issue" || !subject.question) return viewUrlPath(subject);
  const { negotiation, issue, question, viewOptions } = subject;
  const page = findPageOfQuestion(issue, negotiation.parties.length, question.id);
  return `${subjectPath(subject)}${formatPageQuery(viewOptions, page)}#${question.id}`;
}

/** The extensions of a view's exports. */
export const exportFormats = [
  "png",
  "svg",
  "csv",
  "plain.csv",
  "xlsx",
  "json",
  "md",
  "bib",
  "ris",
  "csl.json",
  "cite.txt",
] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** The extensions of the exports of a party across negotiations. */
export const partyFormats = ["csv", "plain.csv", "json"] as const satisfies readonly ExportFormat[];

/** The extensions of dataset exports. */
export const datasetFormats = ["xlsx", "zip"] as const;
export type DatasetFormat = (typeof datasetFormats)[number];

/** Whether an export is a picture, which has a size, a theme and a scale. */
export function isPictureFormat(format: ExportFormat): boolean {
  return format === "png" || format === "svg";
}

/** The URL of an export of the subject. */
export function exportPath(subject: PageSubject, format: ExportFormat): string {
  const path = subjectPath(subject);
  const file = format === "xlsx" && path === `/${subject.negotiation.id}` ? `${path}/${matrixFile}` : path;
  return `${file}.${format}${subjectQuery(subject)}`;
}

/** `/<negotiation>.xlsx` is the whole negotiation, so the workbook of its matrix is `/<negotiation>/positions.xlsx`. */
const matrixFile = "positions";

/** The path of the view whose export is at a path, both without extension. */
export function exportedPath(path: string, format: ExportFormat): string {
  const [, id, file, ...rest] = path.split("/");
  return format === "xlsx" && file === matrixFile && rest.length === 0 ? `/${id}` : path;
}

/** The title of a view, without the negotiation and the date. A deal known only through reports is marked as such. */
export function nameSubject(subject: PageSubject): string {
  switch (subject.kind) {
    case "matrix":
      return "Positions";
    case "issue":
      return subject.question?.label ?? subject.issue.title;
    case "party":
      return subject.party.name;
    case "compare":
      return `${nameColumnsTogether(subject.columns)} compared`;
    case "deal":
      return formatDealTitle(subject.deal);
    case "draft":
      return "What if: a deal of a reader’s own";
  }
}

/** The title of a view for citation: `Sluice gates: Lake Orune talks, as of 20 May 2031`. */
export function formatSubjectTitle(subject: PageSubject): string {
  const { negotiation } = subject;
  return `${nameSubject(subject)}: ${negotiation.title}, as of ${formatDate(negotiation.asOf)}`;
}

/** A file name without an extension: `parley-<negotiation>-<view>-<date>`; safe on every system. */
export function exportFileName(subject: PageSubject): string {
  const { negotiation } = subject;
  return ["parley", negotiation.id, ...nameParts(subject), negotiation.asOf].join("-").slice(0, 180);
}

/** A file name for a dataset export, without an extension. */
export function datasetFileName({ id, asOf }: Negotiation): string {
  return `parley-${id}-${asOf}`;
}

function nameParts(subject: PageSubject): string[] {
  switch (subject.kind) {
    case "matrix":
      return ["positions"];
    case "issue":
      return [subject.issue.id, ...(subject.question ? [subject.question.id] : [])];
    case "party":
      return [subject.party.id];
    case "compare":
      return subject.columns.map(({ key }) => key.replaceAll(/[.@]/g, "-"));
    case "deal":
      return [subject.deal.id];
    case "draft":
      return ["what-if"];
  }
}
