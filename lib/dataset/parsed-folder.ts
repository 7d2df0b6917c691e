import type { UndatedDeal } from "../schema/deal";
import type { Issue, Question, Statement } from "../schema/issue";
import type { Correction, Event, NegotiationFile, Party, Source } from "../schema/negotiation";

/** A parsed file and where it came from. `name` is the file's name without folder and ending. */
export interface ParsedFile<T> {
  file: string;
  name: string;
  value: T;
}

/** A negotiation's folder after each file has parsed by its schema, before the rules have been asked. */
export interface ParsedFolder {
  /** The folder's name, which is the negotiation's id. */
  name: string;
  negotiation: ParsedFile<NegotiationFile>;
  parties: ParsedFile<{ parties: Party[] }>;
  sources: ParsedFile<{ sources: Source[] }>;
  events: ParsedFile<{ events: Event[] }>;
  /** Left out where there is no such file: nothing was corrected. */
  corrections?: ParsedFile<{ corrections: Correction[] }> | undefined;
  issues: ParsedFile<Issue>[];
  deals: ParsedFile<UndatedDeal>[];
}

/** A value together with the place it has in its file, for a rule to name in its error. */
export interface Located<T> {
  value: T;
  file: string;
  path: string;
}

/** Every question of the folder. */
export function listQuestions(folder: ParsedFolder): Located<Question>[] {
  return folder.issues.flatMap(({ file, value }) =>
    value.questions.map((question, q) => ({ value: question, file, path: `questions[${q}]` })),
  );
}

/** Every statement of the folder, each with its question. */
export function listStatements(folder: ParsedFolder): (Located<Statement> & { question: Question })[] {
  return listQuestions(folder).flatMap(({ value: question, file, path }) =>
    question.statements.map((statement, s) => ({
      value: statement,
      question,
      file,
      path: `${path}.statements[${s}]`,
    })),
  );
}

/** Every correction of the folder. */
export function listCorrections({ corrections }: ParsedFolder): Located<Correction>[] {
  if (!corrections) return [];
  const { file, value } = corrections;
  return value.corrections.map((one, c) => ({ value: one, file, path: `corrections[${c}]` }));
}
