import { ClaimChain } from "@/components/issue/claim-chain";
import { ReactionList } from "@/components/issue/reaction-list";
import { Mark } from "@/components/marks/mark";
import type { DealHead } from "@/lib/view/deal/head";
import type { ReactionView } from "@/lib/view/issue/evidence";

/** What is known about a deal and how, with each reaction under the claim it answers. */
export function DealProvenance({ head, reactions }: { head: DealHead; reactions: ReactionView[] }) {
  return (
    <section className="provenance" aria-label="Status and claim chain">
      <div>
        <p className={`evidence-kind${head.reported ? " is-report" : ""}`}>
          <Mark shape={head.shape} />
          {head.status}
        </p>
        <p className="meta">That is: {head.statusGloss}.</p>
        <p className="meta">Evidence: {head.known}.</p>
        <p className="meta" dir="auto">
          By {head.by}, known since <time dateTime={head.isoDate}>{head.date}</time>
          {head.handedOver && `; made or handed over ${head.handedOver}`}.
        </p>
      </div>
      <ClaimChain links={head.chain} />
      <div>
        {reactions.length > 0 ? (
          <ReactionList reactions={reactions} />
        ) : (
          <p className="meta">
            No reaction to the deal as a whole was found. Those to its terms stand under the terms.
          </p>
        )}
      </div>
    </section>
  );
}
