import { Positions } from "@/components/matrix/positions";
import type { AlsoAskedView } from "@/lib/view/across/also-asked";

/** A question in another negotiation: the way there and, folded below it, where each party stood then and now. */
export function AlsoAsked({ also, label }: { also: AlsoAskedView; label: string }) {
  const { name, href, heads, parties } = also;
  return (
    <details className="also-asked">
      <summary>
        Also asked in <bdi>{name}</bdi>: then and now
        <span className="sr-only">, {label}</span>
      </summary>
      <table>
        <caption className="sr-only">{label}: where those who are parties to both stood then and now</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" dir="auto">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {parties.map(({ id, name: party, href: across, points }) => (
          <tbody key={id}>
            <tr>
              <th scope="rowgroup" dir="auto">
                <a href={across}>{party}</a>
              </th>
              <td>{points[1].move}</td>
            </tr>
            <tr>
              {points.map(({ negotiation, cell }) => (
                <td key={negotiation}>
                  <Positions cell={cell} />
                </td>
              ))}
            </tr>
          </tbody>
        ))}
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
