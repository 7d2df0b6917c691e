import { memoizeFor } from "../dataset/memoize";
import { maxCellsInMarks, maxCellsOfIssue } from "../limits";
import { formatViewOptions, type Query, readAll, type ViewOptions } from "./view-options";

/** The query parameter for the page number of a paginated view. */
export const pageKey = "page";

/** The page number in a query, starting with 1, which is also the default. */
export function parsePage(query: Query): number {
  const [value = ""] = readAll(query[pageKey]);
  return /^[1-9]\d{0,3}$/.test(value) ? Number(value) : 1;
}

/** The query string of a page with its view options; empty if everything is the default. */
export function formatPageQuery(viewOptions: ViewOptions, page: number): string {
  const query = formatViewOptions(viewOptions);
  if (page === 1) return query;
  return `${query}${query ? "&" : "?"}${pageKey}=${page}`;
}

/** Distributes whole issues over pages; a page exceeds the limit only if a single issue does. */
export function paginateIssues<T>(issues: readonly T[][], columns: number, most = maxCellsInMarks): T[][][] {
  const pages: T[][][] = [];
  let cells = 0;
  for (const own of issues) {
    const more = own.length * columns;
    const page = pages.at(-1);
    if (page && cells + more <= most) {
      page.push(own);
      cells += more;
    } else {
      pages.push([own]);
      cells = more;
    }
  }
  return pages;
}

/** An issue as needed for pagination: its questions, with what is listed below each. */
export interface QuestionHolder {
  questions: readonly { id: string; statements: readonly { id: string }[] }[];
}

/** How many questions of an issue fit on one page, given the number of parties: at least one. */
export function countQuestionsPerPage(parties: number, most = maxCellsOfIssue): number {
  return Math.max(1, Math.floor(most / Math.max(1, parties)));
}

/** The number of pages of an issue. */
export function countIssuePages(issue: QuestionHolder, parties: number): number {
  return Math.max(1, Math.ceil(issue.questions.length / countQuestionsPerPage(parties)));
}

/** The page of its issue, from 1, on which the statement of this id stands. */
export function findPageOfStatement(issue: QuestionHolder, parties: number, id: string): number {
  const indices = memoizeFor(
    issue.questions,
    "questions by statement",
    () =>
      new Map(issue.questions.flatMap(({ statements }, i) => statements.map((one) => [one.id as string, i] as const))),
  );
  return toPart(indices.get(id) ?? 0, parties);
}

/** The page of the issue, starting with 1, that has this question. */
export function findPageOfQuestion(issue: QuestionHolder, parties: number, id: string): number {
  const at = issue.questions.findIndex((question) => question.id === id);
  return toPart(Math.max(0, at), parties);
}

/** Whether a question is on a page of its issue. A page that does not exist shows the same as the first. */
export function isOnPage(issue: QuestionHolder, parties: number, question: string, page: number): boolean {
  return findPageOfQuestion(issue, parties, question) === (page > countIssuePages(issue, parties) ? 1 : page);
}

function toPart(question: number, parties: number): number {
  return Math.floor(question / countQuestionsPerPage(parties)) + 1;
}
