import type { Negotiation } from "../dataset/negotiation";
import { maxIssuesListed } from "../limits";
import { formatDealTitle } from "../model/deals/names";
import { nameSource } from "../model/source-name";
import { getKnownDate, nameSpeaker } from "../model/statements";
import { atFirstShown } from "../model/timeline";
import { getEvidenceLabels } from "../schema/evidence-kinds";
import { type FoundPosition, type Search, type SearchKind, search, searchKeys, searchKinds } from "../search/search";
import { capitalise, formatCount, formatDate, formatNumber } from "../text/format";
import { setQuotation } from "../text/quotation";
import { dealPath, issuePath, partyPath, questionPath, searchPath, sourcePath, statementPath } from "../url/paths";
import { nameRole } from "./counted-words";
import { describeDealKnown } from "./deal/head";

/** One thing that was found, with the way to it. */
interface SearchHit {
  key: string;
  href: string;
  title: string;
  text: string;
  meta: string;
}

/** The results of one kind. */
export interface SearchGroup {
  kind: SearchKind;
  title: string;
  hits: SearchHit[];
  /** A link to more results of the kind, or the number that are not listed. */
  more: { text: string; href: string | undefined } | undefined;
}

/** A search page, ready to render. */
export interface SearchView {
  path: string;
  words: string;
  lead: string;
  groups: SearchGroup[];
  /** Where to go where nothing was found or nothing asked. */
  issues: { title: string; href: string }[];
}

/** Maximum number of results of each kind in a mixed list, and of one kind alone. */
const maxBeside: Record<SearchKind, number> = { party: 8, issue: 8, question: 8, deal: 8, statement: 20, source: 8 };
const maxAlone = 200;

const kindWords: Record<SearchKind, { one: string; many: string }> = {
  party: { one: "party", many: "parties" },
  issue: { one: "issue", many: "issues" },
  question: { one: "question", many: "questions" },
  deal: { one: "deal", many: "deals" },
  statement: { one: "statement", many: "statements" },
  source: { one: "source", many: "sources" },
};

/** Builds the results of a search in a negotiation, by kind. */
export function buildSearchView(negotiation: Negotiation, asked: Search): SearchView {
  const path = searchPath(negotiation);
  const { words } = asked;
  if (!words)
    return {
      path,
      words,
      lead: "Parties, issues, questions, deals, statements and sources, by any of their words.",
      groups: [],
      issues: listIssueLinks(negotiation),
    };
  const { found, near } = search(negotiation, asked);
  const count = searchKinds.reduce((sum, one) => sum + found[one].length, 0);
  return {
    path,
    words,
    lead: writeLead(asked, count, near),
    groups: searchKinds.flatMap((one) =>
      found[one].length > 0 ? [buildGroupView(negotiation, asked, one, found[one])] : [],
    ),
    issues: count === 0 ? listIssueLinks(negotiation) : [],
  };
}

/** The issues of a negotiation as ways on, up to as many as a menu has. */
export function listIssueLinks(negotiation: Negotiation): { title: string; href: string }[] {
  return negotiation.issues
    .slice(0, maxIssuesListed)
    .map((issue) => ({ title: issue.title, href: issuePath(negotiation, issue) }));
}

function writeLead({ words, kind }: Search, count: number, near: boolean): string {
  if (count === 0) return `No results for “${words}”.`;
  const { one, many } = kind ? kindWords[kind] : { one: "result", many: "results" };
  const counted = formatCount(count, one, many);
  return near ? `No exact match for “${words}”; ${counted} close to it.` : `${capitalise(counted)} for “${words}”.`;
}

function buildGroupView(
  negotiation: Negotiation,
  { words, kind }: Search,
  of: SearchKind,
  all: readonly FoundPosition[],
): SearchGroup {
  const most = kind ? maxAlone : maxBeside[of];
  const query = new URLSearchParams({ [searchKeys.words]: words, [searchKeys.kind]: of });
  return {
    kind: of,
    title: capitalise(formatCount(all.length, kindWords[of].one, kindWords[of].many)),
    hits: all.slice(0, most).map((one) => buildHitView(negotiation, one)),
    more:
      all.length <= most
        ? undefined
        : kind
          ? { text: `The best ${most} are listed; another word narrows them down.`, href: undefined }
          : {
              text: `All ${kindWords[of].many}: ${formatNumber(all.length)}`,
              href: `${searchPath(negotiation)}?${query}`,
            },
  };
}

function buildHitView(negotiation: Negotiation, found: FoundPosition): SearchHit {
  switch (found.kind) {
    case "party": {
      const { id, name, speaks } = found.party;
      return {
        key: id,
        href: partyPath(negotiation, found.party),
        title: name,
        text: speaks,
        meta: nameRole(found.party),
      };
    }
    case "issue": {
      const { id, title, summary } = found.issue;
      return { key: id, href: issuePath(negotiation, found.issue), title, text: summary, meta: "" };
    }
    case "question": {
      const { issue, question } = found.placed;
      const text = question.options.map(({ label }) => label).join("; ");
      return {
        key: question.id,
        href: questionPath(negotiation, issue, question),
        title: question.text,
        text,
        meta: issue.title,
      };
    }
    case "deal": {
      const { deal } = found;
      const meta = describeDealKnown(deal, negotiation.parties, negotiation.asOf);
      return {
        key: deal.id,
        href: dealPath(negotiation, deal),
        title: formatDealTitle(deal),
        text: deal.summary,
        meta,
      };
    }
    case "statement": {
      const { placed, statement } = found;
      const shown = atFirstShown(negotiation, statement) ?? negotiation;
      return {
        key: statement.id,
        href: statementPath(shown, placed.issue, statement),
        title: nameSpeaker(negotiation, statement),
        text: statement.quote ? `${statement.summary} “${setQuotation(statement.quote.exact)}”` : statement.summary,
        meta: `${getEvidenceLabels(statement.evidence).label}, ${formatDate(getKnownDate(statement))}, on ${placed.question.label}`,
      };
    }
    case "source": {
      const { source } = found;
      const name = nameSource(source);
      return {
        key: source.id,
        href: sourcePath(negotiation, source),
        title: source.title ?? name,
        text: "",
        meta: `${name}, ${formatDate(source.date)}`,
      };
    }
  }
}
