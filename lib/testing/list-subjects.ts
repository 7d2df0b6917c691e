import path from "node:path";
import type { Negotiation } from "../dataset/negotiation";
import { readDataset } from "../dataset/read-dataset";
import { listColumns } from "../model/column";
import { draftFromDeal, serializeDraft } from "../model/deals/draft";
import { listDatesOf } from "../model/history/as-of";
import { type PageSubject, parseSubject, viewUrlPath } from "../url/subject";

const root = path.join(import.meta.dirname, "../..");

/** Every sound negotiation that the project holds: the real one and the invented ones. */
export function readEveryNegotiation(): Negotiation[] {
  return ["data", "e2e/data"].flatMap((folder) => readDataset(path.join(root, folder)).negotiations);
}

/** Views of every kind of a negotiation, by their address: with several view options, at several dates, of every deal. */
export function listSubjects(negotiation: Negotiation): [address: string, subject: PageSubject][] {
  const { id, issues, parties, deals, asOf } = negotiation;
  const keys = listColumns(negotiation, asOf).map(({ key }) => key);
  const [first = "", second = ""] = keys;
  const days = listDatesOf(negotiation, { kind: "matrix" }).map(({ date }) => date);
  const some = [days[0], days[Math.floor(days.length / 2)]].filter((day) => day !== undefined);
  const terms = deals.map((deal) => serializeDraft(draftFromDeal(deal, negotiation, asOf)));
  const asked: [string, Record<string, string>?][] = [
    [`/${id}`],
    [`/${id}`, { evidence: "record" }],
    [`/${id}`, { within: "1" }],
    [`/${id}`, { only: "differences", columns: keys.join(",") }],
    ...some.map((day): [string] => [`/${id}/at/${day}`]),
    ...issues.map((issue): [string] => [`/${id}/issues/${issue.id}`]),
    ...issues.slice(0, 1).flatMap((issue): typeof asked => {
      const question = issue.questions.at(-1)?.id ?? "";
      return [
        [`/${id}/issues/${issue.id}`, { question, evidence: "record" }],
        [`/${id}/issues/${issue.id}`, { within: "1" }],
      ];
    }),
    ...parties.map((party): [string] => [`/${id}/parties/${party.id}`]),
    ...parties.slice(0, 1).map((party): (typeof asked)[number] => [`/${id}/parties/${party.id}`, { within: "1" }]),
    [`/${id}/compare/${first}/${second}`],
    [`/${id}/compare/${first}/${second}`, { within: "1" }],
    [`/${id}/compare/${first}/${keys.at(-2)}/status-quo`],
    [`/${id}/compare/${first}@${days[0]}/${first}`, { only: "differences" }],
    ...deals.map((deal): [string] => [`/${id}/deals/${deal.id}`]),
    ...deals.slice(0, 1).map((deal): (typeof asked)[number] => [`/${id}/deals/${deal.id}`, { within: "1" }]),
    [`/${id}/deals/new`],
    ...terms.map((one): [string, Record<string, string>] => [`/${id}/deals/new`, { terms: one }]),
  ];
  return asked.flatMap(([address, query = {}]) => {
    const route = parseSubject([negotiation], address, query);
    if (route.kind === "not-found") return [];
    const subject: [string, PageSubject] = [viewUrlPath(route.subject), route.subject];
    return [subject];
  });
}
