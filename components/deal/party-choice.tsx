import { Initials } from "@/components/marks/monogram";
import type { ResultsView } from "@/lib/view/deal/results";

/** Links that show all parties of a deal, or one. */
export function PartyChoice({ choices }: { choices: ResultsView["choices"] }) {
  return (
    <nav className="party-choice" aria-label="Parties shown">
      <ul>
        {choices.map(({ key, name, monogram, href, current }) => (
          <li key={key}>
            <a href={href} aria-current={current ? "true" : undefined}>
              {monogram && <Initials letters={monogram} />}
              <span dir="auto">{name}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
