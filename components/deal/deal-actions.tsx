import type { DealHead } from "@/lib/view/deal/head";

/** Next steps from a deal: change a term, or compare it with a party. */
export function DealActions({ head }: { head: DealHead }) {
  return (
    <ul className="deal-actions">
      <li>
        <details className="menu deal-compare">
          <summary>Compare with</summary>
          <ul>
            {head.compare.map(({ name, href }) => (
              <li key={href}>
                <a href={href} dir="auto">
                  {name}
                  <span className="sr-only"> and {head.short} side by side</span>
                </a>
              </li>
            ))}
          </ul>
        </details>
      </li>
      {head.whatIf && (
        <li>
          <a className="button" href={head.whatIf}>
            Change a term<span className="sr-only"> of {head.short}</span>
          </a>
        </li>
      )}
    </ul>
  );
}
