import type { ClauseChangeView, ClausesView, ClauseView } from "@/lib/view/deal/clauses";

/**
 * Two drafts of one text, clause by clause. What was taken out is in `del` and what was put in is in `ins`, which are
 * struck through and underlined; screen readers hear words before each of them.
 */
export function ClauseTable({ view }: { view: ClausesView }) {
  return (
    <table className="asks clauses" role="table">
      <caption className="sr-only">
        {view.earlier.name} and {view.later.name}, clause by clause
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            What became of it
          </th>
          <th scope="col" role="columnheader" dir="auto">
            <a href={view.earlier.href}>{view.earlier.name}</a>
          </th>
          <th scope="col" role="columnheader" dir="auto">
            {view.later.name}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {view.rows.map((row) => (
          <Row key={row.key} row={row} names={[view.earlier.name, view.later.name]} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, names: [earlier, later] }: { row: ClauseChangeView; names: [string, string] }) {
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        {row.words}
      </th>
      <td role="cell">
        <Clause clause={row.earlier} missing={row.missing} change="removed" name={earlier} />
      </td>
      <td role="cell">
        <Clause clause={row.later} missing={row.missing} change="added" name={later} />
      </td>
    </tr>
  );
}

function Clause({
  clause,
  missing,
  change,
  name,
}: {
  clause: ClauseView | undefined;
  missing: string;
  change: "removed" | "added";
  name: string;
}) {
  const Tag = change === "removed" ? "del" : "ins";
  return (
    <>
      <span className="exchange-label" aria-hidden="true">
        {name}
      </span>{" "}
      {clause ? (
        <p dir="auto">
          {clause.clause && <b>{clause.clause}: </b>}
          {clause.runs.map(({ text, changed }, i) =>
            changed ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a text never change their order
              <Tag key={i}>
                <span className="sr-only">{change}: </span>
                {text}
                <span className="sr-only">, end of what was {change}; </span>
              </Tag>
            ) : (
              text
            ),
          )}
          {!clause.verbatim && <small> (in our words)</small>}
        </p>
      ) : (
        <p className="meta">{missing}</p>
      )}
    </>
  );
}
