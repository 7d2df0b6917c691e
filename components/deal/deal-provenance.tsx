import { ClaimChain } from "@/components/issue/claim-chain";
import { ReactionList } from "@/components/issue/reaction-list";
import { Mark } from "@/components/marks/mark";
import { ReportLink } from "@/components/marks/report-link";
import type { DealHead } from "@/lib/view/deal/head";
import type { ReactionView } from "@/lib/view/issue/evidence";
import { DealHistory } from "./deal-history";
import { DealParties } from "./deal-parties";

/** How a deal is known, in one line that opens: whose word it is, how it came here, and what was said to it. */
export function DealProvenance({
  head,
  known,
  hasHistory,
  reactions,
  noReactions,
}: {
  head: DealHead;
  known: string;
  /** Whether the page tells the history in a section of its own. */
  hasHistory: boolean;
  reactions: ReactionView[];
  noReactions: string;
}) {
  return (
    <section className="provenance" aria-label="How it is known">
      <details id="known">
        <summary className={head.reported ? "is-report" : undefined}>
          <Mark shape={head.shape} />
          <span dir="auto">{known}</span>
        </summary>
        <div className="provenance-body">
          <div>
            <p className="meta">
              {head.status}: {head.statusGloss}.
            </p>
            <p className="meta">Evidence: {head.known}.</p>
            <DealParties head={head} />
            {!hasHistory && <DealHistory head={head} />}
            <ReportLink href={head.reportHref} about={head.title} />
          </div>
          <ClaimChain links={head.chain} />
          <div>
            {reactions.length > 0 ? <ReactionList reactions={reactions} /> : <p className="meta">{noReactions}</p>}
          </div>
        </div>
      </details>
    </section>
  );
}
