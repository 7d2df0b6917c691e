import type { z } from "zod";
import { compile } from "../dataset/compile";
import type { ParsedFile, ParsedFolder } from "../dataset/parsed-folder";
import { type answer, codingFile, type review, reviewsFile } from "../schema/coding";
import type { FileKind } from "../schema/files";
import { issueFile, type WrittenIssue, type WrittenQuestion } from "../schema/issue";
import {
  type check,
  checksFile,
  type correction,
  correctionsFile,
  type event,
  eventsFile,
  negotiationFile,
  partiesFile,
  type party,
  type source,
  sourcesFile,
} from "../schema/negotiation";
import { type DealSketch, writeDeal } from "./build-deal";
import { type QuestionSketch, writeQuestion } from "./build-question";
import { defaultSource } from "./build-statement";

/** What a test says of an issue; everything else about it is filled in. */
type IssueSketch = Partial<Omit<z.input<typeof issueFile>, "questions">> & {
  questions?: QuestionSketch[] | undefined;
};

/** What a test says of a negotiation's folder; everything else about it is filled in. */
export type FolderSketch = Partial<Omit<z.input<typeof negotiationFile>, "$schema" | "format" | "issues">> & {
  /** Ids, or parties. `amber` and `basalt` where left out. */
  parties?: (string | (Partial<z.input<typeof party>> & { id: string }))[] | undefined;
  /** The questions of the one issue `ferry`; for several issues give `issues` instead. */
  questions?: QuestionSketch[] | undefined;
  issues?: IssueSketch[] | undefined;
  deals?: DealSketch[] | undefined;
  /** Ids, or sources. The one source `log` where left out; a source without a date is younger than all claims. */
  sources?: (string | (Partial<z.input<typeof source>> & { id: string }))[] | undefined;
  events?: (Partial<z.input<typeof event>> & { id: string })[] | undefined;
  /** There is no such file where left out. */
  corrections?: (Partial<z.input<typeof correction>> & { id: string })[] | undefined;
  /** Second codings by the ids of their coders. None where left out. */
  codings?: Record<string, (Partial<z.input<typeof answer>> & { statement: string })[]> | undefined;
  /** There is no such file where left out. */
  reviews?: (Partial<z.input<typeof review>> & { record: string })[] | undefined;
  /** Verified on 1 June 2031 where not said otherwise. There is no such file where left out. */
  checks?: (Partial<z.input<typeof check>> & Pick<z.input<typeof check>, "id" | "quotation">)[] | undefined;
};

/**
 * A small invented negotiation as it is after its files have parsed and before the rules are asked. Parties that say
 * nothing on a question are listed as silent there, unless the question says itself who is. Throws where the sketch
 * breaks a schema; whether it keeps the rules is for the test.
 */
