import { Mark } from "@/components/marks/mark";
import type { ContradictionView, DraftView } from "@/lib/view/draft/draft";

/** Pairs of answers that cannot both be carried out, each with the sentence that explains why. */
export function DraftContradictions({ contradictions }: { contradictions: ContradictionView[] }) {
  if (contradictions.length === 0) {
    return <p className="sub">No contradiction between these answers is known to the rules of this negotiation.</p>;
  }
  return (
    <ul className="draft-gaps">
      {contradictions.map(({ says, sides }) => (
        <li key={says}>
          <p className="draft-says" dir="auto">
            {says}
          </p>
          <p className="meta">
            {sides.map(({ label, text, href }, i) => (
              <span key={href}>
                {i > 0 && " · "}
                <a href={href} dir="auto">
                  {label}
                </a>
                : <bdi>{text}</bdi>
              </span>
            ))}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** The questions a draft leaves open, each with a link to answer it. */
export function DraftLeftOpen({ view }: { view: DraftView }) {
  if (view.leftOpen.length === 0) return <p className="sub">Nothing: every question is answered.</p>;
  return (
    <>
      <p className="sub">An omission is a result: on these questions it settles nothing.</p>
      <ul className="draft-open">
        {view.leftOpen.map(({ id, issue, text, href }) => (
          <li key={id}>
            <Mark shape="silent" />
            <span>
              <a href={`#answer-${id}`} dir="auto">
                {text}
              </a>{" "}
              <span className="meta">
                <bdi>{issue}</bdi> ·{" "}
                <a href={href}>
                  who says what<span className="sr-only">: {text}</span>
                </a>
              </span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
