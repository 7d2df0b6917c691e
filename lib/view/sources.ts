import { findIssue, findIssueOf, getSource, listPlacedQuestions, type Negotiation } from "../dataset/negotiation";
import { maxEntries } from "../limits";
import { nameSource } from "../model/source-name";
import { groupInto, listOwnStatements } from "../model/statements";
import { atFirstShown } from "../model/timeline";
import type { Correction, Source } from "../schema/negotiation";
import { formatCount, formatDate } from "../text/format";
import { countInDigits } from "../text/words";
import { issuePath, sourcePath, statementPath } from "../url/paths";
import { findSources } from "./findings/sources";
import { describeLasting, type LastingView } from "./quotation-checks";

/** A claim that comes from a source. */
interface SupportView {
  what: "Statement" | "Reaction" | "Deal" | "Term" | "Event";
  text: string;
  href: string | undefined;
}

/** A source with everything it supports. */
export interface SourceView extends LastingView {
  id: string;
  anchor: string;
  name: string;
  title: string;
  date: string;
  isoDate: string;
  dateNote: string;
  href: string;
  note: string;
  author: string;
  supports: SupportView[];
  /** The number of entries not listed, in words; empty if all are. */
  left: string;
}

/** A correction to the data. */
export interface CorrectionView {
  id: string;
  anchor: string;
  date: string;
  isoDate: string;
  what: string;
  why: string;
  /** The document that showed the error, in the list of sources. */
  source: { name: string; href: string } | undefined;
  /** The statement it concerns, or otherwise the issue. */
  concerns: { name: string; href: string } | undefined;
}

/** The sources of one publisher, newest first. */
export interface OutletView {
  name: string;
  /** `3 sources, 12 claims`. */
  count: string;
  /** `12 March to 23 April 2025`. */
  days: string;
  sources: SourceView[];
}

/** The sources page, ready to render: publishers by name. */
export interface SourcesView {
  title: string;
  lead: string;
  outlets: OutletView[];
  corrections: CorrectionView[];
}

/** Maximum number of entries per source when there are thousands in all. */
const maxWhereMany = 5;

/** Builds the list of sources, each with everything it supports at any date. */
export function buildSourcesView(negotiation: Negotiation): SourcesView {
  const supports = new Map<string, SupportView[]>();
  const add = (ids: readonly string[], support: SupportView) => {
    for (const id of ids) {
      const own = supports.get(id);
      if (own) own.push(support);
      else supports.set(id, [support]);
    }
  };
  for (const issue of negotiation.issues) {
    for (const question of issue.questions) {
      for (const statement of listOwnStatements(question)) {
        const href = statementPath(atFirstShown(negotiation, statement) ?? negotiation, issue, statement);
        add(listCarriers(statement), { what: "Statement", text: statement.summary, href });
        for (const reaction of statement.reactions ?? []) {
          add(listCarriers(reaction), { what: "Reaction", text: reaction.summary, href });
        }
      }
    }
  }
  for (const deal of negotiation.deals) {
    const stages = deal.history.map(({ source }) => source);
    add([...new Set([deal.source, ...stages])], { what: "Deal", text: deal.title, href: undefined });
    for (const reaction of deal.reactions ?? []) {
      add(listCarriers(reaction), { what: "Reaction", text: reaction.summary, href: undefined });
    }
    for (const term of deal.terms) {
      const issue = term.question && findIssueOf(negotiation, { id: term.question });
      const href = issue && issuePath(negotiation, issue);
      add(listCarriers(term), { what: "Term", text: term.text, href });
      for (const reaction of term.reactions ?? []) {
        add(listCarriers(reaction), { what: "Reaction", text: reaction.summary, href });
      }
    }
  }
  for (const event of negotiation.events) add([event.source], { what: "Event", text: event.title, href: undefined });
  const sources = negotiation.sources.toSorted((a, b) => b.date.localeCompare(a.date) || a.id.localeCompare(b.id));
  const entries = [...supports.values()].reduce((sum, own) => sum + own.length, 0);
  const most = entries > maxEntries ? maxWhereMany : Number.POSITIVE_INFINITY;
  const finding = findSources(negotiation);
  return {
    title: finding.headline,
    lead: finding.lead,
    outlets: [...groupInto(sources, ({ publisher }) => publisher)]
      .toSorted(([a], [b]) => collator.compare(a, b))
      .map(([name, own]) => buildOutletView(name, own, supports, most)),
    corrections: negotiation.corrections.map((correction) => buildCorrectionView(negotiation, correction)),
  };
}

/** The source of a claim, and those that carry it too. */
function listCarriers({ source, alsoIn = [] }: { source: string; alsoIn?: readonly string[] | undefined }): string[] {
  return [source, ...alsoIn];
}

const collator = new Intl.Collator("en-GB");

function buildOutletView(
  name: string,
  own: readonly Source[],
  supports: ReadonlyMap<string, SupportView[]>,
  most: number,
): OutletView {
  const claims = own.reduce((sum, { id }) => sum + (supports.get(id)?.length ?? 0), 0);
  const [newest, oldest] = [own[0]?.date ?? "", own.at(-1)?.date ?? ""];
  return {
    name,
    count: `${countInDigits(own.length, "source", "sources")}, ${claims === 0 ? "no claims" : countInDigits(claims, "claim", "claims")}`,
    days: newest === oldest ? formatDate(newest) : `${formatDate(oldest)} to ${formatDate(newest)}`,
    sources: own.map((source) => buildSourceView(source, supports.get(source.id) ?? [], most)),
  };
}

function buildCorrectionView(negotiation: Negotiation, correction: Correction): CorrectionView {
  const source = correction.source && getSource(negotiation, correction.source);
  return {
    id: correction.id,
    anchor: `correction-${correction.id}`,
    date: formatDate(correction.date),
    isoDate: correction.date,
    what: correction.what,
    why: correction.why,
    source: source && {
      name: `${source.publisher}, ${formatDate(source.date)}`,
      href: sourcePath(negotiation, source),
    },
    concerns: findConcern(negotiation, correction),
  };
}

function findConcern(negotiation: Negotiation, correction: Correction): CorrectionView["concerns"] {
  for (const { issue, question } of listPlacedQuestions(negotiation)) {
    const statement = question.statements.find(({ id }) => id === correction.statement);
    const shown = statement && atFirstShown(negotiation, statement);
    if (shown) {
      return { name: `${issue.title}, ${question.label}`, href: statementPath(shown, issue, statement) };
    }
  }
  const issue = correction.issue && findIssue(negotiation, correction.issue);
  return issue && { name: issue.title, href: issuePath(negotiation, issue) };
}

function buildSourceView(source: Source, supports: SupportView[], most: number): SourceView {
  return {
    id: source.id,
    anchor: `source-${source.id}`,
    name: nameSource(source),
    title: source.title ?? "",
    date: formatDate(source.date),
    isoDate: source.date,
    dateNote: source.dateNote ?? "",
    href: source.url,
    note: source.note ?? "",
    author: source.author ?? "",
    ...describeLasting(source),
    supports: supports.slice(0, most),
    left: supports.length > most ? `and ${formatCount(supports.length - most, "more", "more")}` : "",
  };
}
