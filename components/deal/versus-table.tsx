import { ResultIcon } from "@/components/marks/glyph";
import type { VersusView } from "@/lib/view/deal/versus";

/** How a deal differs from other deals and the status quo, by question; each result links to its comparison. */
export function VersusTable({ view, caption }: { view: VersusView; caption: string }) {
  return (
    <table className={`asks versus columns-${view.heads.length}`} role="table">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            Question
          </th>
          {view.heads.map(({ key, name, href }) => (
            <th key={key} scope="col" role="columnheader">
              <a href={href} dir="auto">
                {name}
              </a>
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {view.rows.map((row) => (
          <tr key={row.key} role="row">
            <th scope="row" role="rowheader">
              <span className="versus-question" dir="auto">
                {row.label}
              </span>
            </th>
            {row.cells.map((cell) => (
              <td key={cell.key} role="cell" className={cell.isAbsent ? "is-absent" : undefined}>
                {cell.isAbsent ? (
                  <>
                    <span className="sr-only">{cell.words}</span>
                    <span aria-hidden="true">–</span>
                  </>
                ) : (
                  <>
                    <span className="ask-narrow versus-name" dir="auto" aria-hidden="true">
                      {cell.name}
                    </span>
                    <a className="versus-result" href={cell.href}>
                      <ResultIcon result={cell.result} report={cell.report} tight />
                      <span>{cell.words}</span>
                    </a>
                  </>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
