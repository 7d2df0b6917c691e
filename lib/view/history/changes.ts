import type { Negotiation } from "../../dataset/negotiation";
import { formatDealTitle } from "../../model/deals/names";
import { atDate, listDatesOf, routeDate } from "../../model/history/as-of";
import { listChanges, measureNet, type StanceChange } from "../../model/history/changes";
import { formatDate } from "../../text/format";
import {
  changesPath,
  dealPath,
  issuePath,
  negotiationPath,
  partyPath,
  questionPath,
  statementPath,
} from "../../url/paths";
import { findChanges } from "../findings/changes";
import { describeChange, describeDealChange } from "./change-words";
import type { StepLink } from "./stepper";

/** What changed on one day in one party's stance on one question. */
interface ChangeEntry {
  key: string;
  date: string;
  isoDate: string;
  changes: string[];
  /** The statements of that day, with their speakers. */
  statements: { href: string; text: string }[];
}

/** One party on one question, between the two dates. */
export interface ChangedParty {
  key: string;
  name: string;
  monogram: string;
  href: string;
  entries: ChangeEntry[];
  /** The net change over several days. */
  net: string;
}

/** One question on which something changed. */
export interface ChangedQuestion {
  id: string;
  label: string;
  text: string;
  href: string;
  parties: ChangedParty[];
}

/** What changed between two dates, ready to render. */
export interface ChangesView {
  path: string;
  title: string;
  lead: string;
  from: string;
  to: string;
  before: StepLink;
  after: StepLink;
  issues: { id: string; title: string; href: string; questions: ChangedQuestion[] }[];
  deals: { key: string; title: string; href: string; date: string; isoDate: string; changes: string[] }[];
  previous: StepLink | undefined;
  next: StepLink | undefined;
}

/** Builds what changed after one date and up to another, by question and party. `from` must not be after `to`. */
export function buildChangesView(negotiation: Negotiation, from: string, to: string): ChangesView {
  const changes = listChanges(negotiation, from, to);
  const stances = changes.filter((change) => change.kind === "stance");
  const deals = changes.filter((change) => change.kind === "deal");
  const at = atOrBefore(negotiation, to);
  const finding = findChanges(stances, deals, [from, to]);
  return {
    path: changesPath(negotiation, from, to),
    title: finding.headline,
    lead: finding.lead,
    from: formatDate(from),
    to: formatDate(to),
    before: linkTo(negotiation, from),
    after: linkTo(negotiation, to),
    issues: negotiation.issues.flatMap((issue) => {
      const own = stances.filter((change) => change.issue.id === issue.id);
      const questions = buildQuestionsView(at, own, from, to);
      const href = issuePath(at, issue);
      return questions.length > 0 ? [{ id: issue.id, title: issue.title, href, questions }] : [];
    }),
    deals: deals.map((change) => ({
      key: `${change.deal.id}-${change.date}`,
      title: formatDealTitle(change.deal),
      href: dealPath(negotiation, change.deal),
      date: formatDate(change.date),
      isoDate: change.date,
      changes: describeDealChange(change, negotiation.parties),
    })),
    ...buildNeighboursView(negotiation, from, to),
  };
}

/** The negotiation as of a date, or as of the last one before it on which something changed. */
function atOrBefore(negotiation: Negotiation, day: string): Negotiation {
  const route = routeDate(negotiation, day);
  switch (route.kind) {
    case "shown":
      return atDate(negotiation, route.date);
    case "moved":
      return atDate(negotiation, route.to);
    case "before":
      return atDate(negotiation, route.first);
    case "after":
      return atDate(negotiation, route.last);
    case "empty":
      return negotiation;
  }
}

function linkTo(negotiation: Negotiation, day: string): StepLink {
  const at = atOrBefore(negotiation, day);
  return { href: negotiationPath(at), label: `Positions on ${formatDate(at.asOf)}` };
}

function buildQuestionsView(
  at: Negotiation,
  stances: readonly StanceChange[],
  from: string,
  to: string,
): ChangedQuestion[] {
  const questions = [...new Set(stances.map(({ question }) => question))];
  return questions.map((question) => {
    const own = stances.filter((change) => change.question === question);
    const parties = at.parties.filter(({ id }) => own.some(({ party }) => party.id === id));
    const [first] = own;
    return {
      id: question.id,
      label: question.label,
      text: question.text,
      href: first ? questionPath(at, first.issue, question) : "",
      parties: parties.map((party) => {
        const entries = own.filter((change) => change.party.id === party.id);
        return {
          key: party.id,
          name: party.name,
          monogram: party.monogram,
          href: partyPath(at, party),
          entries: entries.map((change) => buildEntryView(at, change)),
          net: writeNet(entries, from, to),
        };
      }),
    };
  });
}

function buildEntryView(
  negotiation: Negotiation,
  { issue, question, party, date, changes, statements }: StanceChange,
): ChangeEntry {
  const at = atDate(negotiation, date);
  return {
    key: `${question.id}-${party.id}-${date}`,
    date: formatDate(date),
    isoDate: date,
    changes: changes.map((change) => describeChange(question, change)),
    statements: question.statements
      .filter(
        ({ id, agreed, ...own }) => statements.includes(id) || (agreed && own.party === party.id && own.date === date),
      )
      .map((statement) => ({
        href: statement.agreed ? dealPath(at, { id: statement.agreed.deal }) : statementPath(at, issue, statement),
        text: `${statement.speaker}: ${statement.summary}`,
      })),
  };
}

/** The net change of several days; empty if there is only one. */
function writeNet(entries: readonly StanceChange[], from: string, to: string): string {
  const [first] = entries;
  if (!first || entries.length === 1) return "";
  const net = measureNet(first, first.party, from, to).map((change) => describeChange(first.question, change));
  return net.length === 0 ? "nothing in the end" : net.join("; ");
}

/** Links to the neighbouring steps, if the page covers a single step. */
function buildNeighboursView(negotiation: Negotiation, from: string, to: string) {
  const dates = listDatesOf(negotiation, { kind: "matrix" }).map(({ date }) => date);
  const at = dates.indexOf(to);
  const step = (begin: number): StepLink | undefined => {
    const [a, b] = [dates[begin], dates[begin + 1]];
    return a && b ? { href: changesPath(negotiation, a, b), label: `${formatDate(a)} to ${formatDate(b)}` } : undefined;
  };
  if (at < 1 || dates[at - 1] !== from) return { previous: undefined, next: undefined };
  return { previous: step(at - 2), next: step(at) };
}
