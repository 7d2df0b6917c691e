import { ClaimChain } from "@/components/issue/claim-chain";
import { Mark } from "@/components/marks/mark";
import type { DealEntry } from "@/lib/view/deal/deals";
import { AskCountTable } from "./ask-counts";
import { DealActions } from "./deal-actions";
import { DealHistory } from "./deal-history";
import { DealParties } from "./deal-parties";

/** One deal in the list: how we know of it first, then what it asks of each party. */
export function DealEntryItem({ entry: { head, counts, counted } }: { entry: DealEntry }) {
  return (
    <li className="deal-entry">
      <div>
        <h3 dir="auto">
          <a href={head.href}>{head.title}</a>
        </h3>
        <p className={`evidence-kind${head.reported ? " is-report" : ""}`}>
          <Mark shape={head.shape} />
          <span>
            {head.status}: {head.statusGloss}
          </span>
        </p>
        <DealParties head={head} />
        <p className="stance" dir="auto">
          {head.summary}
        </p>
        <div className="mt-4">
          <ClaimChain links={head.chain} />
        </div>
        {head.history.length > 1 && <DealHistory head={head} />}
      </div>
      <div>
        <p className="meta">{counted}. What they ask of each party, as of the day before:</p>
        <AskCountTable counts={counts} caption={`${head.title}: how many of its answers ask what of each party`} />
        <DealActions head={head} />
      </div>
    </li>
  );
}
