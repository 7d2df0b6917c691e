import { ResultIcon } from "@/components/marks/glyph";
import { NameList } from "@/components/marks/name-list";
import type { GapCellView, GapGridView, GapTableView } from "@/lib/view/matrix/gap-grid";

/**
 * Every pair of parties by every question. Narrow pages show counts for each pair instead, behind a disclosure. `pick`
 * is the page for choosing two parties when there are too many for a table.
 */
export function GapGrid({ grid, title, pick }: { grid: GapGridView; title: string; pick: string }) {
  if (grid.tooMany) {
    return (
      <p className="sub" id="gap-grid">
        {grid.over} {grid.tooMany} <a href={pick}>Pick any two or three to compare</a>.
      </p>
    );
  }
  return (
    <div className={`gap-grid gap-grid-${grid.place}`} id="gap-grid">
      {grid.over && <p className="sub">{grid.over}</p>}
      <div className="gap-tables">
        {grid.tables.map((table, i) => (
          <GapTable
            key={table.questions[0]?.id}
            table={table}
            caption={grid.tables.length > 1 ? `${title}, part ${i + 1} of ${grid.tables.length}` : title}
          />
        ))}
        <ul className="gap-key" aria-label="Signs for how far apart two parties are">
          {grid.key.map(({ result, label }) => (
            <li key={label}>
              <ResultIcon result={result} />
              {label}
            </li>
          ))}
        </ul>
      </div>
      <details className="gap-pairs">
        <summary>{title}</summary>
        <ul>
          {grid.pairs.map((pair) => (
            <li key={pair.key}>
              <a href={pair.href}>
                <NameList names={pair.names} />
              </a>{" "}
              <span>{pair.counts}</span>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

function GapTable({ table, caption }: { table: GapTableView; caption: string }) {
  return (
    <table className="gap-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="sr-only">Parties</span>
          </th>
          {table.questions.map(({ id, label }) => (
            <th key={id} scope="col" dir="auto">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              <a href={row.href}>
                <NameList names={row.names} />
              </a>
            </th>
            {row.cells.map((cell) => (
              <GapCell key={cell.href} cell={cell} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function GapCell({ cell }: { cell: GapCellView }) {
  return (
    <td>
      <a href={cell.href}>
        <ResultIcon result={cell.result} report={cell.restsOnReport} />
        <b aria-hidden="true">{cell.number}</b> <span className="sr-only">{cell.accessibleText}</span>
      </a>
    </td>
  );
}
