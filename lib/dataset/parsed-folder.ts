import type { CoderAnswer, CodingFile, WrittenReview } from "../schema/coding";
import type { CompiledDeal } from "../schema/deal";
import type { FileKind } from "../schema/files";
import type { CompiledIssue, CompiledQuestion, CompiledStatement } from "../schema/issue";
import type { Check, Correction, Event, NegotiationFile, Party, Source } from "../schema/negotiation";

/** A parsed file. `name` is the file's name without its folder and extension. */
export interface ParsedFile<T> {
  file: string;
  name: string;
  value: T;
}

/** What could be read of a negotiation's folder: the files and records that have passed their
 * schemas. The rules check this much. */
export interface ReadFolder {
  /** The folder's name, which is the negotiation's id. */
  name: string;
  negotiation: ParsedFile<NegotiationFile> | undefined;
  parties: ParsedFile<{ parties: Party[] }> | undefined;
  sources: ParsedFile<{ sources: Source[] }> | undefined;
  events: ParsedFile<{ events: Event[] }> | undefined;
  /** Undefined if there is no such file, because nothing has been corrected. */
  corrections?: ParsedFile<{ corrections: Correction[] }> | undefined;
  /** Undefined if there is no such file, because no quotation has been checked. */
  checks?: ParsedFile<{ checks: Check[] }> | undefined;
  issues: ParsedFile<CompiledIssue>[];
  deals: ParsedFile<CompiledDeal>[];
  /** Second codings, if there are any. */
  codings?: ParsedFile<CodingFile>[] | undefined;
  /** Undefined if there is no such file, because nothing has been signed off. */
  reviews?: ParsedFile<{ reviews: WrittenReview[] }> | undefined;
  /** The hashes of the records as they are in their files, by the names that sign-offs give them. */
  hashes?: ReadonlyMap<string, string> | undefined;
  /** The files without the records that break their schema. A rule does not call missing what may be among these. */
  partial?: ReadonlySet<string>;
  /**
   * The kinds of which a file could not be read whole. A rule takes what is referred to there as existing, because it may be
   * in that file.
   */
  unread?: ReadonlySet<FileKind>;
}

/** A negotiation's folder after every file has passed its schema. */
export interface ParsedFolder extends ReadFolder {
  negotiation: ParsedFile<NegotiationFile>;
  parties: ParsedFile<{ parties: Party[] }>;
  sources: ParsedFile<{ sources: Source[] }>;
  events: ParsedFile<{ events: Event[] }>;
}

/** A value with its file and its path in that file, which a rule gives in its problems. */
export interface Located<T> {
  value: T;
  file: string;
  path: string;
}

/** Every question in the folder. */
export function listQuestions(folder: ReadFolder): Located<CompiledQuestion>[] {
  return folder.issues.flatMap(({ file, value }) =>
    value.questions.map((question, q) => ({ value: question, file, path: `questions[${q}]` })),
  );
}

/** Every statement in the folder, with its question. */
export function listStatements(folder: ReadFolder): (Located<CompiledStatement> & { question: CompiledQuestion })[] {
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
export function listCorrections({ corrections }: ReadFolder): Located<Correction>[] {
  return locate(corrections, (value) => value.corrections, "corrections");
}

/** Every answer of a second coder in the folder. */
export function listAnswers({ codings = [] }: ReadFolder): Located<CoderAnswer>[] {
  return codings.flatMap((coding) => locate(coding, (value) => value.answers, "answers"));
}

/** Every sign-off in the folder. */
export function listReviews({ reviews }: ReadFolder): Located<WrittenReview>[] {
  return locate(reviews, (value) => value.reviews, "reviews");
}

/** Every check of a quotation in the folder. */
export function listChecks({ checks }: ReadFolder): Located<Check>[] {
  return locate(checks, (value) => value.checks, "checks");
}

/** Every party in the folder. */
export function listParties({ parties }: ReadFolder): Located<Party>[] {
  return locate(parties, (value) => value.parties, "parties");
}

/** Every source in the folder. */
export function listSources({ sources }: ReadFolder): Located<Source>[] {
  return locate(sources, (value) => value.sources, "sources");
}

/** Every event in the folder. */
export function listEvents({ events }: ReadFolder): Located<Event>[] {
  return locate(events, (value) => value.events, "events");
}

function locate<F, T>(file: ParsedFile<F> | undefined, list: (value: F) => T[], key: string): Located<T>[] {
  return file ? list(file.value).map((value, i) => ({ value, file: file.file, path: `${key}[${i}]` })) : [];
}
