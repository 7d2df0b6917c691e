import { listPlacedQuestions, type Negotiation } from "../dataset/negotiation";
import { computeVersion } from "../dataset/version";
import type { Quotation } from "../schema/evidence";
import type { Question, Statement } from "../schema/issue";
import { getKnownDate, listOwnStatements } from "./statements";

/**
 * What a second coder sees of a statement: the question with its coding notes, the quotation, and who said it when. Each
 * field is named here, so that nothing of the first coding comes along: neither where the statement was placed nor why, not
 * its summary, not the hard cases of the question, and no id that tells one of these.
 */
export interface BlindItem {
  /** Stands for the statement on the screen and in a sheet. Its id may hold words of the answer. */
  item: string;
  question: Pick<Question, "id" | "text" | "kind"> & {
    /** For an amount or a date one entry for all values. */
    options: BlindOption[];
  };
  quote: NonNullable<Statement["quote"]>;
  party: string;
  voice: string | undefined;
  speaker: string;
  date: string;
  evidence: Statement["evidence"];
}

interface BlindOption {
  id: string;
  sentence: string;
  means: string;
  evidence: string;
  statusQuo: boolean;
}

/** A statement that can be coded again, what a second coder sees of it, and a hash of that. */
export interface BlindStatement {
  statement: Statement;
  seen: BlindItem;
  saw: string;
}

/** The statements that can be coded again: those with a quotation, question by question, in an order that tells nothing. */
export function listBlindStatements(negotiation: Negotiation): BlindStatement[] {
  return listPlacedQuestions(negotiation).flatMap(({ question }) =>
    listOwnStatements(question)
      .flatMap((statement) => {
        const seen = buildBlindItem(negotiation, question, statement);
        return seen ? [{ statement, seen, saw: hashSeen(seen) }] : [];
      })
      .toSorted((a, b) => (a.seen.item < b.seen.item ? -1 : 1)),
  );
}

/** What a second coder sees of a statement; undefined for one that is not quoted. */
export function buildBlindItem(
  { id: negotiation, parties }: Pick<Negotiation, "id" | "parties">,
  question: Question,
  statement: Statement,
): BlindItem | undefined {
  const { quote, speaker, evidence } = statement;
  if (!quote) return undefined;
  // Whether the words were checked against their source came later, and changes nothing of what is coded.
  const { check: _, ...words }: Quotation = quote;
  const party = parties.find(({ id }) => id === statement.party);
  const { id, text, kind = "ordered" } = question;
  return {
    item: computeVersion([negotiation, statement.id]),
    question: { id, text, kind, options: listBlindOptions(question) },
    quote: words,
    party: party?.name ?? statement.party,
    voice: party?.members?.find((one) => one.id === statement.voice)?.name,
    speaker,
    date: getKnownDate(statement),
    evidence,
  };
}

function listBlindOptions({ options, amount, dates }: Question): BlindOption[] {
  const about = amount ?? dates;
  if (about) {
    const { sentence, means, evidence } = about;
    return [{ id: "", sentence, means, evidence, statusQuo: false }];
  }
  return options.map(({ id, sentence, means = "", evidence = "", statusQuo = false }) => ({
    id,
    sentence,
    means,
    evidence,
    statusQuo,
  }));
}

/** A hash of what the coder saw. It stands in the answer and tells later whether the words or the notes have changed. */
export function hashSeen({ item: _, ...seen }: BlindItem): string {
  return computeVersion(JSON.parse(JSON.stringify(seen)));
}
