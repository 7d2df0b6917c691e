import { issuePath, statementPath } from "../address";
import type { Negotiation } from "../dataset/negotiation";
import { writeCount, writeDate } from "../format";
import type { Source } from "../schema/negotiation";

/** Something that rests on a source. */
export interface SupportView {
  what: "Statement" | "Reaction" | "Deal" | "Term" | "Event";
  text: string;
  href: string | undefined;
}

/** A source with everything that it supports. */
export interface SourceView {
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
}

/** The sources page, ready to be drawn. Newest first. */
export interface SourcesView {
  lead: string;
  sources: SourceView[];
}

/** Draws up the list of sources, each with what it supports at any date. */
export function viewSources(negotiation: Negotiation): SourcesView {
  const supports = new Map<string, SupportView[]>();
  const add = (ids: readonly string[], support: SupportView) => {
    for (const id of ids) supports.set(id, [...(supports.get(id) ?? []), support]);
  };
  for (const issue of negotiation.issues) {
    for (const question of issue.questions) {
      for (const statement of question.statements) {
        // A page shows what was public by its date; a later statement has no anchor there yet.
        const shown = statement.date <= negotiation.asOf;
        const href = shown ? statementPath(negotiation, issue, statement) : issuePath(negotiation, issue);
        add([statement.source, ...(statement.alsoIn ?? [])], { what: "Statement", text: statement.summary, href });
        for (const reaction of statement.reactions ?? []) {
          add([reaction.source], { what: "Reaction", text: reaction.summary, href });
        }
      }
    }
  }
  for (const deal of negotiation.deals) {
    add([deal.source], { what: "Deal", text: deal.title, href: undefined });
    for (const reaction of deal.reactions ?? []) {
      add([reaction.source], { what: "Reaction", text: reaction.summary, href: undefined });
    }
    for (const term of deal.terms) {
      const issue = negotiation.issues.find(({ questions }) => questions.some(({ id }) => id === term.question));
      const href = issue && issuePath(negotiation, issue);
      add([term.source], { what: "Term", text: term.text, href });
      for (const reaction of term.reactions ?? []) {
        add([reaction.source], { what: "Reaction", text: reaction.summary, href });
      }
    }
  }
  for (const event of negotiation.events) add([event.source], { what: "Event", text: event.title, href: undefined });
  const sources = negotiation.sources.toSorted((a, b) => b.date.localeCompare(a.date) || a.id.localeCompare(b.id));
  return {
    lead: `${writeCount(sources.length, "source", "sources")}, newest first, each with what rests on it.`,
    sources: sources.map((source) => viewSource(source, supports.get(source.id) ?? [])),
  };
}

function viewSource(source: Source, supports: SupportView[]): SourceView {
  const carrier = source.carriedBy ? `, carried by ${source.carriedBy}` : "";
  return {
    id: source.id,
    anchor: `source-${source.id}`,
    name: `${source.publisher}${carrier}`,
    title: source.title ?? "",
    date: writeDate(source.date),
    isoDate: source.date,
    dateNote: source.dateNote ?? "",
    href: source.url,
    note: source.note ?? "",
    author: source.author ?? "",
    supports,
  };
}
