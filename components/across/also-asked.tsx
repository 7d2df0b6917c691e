import { Positions } from "@/components/matrix/positions";
import type { AlsoAskedView } from "@/lib/view/across/also-asked";

/** A question in another negotiation: the way there and, folded below it, where each party stood then and now. */
export function AlsoAsked({ also, label }: { also: AlsoAskedView; label: string }) {
  const { name, href, heads, parties } = also;
  return (
    <details className="also-asked">
      <summary>
        Also asked in <bdi>{name}</bdi>
        <span className="sr-only">: {label}</span>
      </summary>
      <table>
        <caption className="sr-only">{label}: where the parties to both stood then and now</caption>
        <thead>
          <tr>
            <th scope="col">Party</th>
            {heads.map((head) => (
              <th key={head} scope="col" dir="auto">
                {head}
              </th>
            ))}
            <th scope="col">Moved?</th>
          </tr>
        </thead>
        <tbody>
          {parties.map((party) => (
            <tr key={party.id}>
              <th scope="row" dir="auto">
                <a href={party.href}>{party.name}</a>
              </th>
              {party.points.map(({ negotiation, cell }, i) => (
                <td key={negotiation} data-head={heads[i]}>
                  <Positions cell={cell} />
                </td>
              ))}
              <td data-head="Moved?">{party.points[1].move}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="meta">
        <a href={href} dir="auto">
          The question in {name}
          <span className="sr-only">: {label}</span>
        </a>
      </p>
    </details>
  );
}
