import type { ViewOptionChoice } from "@/lib/view/matrix/view-options";

/** The evidence filter and, where there is a choice, whose pairs are counted: for pages about one issue or one party. */
export function EvidenceChoice({ choices, pairs = [] }: { choices: ViewOptionChoice[]; pairs?: ViewOptionChoice[] }) {
  return (
    <nav className="lens" aria-label="How to look at this page">
      <Choice name="Evidence" choices={choices} />
      {pairs.length > 0 && <Choice name="Pairs" choices={pairs} />}
    </nav>
  );
}

function Choice({ name, choices }: { name: string; choices: ViewOptionChoice[] }) {
  const id = `lens-${name.toLowerCase()}`;
  return (
    <div className="lens-choice">
      <span id={id}>{name}</span>
      <ul aria-labelledby={id}>
        {choices.map(({ label, href, current }) => (
          <li key={label}>
            <a href={href} aria-current={current ? "true" : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
