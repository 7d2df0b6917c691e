/** One fault in the data, told so that an editor can mend it without reading code. */
export interface Problem {
  /** The file, relative to the data folder. */
  file: string;
  /** The place in the file: `questions[0].statements[2].date`, or an empty string for the whole file. */
  path: string;
  /** What is wrong. */
  wrong: string;
  /** What to do. */
  remedy: string;
}

/** A problem as one paragraph for a terminal. */
export function formatProblem({ file, path, wrong, remedy }: Problem): string {
  return `${file}${path ? ` ${path}` : ""}\n  wrong:  ${wrong}\n  remedy: ${remedy}`;
}

/** As much of a value as a problem says again; who mends it needs its beginning and its place. */
const maxSaid = 240;

/** What steers a terminal, or turns the direction of what follows: it would be done instead of read. */
const steering = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A problem that can be shown anywhere, whatever stands in the file: nothing steers, and what is long is cut. */
export function sanitizeProblem({ file, path, wrong, remedy }: Problem): Problem {
  return { file: tame(file), path: tame(path), wrong: tame(wrong), remedy: tame(remedy, 4 * maxSaid) };
}

function tame(text: string, most = maxSaid): string {
  // Cut first: the text may be of megabytes. A half of a pair that is cut apart is taken for what steers.
  const cut = text.length > most ? `${text.slice(0, most)}…` : text;
  return cut.replaceAll(steering, "\ufffd");
}
