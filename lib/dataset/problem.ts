/** One fault in the data, described so that an editor can fix it without reading code. */
export interface Problem {
  /** The file, relative to the data folder. */
  file: string;
  /** The path within the file: `questions[0].statements[2].date`, or empty for the file as a whole. */
  path: string;
  /** What is wrong. */
  wrong: string;
  /** What to do. */
  remedy: string;
  /** An error if left out. A warning keeps no negotiation from being shown. */
  severity?: "error" | "warning";
}

/** A problem as one paragraph, for a terminal. */
export function formatProblem({ file, path, wrong, remedy }: Problem): string {
  return `${file}${path ? ` ${path}` : ""}\n  wrong:  ${wrong}\n  remedy: ${remedy}`;
}

/** How much of a value a problem repeats. The beginning and the path are enough to find it. */
const maxQuoted = 240;

/** Characters that a terminal would obey in place of printing them, or that reverse the direction of the text. */
const controls = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Makes a problem safe to print, whatever the file contains: control characters are replaced, long texts are cut. */
export function sanitizeProblem({ file, path, wrong, remedy, ...rest }: Problem): Problem {
  return {
    ...rest,
    file: escapeControls(file),
    path: escapeControls(path),
    wrong: escapeControls(wrong),
    remedy: escapeControls(remedy, 4 * maxQuoted),
  };
}

function escapeControls(text: string, maxLength = maxQuoted): string {
  // Cut before replacing: the text can be megabytes long. A surrogate pair that is cut in half is replaced as well.
  const cut = text.length > maxLength ? `${text.slice(0, maxLength)}…` : text;
  return cut.replaceAll(controls, "\ufffd");
}
