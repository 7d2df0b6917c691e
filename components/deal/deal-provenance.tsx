import { ClaimChain } from "@/components/issue/claim-chain";
import { ReactionList } from "@/components/issue/reaction-list";
import { Mark } from "@/components/marks/mark";
import type { DealHead } from "@/lib/view/deal/head";
import type { ReactionView } from "@/lib/view/issue/evidence";
import { DealParties } from "./deal-parties";

/** What is known about a deal and how, with each reaction under the claim it answers. */
export function DealProvenance({
  head,
  reactions,
  noReactions,
}: {
  head: DealHead;
  reactions: ReactionView[];
  noReactions: string;
}) {
  return (
    <section className="provenance" aria-label="Status and claim chain">
      <div>
        <p className={`evidence-kind${head.reported ? " is-report" : ""}`}>
          <Mark shape={head.shape} />
          {head.status}
        </p>
        <p className="meta">That is: {head.statusGloss}.</p>
        <p className="meta">Evidence: {head.known}.</p>
        <DealParties head={head} />
      </div>
      <ClaimChain links={head.chain} />
      <div>{reactions.length > 0 ? <ReactionList reactions={reactions} /> : <p className="meta">{noReactions}</p>}</div>
    </section>
  );
}
