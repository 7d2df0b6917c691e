import type { Deal } from "../schema/deal";
import type { Issue, Question, Statement } from "../schema/issue";
import type { Party } from "../schema/negotiation";
import { statementId } from "../schema/primitives";
import { hashContent } from "../text/hash";
import { findAgreedTime, listBound } from "./deal-history";

/**
 * Adds to each question what follows from agreed deals: from the day of the agreement on, its terms are the stance of
 * those it binds. Such a statement is marked (`agreed`) and has the deal as its evidence; it is in no file.
 */
export function addAgreedStances(issues: readonly Issue[], deals: readonly Deal[], parties: readonly Party[]): Issue[] {
  const derived = deals.flatMap((deal) => deriveStatements(deal, parties));
  if (derived.length === 0) return [...issues];
  return issues.map((issue) => ({ ...issue, questions: issue.questions.map((one) => addTo(one, derived)) }));
}

interface Derived {
  question: string;
  statement: Statement;
}

function addTo(question: Question, derived: readonly Derived[]): Question {
  const own = derived.filter((one) => one.question === question.id).map(({ statement }) => statement);
  if (own.length === 0) return question;
  // What is agreed on a day comes after what was said on it, so it is listed first.
  const statements = [...own, ...question.statements].toSorted((a, b) =>
    a.date < b.date ? 1 : a.date > b.date ? -1 : 0,
  );
  return { ...question, statements };
}

function deriveStatements(deal: Deal, parties: readonly Party[]): Derived[] {
  const time = findAgreedTime(deal, parties);
  if (!time) return [];
  return listBound(deal, parties).flatMap((party) => {
    const earlier = new Map<string, Statement["id"][]>();
    return deal.terms
      .flatMap((term): Derived[] => {
        if (!term.question || !term.position) return [];
        const kept = earlier.get(term.question) ?? [];
        const id = nameStatement(deal.id, term.id, party.id);
        earlier.set(term.question, [id, ...kept]);
        const { text, quote, source, alsoIn, chain, evidence, placement, condition } = term;
        const date = term.date > time.from ? term.date : time.from;
        return [
          {
            question: term.question,
            statement: {
              id,
              party: party.id,
              date,
              speaker: deal.short,
              // Terms that are known from the text of a deal are on the record for those who agreed to it.
              evidence: evidence === "on-record" || evidence === "spokesperson" ? "document" : evidence,
              holds: term.position,
              ...(condition && { condition }),
              summary: text,
              ...(quote && { quote }),
              source,
              ...(alsoIn && { alsoIn }),
              chain,
              // Several terms on one question are one agreed answer.
              ...(kept.length > 0 && { keeps: kept }),
              placement,
              agreed: { deal: deal.id, term: term.id, ...(time.until && { until: time.until }) },
            },
          },
        ];
      })
      .reverse();
  });
}

/** An id of its own for each term and party. Where the whole would be too long for an id, a hash of it stands for its end. */
function nameStatement(deal: string, term: string, party: string): Statement["id"] {
  const whole = `agreed-${deal}-${term}-${party}`;
  const id = statementId.safeParse(whole);
  return id.success ? id.data : statementId.parse(`agreed-${hashContent(whole).slice(0, 16)}`);
}
