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
export function writeProblem({ file, path, wrong, remedy }: Problem): string {
  return `${file}${path ? ` ${path}` : ""}\n  wrong:  ${wrong}\n  remedy: ${remedy}`;
}
