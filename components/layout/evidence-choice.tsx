import type { ViewOptionChoice } from "@/lib/view/matrix/view-options";

/** The evidence filter alone, for pages about one issue or one party. */
export function EvidenceChoice({ choices }: { choices: ViewOptionChoice[] }) {
  return (
    <nav className="lens" aria-label="How to look at this page">
      <div className="lens-choice">
        <span id="lens-evidence">Evidence</span>
        <ul aria-labelledby="lens-evidence">
          {choices.map(({ label, href, current }) => (
            <li key={label}>
              <a href={href} aria-current={current ? "true" : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}
