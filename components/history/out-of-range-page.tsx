import { PageFrame } from "@/components/layout/page-frame";
import type { Negotiation } from "@/lib/dataset/negotiation";
import { negotiationPath } from "@/lib/url/paths";
import type { OutOfRangeView } from "@/lib/view/history/out-of-range";

/** Says that a date lies outside the period the data cover, and links to the nearest one within it. */
export function OutOfRangePage({ negotiation, view }: { negotiation: Negotiation; view: OutOfRangeView }) {
  return (
    <PageFrame negotiation={negotiation}>
      <div className="head">
        <div>
          <p className="kicker">
            <a href={negotiationPath(negotiation)}>{negotiation.short}</a>
          </p>
          <h1>{view.title}</h1>
          <p className="lead">{view.lead}</p>
          <ul className="plain-list mt-6">
            {view.links.map(({ href, label }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </PageFrame>
  );
}
