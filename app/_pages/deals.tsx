import { AgreementPage } from "@/components/agreement/agreement-page";
import { DealPage } from "@/components/deal/deal-page";
import { DealsPage } from "@/components/deal/deals-page";
import { DraftPage } from "@/components/draft/draft-page";
import type { Negotiation } from "@/lib/dataset/negotiation";
import { buildShareView } from "@/lib/export/view/share-menu";
import { draftKey, isDraftField, serializeDraftForm } from "@/lib/model/deals/draft-fields";
import { type ReadDraft, readDraft } from "@/lib/model/deals/read-draft";
import type { Deal } from "@/lib/schema/deal";
import { agreementPath, dealPath, dealsPath, formatPrintedSource } from "@/lib/url/paths";
import { listFields, parseWithin, type Query, readAll } from "@/lib/url/view-options";
import { listSameDeals } from "@/lib/view/across/related";
import { buildAgreementView } from "@/lib/view/agreement";
import { buildDealView } from "@/lib/view/deal/deal";
import { buildDealsView } from "@/lib/view/deal/deals";
import { partyKey } from "@/lib/view/deal/results";
import { withKey } from "@/lib/view/deal/versus";
import { buildDraftView } from "@/lib/view/draft/draft";
import type { Page, PageResult } from "../_http/serve";
import { loadDataset } from "../load";
import { describeAgreement, describeDeal, describeDeals, describeDraft } from "./metadata";

export function dealsPage(negotiation: Negotiation): Page {
  const printed = formatPrintedSource(dealsPath(negotiation), negotiation.asOf);
  return {
    metadata: describeDeals(negotiation),
    printed,
    content: <DealsPage printed={printed} negotiation={negotiation} view={buildDealsView(negotiation)} />,
  };
}

/** A deal’s page, of all parties of which it asks something or of the one that the query names. */
export function dealPage(negotiation: Negotiation, deal: Deal, query: Query): Page {
  const printed = formatPrintedSource(dealPath(negotiation, deal), negotiation.asOf);
  const only = readAll(query[partyKey])[0];
  const within = parseWithin(query);
  return {
    metadata: {
      ...describeDeal(negotiation, deal, within),
      noIndex: only !== undefined || query.within !== undefined || query[withKey] !== undefined,
    },
    printed,
    content: (
      <DealPage
        printed={printed}
        negotiation={negotiation}
        view={buildDealView(negotiation, deal, { only, within, beside: readAll(query[withKey]) })}
        same={listSameDeals(negotiation, deal, loadDataset().negotiations)}
        share={buildShareView({ kind: "deal", negotiation, deal, within })}
      />
    ),
  };
}

export function agreementPage(negotiation: Negotiation): Page {
  const printed = formatPrintedSource(agreementPath(negotiation), negotiation.asOf);
  return {
    metadata: describeAgreement(negotiation),
    printed,
    content: <AgreementPage printed={printed} negotiation={negotiation} view={buildAgreementView(negotiation)} />,
  };
}

/** A deal of the reader's own. What its form sends without script redirects to the URL of that deal. */
export function findDraftPage(negotiation: Negotiation, query: Query): PageResult {
  const fields = listFields(query);
  const against = fields.find(([name]) => name === "against")?.[1];
  if (fields.some(([name]) => isDraftField(name))) {
    const { draft, negotiation: own } = readDraft(serializeDraftForm(fields), negotiation);
    return { redirect: buildDraftView(own, { draft, unknown: 0 }, against).own };
  }
  const terms = fields.flatMap(([name, value]) => (name === draftKey ? [value] : [])).join("~");
  return () => draftPage(readDraft(terms, negotiation), against);
}

function draftPage({ negotiation, ...parsed }: ReadDraft, against: string | undefined): Page {
  const view = buildDraftView(negotiation, parsed, against);
  const printed = formatPrintedSource(view.own, negotiation.asOf);
  return {
    metadata: { ...describeDraft(negotiation, parsed.draft), noIndex: true },
    printed,
    content: (
      <DraftPage
        printed={printed}
        negotiation={negotiation}
        view={view}
        share={buildShareView({ kind: "draft", negotiation, draft: parsed.draft })}
      />
    ),
  };
}
