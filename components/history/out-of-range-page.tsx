import { PageFrame } from "@/components/layout/page-frame";
import { PageHead } from "@/components/layout/page-head";
import type { Negotiation } from "@/lib/dataset/negotiation";
import { negotiationPath } from "@/lib/url/paths";
import type { OutOfRangeView } from "@/lib/view/history/out-of-range";

/** Says that a date lies outside the period the data cover, and links to the nearest one within it. */
export function OutOfRangePage({ negotiation, view }: { negotiation: Negotiation; view: OutOfRangeView }) {
  return (
    <PageFrame negotiation={negotiation}>
      <PageHead
        kicker={<a href={negotiationPath(negotiation)}>{negotiation.short}</a>}
        title={view.title}
        lead={view.lead}
      />
      <ul className="plain-list">
        {view.links.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </PageFrame>
  );
}
