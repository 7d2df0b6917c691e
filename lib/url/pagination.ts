import { memoizeFor } from "../dataset/memoize";
import { maxCellsInMarks, maxCellsOfIssue } from "../limits";
import { formatViewOptions, type Query, readAll, type ViewOptions } from "./view-options";

/** The query key of the part of a view that a page has, where one page cannot hold all of it. */
export const pageKey = "page";

/** The page that a query asks for, from 1; the first where it asks for none. */
export function parsePage(query: Query): number {
  const [value = ""] = readAll(query[pageKey]);
  return /^[1-9]\d{0,3}$/.test(value) ? Number(value) : 1;
}

/** The query of a page under a lens, with its question mark; nothing where all is the default. */
export function formatPageQuery(viewOptions: ViewOptions, page: number): string {
  const query = formatViewOptions(viewOptions);
  if (page === 1) return query;
  return `${query}${query ? "&" : "?"}${pageKey}=${page}`;
}

/** Puts issues on pages, none cut in two, so that no page has more cells than it can hold unless one issue has. */
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

/** An issue as its parts are counted: its questions, with what is listed below each. */
export interface QuestionHolder {
  questions: readonly { id: string; statements: readonly { id: string }[] }[];
}

/** How many questions of an issue stand on one page, by how many parties answer them: at least one. */
export function countQuestionsPerPage(parties: number, most = maxCellsOfIssue): number {
  return Math.max(1, Math.floor(most / Math.max(1, parties)));
}

/** How many pages an issue has. */
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

/** The page of its issue, from 1, on which the question of this id stands. */
export function findPageOfQuestion(issue: QuestionHolder, parties: number, id: string): number {
  const at = issue.questions.findIndex((question) => question.id === id);
  return toPart(Math.max(0, at), parties);
}

/** Whether a question stands on a page of its issue. A page that there is not has what the first has. */
export function isOnPage(issue: QuestionHolder, parties: number, question: string, page: number): boolean {
  return findPageOfQuestion(issue, parties, question) === (page > countIssuePages(issue, parties) ? 1 : page);
}

function toPart(question: number, parties: number): number {
  return Math.floor(question / countQuestionsPerPage(parties)) + 1;
}
