import type { Negotiation } from "../../dataset/negotiation";
import { countAge } from "../../model/age";
import type { Answer, Column } from "../../model/column";
import { isReported } from "../../model/deals/names";
import type { Span } from "../../model/scale";
import { listHeld, listReports, type Stance } from "../../model/stance";
import { getKnownDate } from "../../model/statements";
import type { Deal, Term } from "../../schema/deal";
import type { Statement } from "../../schema/issue";
import { getLastDay } from "../../text/calendar";

/** What is known of a term or a statement, as text for a table. */
export interface TableClaim {
  id: string;
  /** For a stance by agreement: the id of the term. */
  term?: string;
  speaker: string;
  date: string;
  evidence: string;
  source: string;
  sentence: string;
  condition: string | undefined;
  /** The cases that a statement speaks of. */
  scope?: string | undefined;
  /** For an account by others: the party that gives it. */
  teller?: string | undefined;
}

/** One answer of a column: a range of the scale with the claims behind it, or the lack of one. */
export interface FoundPosition {
  kind:
    | "stated"
    | "reported"
    | "reported-beside"
    | "silent"
    | "not-concerned"
    | "term"
    | "reported-term"
    | "not-addressed"
    | "status-quo"
    | "no-status-quo";
  span?: Span;
  claims?: TableClaim[];
  contested?: boolean;
  disputed?: boolean;
}

/** The date as of which a column answers. */
export function getAnswerDate(negotiation: Negotiation, column: Column): string {
  return column.kind === "party" ? (column.at ?? negotiation.asOf) : negotiation.asOf;
}

/** What a column answers, each range with the claims it rests on; silence is one of the answers. */
export function listFoundPositions(given: Answer, column: Column): FoundPosition[] {
  switch (given.kind) {
    case "stance": {
      const { stance } = given;
      if (stance.kind === "silent" || stance.kind === "not-concerned") return [{ kind: stance.kind }];
      const stated =
        stance.kind === "stated"
          ? stance.spans.map(
              (span, i): FoundPosition => ({
                kind: "stated",
                span,
                contested: stance.contested,
                // A contested stance has one range per statement; any other has one range for all within it.
                claims: (stance.contested
                  ? stance.held.slice(i, i + 1)
                  : stance.held.filter((one) => span.from <= one.span.from && one.span.to <= span.to)
                ).map((one) => claim(one.statement)),
              }),
            )
          : [];
      const reports = listReports(stance).map(
        ({ span, statement, disputed }): FoundPosition => ({
          kind: stance.kind === "stated" ? "reported-beside" : "reported",
          span,
          disputed,
          claims: [claim(statement)],
        }),
      );
      return [...stated, ...reports];
    }
    case "terms": {
      const deal = column.kind === "deal" ? column.deal : undefined;
      const reported = !given.onRecord || (deal !== undefined && isReported(deal));
      return given.terms.map(
        ({ term, span }): FoundPosition => ({
          kind: reported ? "reported-term" : "term",
          span,
          claims: [describeTermClaim(term, deal)],
        }),
      );
    }
    case "holds-already":
      return [{ kind: "status-quo", span: { from: given.place, to: given.place } }];
    case "not-addressed":
    case "no-status-quo":
      return [{ kind: given.kind }];
  }
}

function claim(statement: Statement): TableClaim {
  const { id, speaker, evidence, source, summary, condition, scope, teller, agreed } = statement;
  // A stance by agreement is in no table of statements: its claim is the term of the deal.
  const kind = agreed ? { evidence: "agreed" as const, term: agreed.term } : { evidence };
  return {
    id,
    speaker,
    date: getKnownDate(statement),
    ...kind,
    source,
    sentence: summary,
    condition,
    ...(scope !== undefined && { scope }),
    ...(teller !== undefined && { teller }),
  };
}

/** The day from which the newest claim of a position counts; undefined for what has none. */
export function getNewestDay(claims: readonly TableClaim[]): string | undefined {
  // What is known only to its month or year counts from the last day of that.
  const days = claims.map(({ date }) => getLastDay(date));
  return days.sort().at(-1);
}

/** The days from the newest claim of a position to a date. */
export function countAgeInDays(claims: readonly TableClaim[], asOf: string): number | undefined {
  const date = getNewestDay(claims);
  return date === undefined ? undefined : countAge(date, asOf).days;
}

/** The day of the newest statement of a stance: of what is on the record or, where nothing is, of a report. */
export function getStanceDay(stance: Stance): string | undefined {
  const [newest] = [...listHeld(stance), ...listReports(stance)];
  return newest?.statement.date;
}

/** The same for the position of a stance: what is on the record or, where nothing is, what is reported. */
export function countStanceAge(stance: Stance, asOf: string): number | undefined {
  const date = getStanceDay(stance);
  return date === undefined ? undefined : countAge(date, asOf).days;
}

/** The cases for which a position is: those of its claims, each once. None for a position for all cases. */
export function listScopes(claims: readonly TableClaim[]): string[] {
  return [...new Set(claims.flatMap(({ scope }) => scope ?? []))];
}

/** A term as a claim; a draft's terms have no speaker. */
export function describeTermClaim(term: Term, deal: Deal | undefined): TableClaim {
  return {
    id: term.id,
    speaker: deal?.by ?? "",
    date: term.date,
    evidence: term.evidence,
    source: term.source,
    sentence: term.text,
    condition: term.condition,
  };
}