export function buildFolder(sketch: FolderSketch = {}): ParsedFolder {
  const { parties = ["amber", "basalt"], questions = [{}], deals = [], sources = [defaultSource], ...rest } = sketch;
  const {
    issues = [{ questions }],
    events = [],
    corrections,
    checks,
    codings,
    reviews,
    id: name = "pier",
    ...head
  } = rest;
  const partyFile = partiesFile.parse({ $schema: schemaOf("parties"), format: 2, parties: parties.map(fillParty) });
  const ids = partyFile.parties.map((one) => one.id);
  const issueFiles = issues.map((one) => fillIssue(one, ids));
  const compiled = compile(
    issueFiles.map((one) => place(`${name}/issues/${one.id}.json`, one)),
    deals.map(writeDeal).map((one) => place(`${name}/deals/${one.id}.json`, one)),
  );
  if (compiled.problems.length > 0)
    throw new Error(compiled.problems.map(({ path, wrong }) => `${path}: ${wrong}`).join("\n"));
  return {
    name,
    negotiation: place(
      `${name}/negotiation.json`,
      negotiationFile.parse({
        $schema: schemaOf("negotiation"),
        format: 2,
        id: name,
        title: "The ferry of the invented pier",
        short: "Invented pier",
        summary: "Two invented villages argue about a ferry.",
        asOf: "2031-05-20",
        issues: issueFiles.map((one) => one.id),
        ...head,
      }),
    ),
    parties: place(`${name}/parties.json`, partyFile),
    sources: place(
      `${name}/sources.json`,
      sourcesFile.parse({ $schema: schemaOf("sources"), format: 2, sources: sources.map(fillSource) }),
    ),
    events: place(
      `${name}/events.json`,
      eventsFile.parse({ $schema: schemaOf("events"), format: 2, events: events.map(fillEvent) }),
    ),
    corrections:
      corrections &&
      place(
        `${name}/corrections.json`,
        correctionsFile.parse({
          $schema: schemaOf("corrections"),
          format: 2,
          corrections: corrections.map(fillCorrection),
        }),
      ),
    checks:
      checks &&
      place(
        `${name}/checks.json`,
        checksFile.parse({ $schema: schemaOf("checks"), format: 2, checks: checks.map(fillCheck) }),
      ),
    issues: compiled.issues,
    deals: compiled.deals,
    codings: Object.entries(codings ?? {}).map(([coder, answers]) =>
      place(
        `${name}/codings/${coder}.json`,
        codingFile.parse({
          $schema: "../../schemas/coding.schema.json",
          format: 2,
          id: coder,
          name: "Second coder",
          answers: answers.map((one) => ({ date: "2031-06-10", saw: "0123456789", ...one })),
        }),
      ),
    ),
    reviews:
      reviews &&
      place(
        `${name}/reviews.json`,
        reviewsFile.parse({
          $schema: schemaOf("reviews"),
          format: 2,
          reviews: reviews.map((one) => ({ date: "2031-06-11", by: "An editor", hash: "0123456789", ...one })),
        }),
      ),
  };
}

function schemaOf(kind: FileKind): string {
  return `../schemas/${kind}.schema.json`;
}

function place<T>(file: string, value: T): ParsedFile<T> {
  return {
    file,
    name:
      file
        .split("/")
        .at(-1)
        ?.replace(/\.json$/, "") ?? "",
    value,
  };
}

function fillIssue({ questions = [{}], ...given }: IssueSketch, parties: string[]): WrittenIssue {
  return issueFile.parse({
    $schema: "../../schemas/issue.schema.json",
    format: 2,
    id: "ferry",
    title: "The ferry",
    summary: "The villages argue about the ferry.",
    ...given,
    questions: questions.map(writeQuestion).map((one) => listSilent(one, parties)),
  });
}

function listSilent(question: WrittenQuestion, parties: string[]) {
  const concerned = parties.filter((id) => question.concerns?.some((one) => one === id) ?? true);
  const missing = concerned.filter((id) => !question.statements.some((statement) => statement.party === id));
  if (question.silent || missing.length === 0) return question;
  return { ...question, silent: missing.map((id) => ({ party: id, note: "The log has nothing." })) };
}

function fillParty(sketch: NonNullable<FolderSketch["parties"]>[number], index: number) {
  const given = typeof sketch === "string" ? { id: sketch } : sketch;
  const [first = "", ...others] = given.id;
  // Letters that follow the place in the list: two parties never get the same monogram.
  const monogram = `P${String.fromCharCode(65 + index)}`;
  const name = `${first.toUpperCase()}${others.join("")}`;
  return { name, monogram, speaks: "Whoever stands on the pier", note: "Everyone of the village.", ...given };
}

function fillSource(sketch: NonNullable<FolderSketch["sources"]>[number]) {
  const given = typeof sketch === "string" ? { id: sketch } : sketch;
  return { publisher: "The Pier Post", date: "2039-12-31", url: `https://example.org/${given.id}`, ...given };
}

function fillEvent(given: NonNullable<FolderSketch["events"]>[number]) {
  return { date: "2031-02-01", title: "The pier opens", text: "The pier opens.", source: defaultSource, ...given };
}

function fillCorrection(given: NonNullable<FolderSketch["corrections"]>[number]) {
  return { date: "2031-06-01", what: "The toll is two coins, not three.", why: "The log was misread.", ...given };
}

/** The SHA-256 of the text that sources of a sketch have kept, unless it says otherwise. */
export const keptText = "0".repeat(64);

function fillCheck(given: NonNullable<FolderSketch["checks"]>[number]) {
  return { record: "statement", field: "quote", date: "2031-06-01", result: "verified", text: keptText, ...given };
}
