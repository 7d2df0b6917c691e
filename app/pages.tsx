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
import { buildShareView } from "@/lib/export/view/share-menu";
import { listColumns, listDefaultColumns } from "@/lib/model/column";
import { draftKey, isDraftField, parseDraft, parseDraftForm } from "@/lib/model/deals/draft";
import { atDeal } from "@/lib/model/history/as-of";
import type { Deal } from "@/lib/schema/deal";
import type { Issue } from "@/lib/schema/issue";
import type { Party } from "@/lib/schema/negotiation";
import { formatPageQuery, parsePage } from "@/lib/url/pagination";
import { issuePath, negotiationPath, partyPath } from "@/lib/url/paths";
import { parseTimelineFilter } from "@/lib/url/timeline-filter";
import { formatViewOptions, listFields, parseViewOptions, type Query } from "@/lib/url/view-options";
import { buildDealView } from "@/lib/view/deal/deal";
import { buildDealsView } from "@/lib/view/deal/deals";
import { buildDraftView } from "@/lib/view/draft/draft";
import { buildChangesView } from "@/lib/view/history/changes";
import { buildResultCountsView } from "@/lib/view/history/result-counts";
import { buildStepperView } from "@/lib/view/history/stepper";
import { buildIssueView } from "@/lib/view/issue/issue";
import { buildGapGridView } from "@/lib/view/matrix/gap-grid";
import { buildHeadView, buildMatrixPageView } from "@/lib/view/matrix/matrix";
import { buildEvidenceChoicesView } from "@/lib/view/matrix/view-options";
import { buildPartyView } from "@/lib/view/party/party";
import { buildTimelineView } from "@/lib/view/timeline";
import { loadNegotiation } from "./load";

// Each page has two addresses in this folder: the static one, and its twin under lens/ for a query. Both come here.

export function renderMatrix(negotiation: Negotiation, query: Query) {
  const viewOptions = parseViewOptions(query, listColumns(negotiation, negotiation.asOf));
  const page = parsePage(query);
  return (
    <>
      <MatrixPage
        negotiation={negotiation}
        address={`${negotiationPath(negotiation)}${formatPageQuery(viewOptions, page)}`}
        view={buildMatrixPageView(negotiation, viewOptions, negotiationPath(negotiation), page)}
        gaps={buildGapGridView(negotiation, viewOptions.evidence)}
        stepper={buildStepperView(
          negotiation,
          { kind: "matrix" },
          (at) => `${negotiationPath(at)}${formatViewOptions(viewOptions)}`,
        )}
        counts={buildResultCountsView(negotiation, viewOptions.evidence)}
        share={buildShareView({ kind: "matrix", negotiation, viewOptions })}
      />
      <StructuredData data={describeDataset(negotiation)} />
    </>
  );
}

export function renderIssue(negotiation: Negotiation, issue: Issue, query: Query) {
  const viewOptions = parseViewOptions(query, []);
  const heads = listDefaultColumns(negotiation, negotiation.asOf).map((column) => buildHeadView(negotiation, column));
  const page = parsePage(query);
  const choices = buildEvidenceChoicesView(viewOptions, issuePath(negotiation, issue), page);
  return (
    <>
      <IssuePage
        negotiation={negotiation}
        address={`${issuePath(negotiation, issue)}${formatPageQuery(viewOptions, page)}`}
        view={buildIssueView(negotiation, issue, viewOptions, page)}
        heads={heads}
        choices={choices}
        stepper={buildStepperView(
          negotiation,
          { kind: "issue", issue },
          (at) => `${issuePath(at, issue)}${formatPageQuery(viewOptions, page)}`,
        )}
        share={buildShareView({ kind: "issue", negotiation, issue, viewOptions })}
      />
      <StructuredData data={describeClaims(negotiation, issue, viewOptions.evidence, page)} />
    </>
  );
}

export function renderParty(negotiation: Negotiation, party: Party, query: Query) {
  const viewOptions = parseViewOptions(query, []);
  const choices = buildEvidenceChoicesView(viewOptions, partyPath(negotiation, party));
  return (
    <PartyPage
      negotiation={negotiation}
      view={buildPartyView(negotiation, party, viewOptions)}
      choices={choices}
      stepper={buildStepperView(
        negotiation,
        { kind: "party", party },
        (at) => `${partyPath(at, party)}${formatViewOptions(viewOptions)}`,
      )}
      share={buildShareView({ kind: "party", negotiation, party, viewOptions })}
    />
  );
}

export function renderTimeline(negotiation: Negotiation, query: Query) {
  const view = buildTimelineView(negotiation, parseTimelineFilter(query, negotiation));
  return <TimelinePage negotiation={negotiation} view={view} />;
}

/** A draft's page. What its form sends without script is answered with the address that the draft has. */
export function renderDraft(negotiation: Negotiation, query: Query) {
  const fields = listFields(query);
  const against = fields.find(([name]) => name === "against")?.[1];
  if (fields.some(([name]) => isDraftField(name))) {
    const { draft } = parseDraftForm(fields, negotiation);
    redirect(buildDraftView(negotiation, { draft, unknown: 0 }, against).own);
  }
  const terms = fields.flatMap(([name, value]) => (name === draftKey ? [value] : [])).join("~");
  const read = parseDraft(terms, negotiation);
  return (
    <DraftPage
      negotiation={negotiation}
      view={buildDraftView(negotiation, read, against)}
      share={buildShareView({ kind: "draft", negotiation, draft: read.draft })}
    />
  );
}

export function renderDeals(negotiation: Negotiation) {
  return <DealsPage negotiation={negotiation} view={buildDealsView(negotiation)} />;
}

export function renderDeal(negotiation: Negotiation, deal: Deal) {
  return (
    <DealPage
      negotiation={negotiation}
      view={buildDealView(negotiation, deal)}
      share={buildShareView({ kind: "deal", negotiation, deal })}
    />
  );
}

export function renderChanges(negotiation: Negotiation, from: string, to: string) {
  return <ChangesPage negotiation={negotiation} view={buildChangesView(negotiation, from, to)} />;
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
