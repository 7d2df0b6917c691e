import type { Negotiation } from "../dataset/negotiation";
import { listColumns } from "../model/column";
import { nameColumnsTogether } from "../model/column-name";
import { formatDealTitle } from "../model/deals/names";
import { listKnownDeals } from "../model/deals/terms";
import { countEdits } from "../text/edit-distance";
import { comparePath, dealPath, issuePath, negotiationPath, partyAcrossPath, partyPath } from "../url/paths";
import { datasetFormats, exportFormats } from "../url/subject";
import { tidyPath } from "../url/tidy-address";
import { findPartyAcross } from "./across/party";

/** A page that somebody may have meant whose address leads nowhere. */
export interface NearestName {
  href: string;
  name: string;
  /** What it is, and of which negotiation: `issue, Invented pier`. */
  what: string;
}

/** More would be a list to read rather than a hint. */
const mostNames = 3;
/** No id is longer; see lib/schema/primitives.ts. */
const longestId = 60;
/** Fewer letters begin too many ids. */
const shortestStart = 3;

const extension = new RegExp(`\\.(${[...exportFormats, ...datasetFormats].join("|")})$`);

/**
 * The issues, parties, deals and negotiations whose ids are nearest to what a path names, the nearest first, at most three.
 * They come from the data alone.
 */
export function findNearestNames(negotiations: readonly Negotiation[], path: string): NearestName[] {
  const segments = tidyPath(path)
    .replace(/^\/(embed|words)\//, "/")
    .replace(extension, "")
    .replace(/\/at\/[^/]*$/, "")
    .split("/");
  const [, first = "", ...rest] = segments;
  if (first === "parties" && rest.length === 1) {
    return takeNearest(listParties(negotiations), rest[0] ?? "")
      .slice(0, mostNames)
      .map(dropId);
  }
  const own = takeNearest(negotiations, first);
  if (rest.length === 0) {
    const pages = takeNearest(negotiations.flatMap(listPages), first);
    return [...own.map(linkNegotiation), ...pages].slice(0, mostNames).map(dropId);
  }
  const [negotiation] = own;
  if (!negotiation) return [];
  const pages = takeNearest(listPages(negotiation), rest.at(-1) ?? "");
  return [...pages, linkNegotiation(negotiation)].slice(0, mostNames).map(dropId);
}

/** The negotiation that a path begins with, if there is one of that name. */
export function findOwnNegotiation(negotiations: readonly Negotiation[], path: string): Negotiation | undefined {
  const [, first] = tidyPath(path)
    .replace(/^\/(embed|words)\//, "/")
    .split("/");
  return negotiations.find(({ id }) => id === first);
}

/** The comparison whose columns are nearest to those that a path names, if each of them is near to one. */
export function findNearestComparison(negotiation: Negotiation, keys: readonly string[]): NearestName | undefined {
  const available = listColumns(negotiation, negotiation.asOf).map((column) => ({ ...column, id: column.key }));
  const columns = keys.flatMap((key) => takeNearest(available, key.toLowerCase()).slice(0, 1));
  const distinct = new Set(columns.map(({ key }) => key)).size;
  if (keys.length < 2 || keys.length > 3 || distinct < keys.length) return undefined;
  return {
    href: comparePath(negotiation, ...columns.map(({ key }) => key)),
    name: nameColumnsTogether(columns),
    what: "compared",
  };
}

function listPages(negotiation: Negotiation): (NearestName & { id: string })[] {
  const { issues, parties, short } = negotiation;
  return [
    ...issues.map((issue) => ({
      id: issue.id,
      href: issuePath(negotiation, issue),
      name: issue.title,
      what: `issue, ${short}`,
    })),
    ...parties.map((party) => ({
      id: party.id,
      href: partyPath(negotiation, party),
      name: party.name,
      what: `party, ${short}`,
    })),
    ...listKnownDeals(negotiation, negotiation.asOf).map((deal) => ({
      id: deal.id,
      href: dealPath(negotiation, deal),
      name: formatDealTitle(deal),
      what: `deal, ${short}`,
    })),
  ];
}

/** Each party once: across negotiations where it is in more than one, or else in its own. */
function listParties(negotiations: readonly Negotiation[]): (NearestName & { id: string })[] {
  const ids = new Set<string>(negotiations.flatMap(({ parties }) => parties.map(({ id }) => id)));
  return [...ids].flatMap((id) => {
    const party = findPartyAcross(negotiations, id);
    if (!party) return [];
    const { newest, negotiations: among } = party;
    const [only, ...others] = among;
    return others.length === 0
      ? [{ id, href: partyPath(only, newest), name: newest.name, what: `party, ${only.short}` }]
      : [{ id, href: partyAcrossPath(party), name: newest.name, what: "party, across negotiations" }];
  });
}

function linkNegotiation(negotiation: Negotiation): NearestName & { id: string } {
  return { id: negotiation.id, href: negotiationPath(negotiation), name: negotiation.title, what: "negotiation" };
}

function dropId({ href, name, what }: NearestName): NearestName {
  return { href, name, what };
}

/** What is near to a typed id, the nearest first. */
function takeNearest<T extends { id: string }>(all: readonly T[], typed: string): T[] {
  return all
    .map((one) => ({ one, edits: countNearEdits(typed, one.id) }))
    .filter(({ edits }) => edits !== undefined)
    .toSorted((a, b) => (a.edits ?? 0) - (b.edits ?? 0))
    .map(({ one }) => one);
}

/** How far a typed id is from one in the data; undefined if more than a third of it differs and neither begins the other. */
function countNearEdits(typed: string, id: string): number | undefined {
  const [shorter, longer] = typed.length < id.length ? [typed, id] : [id, typed];
  if (longer.length > 2 * longestId) return undefined;
  if (shorter.length >= shortestStart && longer.startsWith(shorter)) return longer === shorter ? 0 : 1;
  if ((longer.length - shorter.length) * 3 > longer.length) return undefined;
  const edits = countEdits(typed, id);
  return edits * 3 <= longer.length ? edits : undefined;
}
