import { notFound, redirect } from "next/navigation";
import { DealPage } from "@/components/deal/deal-page";
import { DealsPage } from "@/components/deal/deals-page";
import { DraftPage } from "@/components/draft/draft-page";
import { ChangesPage } from "@/components/history/changes-page";
import { IssuePage } from "@/components/issue/issue-page";
import { StructuredData } from "@/components/layout/structured-data";
import { MatrixPage } from "@/components/matrix/matrix-page";
import { PartyPage } from "@/components/party/party-page";
import { TimelinePage } from "@/components/timeline/timeline-page";
import { findDeal, findIssue, findParty, type Negotiation } from "@/lib/dataset/negotiation";
import { describeClaims, describeDataset } from "@/lib/export/schema-org";
import { viewShare } from "@/lib/export/view/share-menu";
import { listColumns, listDefaultColumns } from "@/lib/model/column";
import { draftKey, isDraftField, readDraft, readDraftForm } from "@/lib/model/deals/draft";
import { atDeal } from "@/lib/model/history/as-of";
import type { Deal } from "@/lib/schema/deal";
import type { Issue } from "@/lib/schema/issue";
import type { Party } from "@/lib/schema/negotiation";
import { readPage, writePageQuery } from "@/lib/url/pagination";
import { issuePath, negotiationPath, partyPath } from "@/lib/url/paths";
import { readTimelineFilter } from "@/lib/url/timeline-filter";
import { listFields, type Query, readLens, writeLens } from "@/lib/url/view-options";
import { viewDeal } from "@/lib/view/deal/deal";
import { viewDeals } from "@/lib/view/deal/deals";
import { viewDraft } from "@/lib/view/draft/draft";
import { viewChanges } from "@/lib/view/history/changes";
import { viewResultCounts } from "@/lib/view/history/result-counts";
import { viewStepper } from "@/lib/view/history/stepper";
import { viewIssue } from "@/lib/view/issue/issue";
import { viewGapGrid } from "@/lib/view/matrix/gap-grid";
import { viewHead, viewMatrixPage } from "@/lib/view/matrix/matrix";
import { viewEvidenceChoices } from "@/lib/view/matrix/view-options";
import { viewParty } from "@/lib/view/party/party";
import { viewTimeline } from "@/lib/view/timeline";
import { loadNegotiation } from "./load";

// Each page has two addresses in this folder: the static one, and its twin under lens/ for a query. Both come here.

export function renderMatrix(negotiation: Negotiation, query: Query) {
  const lens = readLens(query, listColumns(negotiation, negotiation.asOf));
  const page = readPage(query);
  return (
    <>
      <MatrixPage
        negotiation={negotiation}
        address={`${negotiationPath(negotiation)}${writePageQuery(lens, page)}`}
        view={viewMatrixPage(negotiation, lens, negotiationPath(negotiation), page)}
        gaps={viewGapGrid(negotiation, lens.evidence)}
        stepper={viewStepper(negotiation, { kind: "negotiation" }, (at) => `${negotiationPath(at)}${writeLens(lens)}`)}
        counts={viewResultCounts(negotiation, lens.evidence)}
        share={viewShare({ kind: "matrix", negotiation, lens })}
      />
      <StructuredData data={describeDataset(negotiation)} />
    </>
  );
}

export function renderIssue(negotiation: Negotiation, issue: Issue, query: Query) {
  const lens = readLens(query, []);
  const heads = listDefaultColumns(negotiation, negotiation.asOf).map((column) => viewHead(negotiation, column));
  const page = readPage(query);
  const choices = viewEvidenceChoices(lens, issuePath(negotiation, issue), page);
  return (
    <>
      <IssuePage
        negotiation={negotiation}
        address={`${issuePath(negotiation, issue)}${writePageQuery(lens, page)}`}
        view={viewIssue(negotiation, issue, lens, page)}
        heads={heads}
        choices={choices}
        stepper={viewStepper(
          negotiation,
          { kind: "issue", issue },
          (at) => `${issuePath(at, issue)}${writePageQuery(lens, page)}`,
        )}
        share={viewShare({ kind: "issue", negotiation, issue, lens })}
      />
      <StructuredData data={describeClaims(negotiation, issue, lens.evidence, page)} />
    </>
  );
}

export function renderParty(negotiation: Negotiation, party: Party, query: Query) {
  const lens = readLens(query, []);
  const choices = viewEvidenceChoices(lens, partyPath(negotiation, party));
  return (
    <PartyPage
      negotiation={negotiation}
      view={viewParty(negotiation, party, lens)}
      choices={choices}
      stepper={viewStepper(negotiation, { kind: "party", party }, (at) => `${partyPath(at, party)}${writeLens(lens)}`)}
      share={viewShare({ kind: "party", negotiation, party, lens })}
    />
  );
}

export function renderTimeline(negotiation: Negotiation, query: Query) {
  const view = viewTimeline(negotiation, readTimelineFilter(query, negotiation));
  return <TimelinePage negotiation={negotiation} view={view} />;
}

/** A draft's page. What its form sends without script is answered with the address that the draft has. */
export function renderDraft(negotiation: Negotiation, query: Query) {
  const fields = listFields(query);
  const against = fields.find(([name]) => name === "against")?.[1];
  if (fields.some(([name]) => isDraftField(name))) {
    const { draft } = readDraftForm(fields, negotiation);
    redirect(viewDraft(negotiation, { draft, unknown: 0 }, against).own);
  }
  const terms = fields.flatMap(([name, value]) => (name === draftKey ? [value] : [])).join("~");
  const read = readDraft(terms, negotiation);
  return (
    <DraftPage
      negotiation={negotiation}
      view={viewDraft(negotiation, read, against)}
      share={viewShare({ kind: "draft", negotiation, draft: read.draft })}
    />
  );
}

export function renderDeals(negotiation: Negotiation) {
  return <DealsPage negotiation={negotiation} view={viewDeals(negotiation)} />;
}

export function renderDeal(negotiation: Negotiation, deal: Deal) {
  return (
    <DealPage
      negotiation={negotiation}
      view={viewDeal(negotiation, deal)}
      share={viewShare({ kind: "deal", negotiation, deal })}
    />
  );
}

export function renderChanges(negotiation: Negotiation, from: string, to: string) {
  return <ChangesPage negotiation={negotiation} view={viewChanges(negotiation, from, to)} />;
}

/** The deal of an address, in the negotiation at the day of its page; or a page that is not found. */
export function loadDeal(ids: { negotiation: string; deal: string }): { negotiation: Negotiation; deal: Deal } {
  const negotiation = loadNegotiation(ids.negotiation);
  const deal = findDeal(negotiation, ids.deal) ?? notFound();
  return { negotiation: atDeal(negotiation, deal), deal };
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
