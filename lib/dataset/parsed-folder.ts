import type { UndatedDeal } from "../schema/deal";
import type { Issue, Question, Statement } from "../schema/issue";
import type { Correction, Event, NegotiationFile, Party, Source } from "../schema/negotiation";

/** A parsed file. `name` is the file's name without its folder and extension. */
export interface ParsedFile<T> {
  file: string;
  name: string;
  value: T;
}

/** A negotiation's folder after every file has passed its schema and before the rules are checked. */
export interface ParsedFolder {
  /** The folder's name, which is the negotiation's id. */
  name: string;
  negotiation: ParsedFile<NegotiationFile>;
  parties: ParsedFile<{ parties: Party[] }>;
  sources: ParsedFile<{ sources: Source[] }>;
  events: ParsedFile<{ events: Event[] }>;
  /** Undefined if there is no such file, because nothing has been corrected. */
  corrections?: ParsedFile<{ corrections: Correction[] }> | undefined;
  issues: ParsedFile<Issue>[];
  deals: ParsedFile<UndatedDeal>[];
}

/** A value with its file and its path in that file, which a rule gives in its problems. */
export interface Located<T> {
  value: T;
  file: string;
  path: string;
}

/** Every question in the folder. */
export function listQuestions(folder: ParsedFolder): Located<Question>[] {
  return folder.issues.flatMap(({ file, value }) =>
    value.questions.map((question, q) => ({ value: question, file, path: `questions[${q}]` })),
  );
}

/** Every statement in the folder, with its question. */
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

/** Every correction in the folder. */
export function listCorrections({ corrections }: ParsedFolder): Located<Correction>[] {
  if (!corrections) return [];
  const { file, value } = corrections;
  return value.corrections.map((one, c) => ({ value: one, file, path: `corrections[${c}]` }));
}
