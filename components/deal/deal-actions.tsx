import type { DealHead } from "@/lib/view/deal/head";

/** Next steps from a deal: change a term, or compare it with a party. */
export function DealActions({ head }: { head: DealHead }) {
  return (
    <ul className="deal-actions">
      <li>
        <a href={head.whatIf}>
          What if a term were different<span className="sr-only">: start from {head.short}</span>
        </a>
      </li>
      <li>
        <span>Compare with</span>
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
      </li>
    </ul>
  );
}
