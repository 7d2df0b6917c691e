/** An error keeps a negotiation from being shown. A warning names what should be finished before it is published. */
export type Severity = "error" | "warning";

/** What a schema or a rule finds wrong, and what to do about it. */
export interface Finding {
  /** The file, relative to the data folder. */
  file: string;
  /** The path within the file: `questions[0].statements[2].date`, or empty for the file as a whole. */
  path: string;
  /** What is wrong. */
  wrong: string;
  /** What to do. */
  remedy: string;
  /** An error if left out. */
  severity?: Severity;
}

/** One fault in the data, described so that an editor can find and fix it without reading code. */
export interface Problem extends Finding {
  severity: Severity;
  /** The line in the file, counted from 1. Undefined for the file as a whole. */
  line: number | undefined;
  /** The record in words: `statement am-2031-05-12-mayor-ferry (Amber Shore, “Who runs the ferry?”, 12 May 2031)`. */
  record: string | undefined;
}

/** Whether a problem keeps its negotiation from being shown. */
export function isError({ severity }: Problem): boolean {
  return severity === "error";
}

/** Where a problem is, in words: `lake-orune/issues/ferry.json, line 12, questions[0].label`. */
export function formatPlace({ file, path, line }: Problem): string {
  return [file, ...(line === undefined ? [] : [`line ${line}`]), ...(path ? [path] : [])].join(", ");
}

/** A problem as one paragraph, for a terminal. */
export function formatProblem(problem: Problem): string {
  const { record, wrong, remedy, severity } = problem;
  return [
    formatPlace(problem),
    ...(record === undefined ? [] : [`  in:      ${record}`]),
    `  ${`${severity}:`.padEnd(8)} ${wrong}`,
    `  remedy:  ${remedy}`,
  ].join("\n");
}

/** How much of a value a problem repeats. The beginning and the place are enough to find it. */
const maxQuoted = 240;

/** Characters that a terminal would obey in place of printing them, or that reverse the direction of the text. */
const controls = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Makes a problem safe to print, whatever the file contains: control characters are replaced, long texts are cut. */
export function sanitizeProblem({ file, path, wrong, remedy, record, ...rest }: Problem): Problem {
  return {
    ...rest,
    file: escapeControls(file),
    path: escapeControls(path),
    record: record === undefined ? undefined : escapeControls(record),
    wrong: escapeControls(wrong),
    remedy: escapeControls(remedy, 4 * maxQuoted),
  };
}

function escapeControls(text: string, maxLength = maxQuoted): string {
  // Cut before replacing: the text can be megabytes long. A surrogate pair that is cut in half is replaced as well.
  const cut = text.length > maxLength ? `${text.slice(0, maxLength)}…` : text;
  return cut.replaceAll(controls, "\ufffd");
}
