import { EvidenceItem } from "@/components/issue/evidence-item";
import type { Provision } from "@/lib/view/deal/results";
import { AskParties } from "./ask-parties";

/** The terms of a deal, each closed: its words and sources, and what each party says on it. */
export function ProvisionList({ provisions }: { provisions: Provision[] }) {
  return (
    <ul className="provisions">
      {provisions.map((provision) => (
        <li key={provision.anchor}>
          <details className="provision">
            <summary>
              <span className="results-number">{provision.number ?? "–"}</span>{" "}
              <span dir="auto">
                {provision.number === undefined ? provision.title : <b>{provision.title}</b>}{" "}
                {provision.number !== undefined && <Words provision={provision} />}
              </span>
            </summary>
            {/* A browser opens what holds the target of a link, but not what is the target. */}
            <div id={provision.anchor}>
              <ul className="evidence">
                {provision.terms.map(({ item, facts }) => (
                  <EvidenceItem key={item.id} item={item} facts={facts} />
                ))}
              </ul>
              {provision.cells.length > 0 && (
                <>
                  <h3 className="deal-subhead">What it asks of each party</h3>
                  <AskParties cells={provision.cells} label={provision.title} />
                </>
              )}
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}

/** The first of the terms that give an answer, and how many more there are. */
function Words({ provision: { terms } }: { provision: Provision }) {
  return (
    <span className="provision-words">
      {terms[0]?.item.summary}
      {terms.length > 1 && <small> and {terms.length - 1} more</small>}
    </span>
  );
}
