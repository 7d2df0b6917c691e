import { ScrollRegion } from "@/components/layout/scroll-region";
import type { AgreementRow } from "@/lib/view/coded-twice";

/** How many statements of each question two coders decided alike. */
export function AgreementTable({
  rows,
  label,
  caption,
  isLinked = false,
}: {
  rows: readonly AgreementRow[];
  /** Names the region in which a wide table scrolls. */
  label: string;
  caption: string;
  /** Questions are links to their pages. */
  isLinked?: boolean;
}) {
  return (
    <div className="date-table">
      <ScrollRegion className="date-table-scroll" label={label}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              {["Question", "Alike", "Otherwise", "Unclear", "Alpha"].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" dir="auto">
                  {isLinked ? <a href={row.href}>{row.text}</a> : row.text}
                </th>
                <td>{row.alike}</td>
                <td>{row.otherwise}</td>
                <td>{row.unclear}</td>
                <td>{row.alpha}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}
