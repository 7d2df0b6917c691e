/**
 * How much one page draws, and how much of a negotiation is kept as files. Nobody reads past these on one page, and no
 * browser lays it out without freezing; what a page leaves out it says, with the way to it. Why these: docs/decisions/0017.
 */

/**
 * As many cells of a matrix stand on a page in words; a larger one is an overview in marks, and the words are on the
 * pages of its issues. 2,000 cells in words are 0.6 MB of HTML, which a slow telephone lays out in a second.
 */
export const maxCellsInWords = 2000;

/** As many cells stand on a page of the overview, in sections of one issue that are laid out when they come near. Fifty parties by 500 questions are one page, so that the browser finds every word of it. */
export const maxCellsInMarks = 30_000;

/**
 * As many answers stand on one page of an issue, with their words, charts and evidence: one of them weighs as much as ten
 * cells of a matrix. An issue with more has its questions on several pages, at least one on each.
 */
export const maxCellsOfIssue = 240;

/** As many entries has a table or a list beside the matrix before it is counted or cut: gaps, moves, dates, steps. */
export const maxEntries = 2000;

/**
 * As many cells have the pages of one kind together that are kept as files, by the columns and questions of each. The
 * others are drawn when they are asked for, and kept in no file.
 */
export const maxCellsKept = 50_000;

/** The same for the pages of issues, whose cells are ten times as heavy. */
export const maxIssueCellsKept = 5000;

/** The first of some pages, as many as have no more cells together than are kept. */
export function* takeKept<T>(pages: Iterable<T>, countCells: (page: T) => number, most = maxCellsKept): Generator<T> {
  let cells = 0;
  for (const page of pages) {
    cells += countCells(page);
    if (cells > most) return;
    yield page;
  }
}

/**
 * As many columns stand side by side in a picture or an embed before the parties are counted in place of being drawn one by
 * one.
 */
export const maxColumnsOfPicture = 20;

/** The same for the parties of which a deal asks something: what it asks stands in words under each. */
export const maxAskedOfPicture = 8;

/** As many answers has a table or a text of one view. 25,000 are 30 MB of JSON, which programs still open. */
export const maxAnswersInFile = 30_000;

/** As many parties are named in a sentence, or beside an answer that a reader can choose, before they are counted. */
export const maxPartiesNamed = 20;
