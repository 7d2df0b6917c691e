import { PageFrame } from "@/components/layout/page-frame";
import { PageHead } from "@/components/layout/page-head";
import { TextVersionBody } from "@/components/text-version/text-version-page";
import type { Negotiation } from "@/lib/dataset/negotiation";
import type { PartyTextView } from "@/lib/export/view/party-across";

/** The text version of a party across negotiations. */
export function PartyAcrossTextPage({
  printed,
  newest,
  view,
}: {
  printed: string;
  newest: Negotiation;
  view: PartyTextView;
}) {
  return (
    <PageFrame newest={newest} printed={printed}>
      <PageHead
        style="party"
        kicker={
          <>
            Across negotiations / Party: <bdi>{view.name}</bdi> / As text
          </>
        }
        title={view.title}
        lead={view.lead}
        notes={
          <p className="sub mt-2">
            The same as on <a href={view.page}>its page</a>, as text from top to bottom.
          </p>
        }
      />
      <TextVersionBody view={view} />
    </PageFrame>
  );
}
