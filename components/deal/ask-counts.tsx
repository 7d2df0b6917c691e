import { Initials } from "@/components/marks/monogram";
import { formatNumber } from "@/lib/text/format";
import type { AskCounts } from "@/lib/view/deal/asks";

/** How often a deal asks each kind of thing of each party. Zeros are shown, and nothing is added up. */
export function AskCountTable({ counts, caption }: { counts: AskCounts[]; caption: string }) {
  const kinds = counts[0]?.counts ?? [];
  return (
    <table className="ask-counts">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Party</th>
          {kinds.map(({ kind, label }) => (
            <th key={kind} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {counts.map(({ party, counts: own }) => (
          <tr key={party.id}>
            <th scope="row">
              <span className="ask-party">
                <Initials letters={party.monogram} />
                <span dir="auto">{party.name}</span>
              </span>
            </th>
            {own.map(({ kind, count }) => (
              <td key={kind}>{formatNumber(count)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
