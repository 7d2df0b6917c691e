/**
 * How much one page shows, and how much of a negotiation is rendered ahead. Nobody reads more than this on one page, and
 * browsers freeze while laying it out. A page says what it leaves out, and links to it. Decision 0017 gives the reasons for
 * these numbers.
 */

/**
 * The most cells of a matrix that a page shows in words. A larger matrix is an overview in marks, and the words are on the
 * pages of its issues. 2,000 cells in words are 0.6 MB of HTML, which a slow phone lays out in a second.
 */
export const maxCellsInWords = 2000;

/**
 * The most cells in the overviews of the front page together, which has that of the newest negotiation whatever its size. A
 * hundred are eight kilobytes on the wire.
 */
export const maxCellsOfHome = 240;

/**
 * The most cells on a page of the overview. Its sections, one for each issue, are laid out when the reader comes near them.
 * Fifty parties by 500 questions fit on one page, so that the browser’s own search finds everything.
 */
export const maxCellsInMarks = 30_000;

/**
 * The most answers on a page of an issue, with their words, charts and evidence: one of them takes as much space as ten
 * cells of a matrix. An issue with more answers has several pages, with at least one question on each.
 */
export const maxCellsOfIssue = 240;

/** The most entries in a table or list other than the matrix (gaps, moves, dates, steps); beyond it they are counted or cut. */
export const maxEntries = 2000;

/**
 * The most cells (columns by questions) in all the pages of one kind that are rendered ahead. The other pages are rendered
 * on request.
 */
export const maxCellsKept = 50_000;

/** The same for the link previews and embeds that are made ahead: one of a party with 500 answers takes seconds. */
export const maxCellsDrawn = 10_000;

/** The same for the pages of issues, whose cells are ten times as large. */
export const maxIssueCellsKept = 5000;

/** The first of some pages, as long as they have no more cells together than the limit. */
export function* takeKept<T>(pages: Iterable<T>, countCells: (page: T) => number, most = maxCellsKept): Generator<T> {
  let cells = 0;
  for (const page of pages) {
    cells += countCells(page);
    if (cells > most) return;
    yield page;
  }
}

/** The most columns side by side in a picture or an embed; with more, parties are counted rather than drawn one by one. */
export const maxColumnsOfPicture = 20;

/** The same for the parties of which a deal asks something: what it asks is written below each of them. */
export const maxAskedOfPicture = 8;

/** The most answers in a table or text of one view. 25,000 are 30 MB of JSON, which programs can still open. */
export const maxAnswersInFile = 30_000;

/** The most parties named in a sentence, or next to an answer that a reader can choose; more are counted. */
export const maxPartiesNamed = 20;

/** As many deals, or deals and the status quo, stand side by side in a table: more cannot be read on a page. */
export const maxDealsAbreast = 4;

/** Up to this many terms that answer no question, and this many rows of who gives and gets, are shown at once; more open. */
export const maxOtherTerms = 8;
export const maxExchangeRows = 20;

/** Up to this many deals are listed in full; of more, the newest are listed briefly, and the others open. */
export const maxDealsInFull = 8;

/** The most issues in a menu or a list of ways on; more are on the overview. */
export const maxIssuesListed = 40;

/** How many months old a position may be, of which a reader chooses one. */
export const ageLimits = [1, 3, 6, 12] as const;
