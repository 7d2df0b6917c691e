import { notFound } from "next/navigation";
import { IssuePage } from "@/components/issue/issue-page";
import { MatrixPage } from "@/components/matrix/matrix-page";
import { PartyPage } from "@/components/party/party-page";
import { issuePath, negotiationPath, partyPath } from "@/lib/address";
import { listColumns, listDefaultColumns } from "@/lib/column";
import { findIssue, findParty, type Negotiation } from "@/lib/dataset/negotiation";
import { type Query, readLens } from "@/lib/lens";
import type { Issue } from "@/lib/schema/issue";
import type { Party } from "@/lib/schema/negotiation";
import { viewGapGrid } from "@/lib/view/gap-grid-view";
import { viewIssue } from "@/lib/view/issue-view";
import { viewEvidenceChoices } from "@/lib/view/lens-view";
import { viewHead, viewMatrix } from "@/lib/view/matrix-view";
import { viewParty } from "@/lib/view/party-view";
import { loadNegotiation } from "./load";

// Each page has two addresses in this folder: the static one, and its twin under lens/ for a query. Both come here.

export function renderMatrix(negotiation: Negotiation, query: Query) {
  const lens = readLens(query, listColumns(negotiation, negotiation.asOf));
  return (
    <MatrixPage
      negotiation={negotiation}
      view={viewMatrix(negotiation, lens, negotiationPath(negotiation))}
      gaps={viewGapGrid(negotiation, lens.evidence)}
    />
  );
}

export function renderIssue(negotiation: Negotiation, issue: Issue, query: Query) {
  const lens = readLens(query, []);
  const heads = listDefaultColumns(negotiation, negotiation.asOf).map((column) => viewHead(negotiation, column));
  const choices = viewEvidenceChoices(lens, issuePath(negotiation, issue));
  return (
    <IssuePage negotiation={negotiation} view={viewIssue(negotiation, issue, lens)} heads={heads} choices={choices} />
  );
}

export function renderParty(negotiation: Negotiation, party: Party, query: Query) {
  const lens = readLens(query, []);
  const choices = viewEvidenceChoices(lens, partyPath(negotiation, party));
  return <PartyPage negotiation={negotiation} view={viewParty(negotiation, party, lens)} choices={choices} />;
}

/** The issue of an address, or a page that is not found. */
export function loadIssue(ids: { negotiation: string; issue: string }): { negotiation: Negotiation; issue: Issue } {
  const negotiation = loadNegotiation(ids.negotiation);
  return { negotiation, issue: findIssue(negotiation, ids.issue) ?? notFound() };
}

/** The party of an address, or a page that is not found. */
export function loadParty(ids: { negotiation: string; party: string }): { negotiation: Negotiation; party: Party } {
  const negotiation = loadNegotiation(ids.negotiation);
  return { negotiation, party: findParty(negotiation, ids.party) ?? notFound() };
}
