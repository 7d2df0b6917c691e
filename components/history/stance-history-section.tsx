import { MovementFigure } from "@/components/charts/stance-history-figure.client";
import { FigureLeaf } from "@/components/layout/island";
import { Mark } from "@/components/marks/mark";
import { writeNumber } from "@/lib/text/format";
import type { MovementView } from "@/lib/view/history/chart";
import { DateTable } from "./date-table";

/** How the positions on a question came to be what they are: the chart, the newest days in words, the whole as a table. */
export function MovementSection({ movement, about }: { movement: MovementView; about: string }) {
  const { charts, days, table } = movement;
  return (
    <>
      <div className="section-head mt-8">
        <h3 className="text-question font-serif font-semibold">{movement.title}</h3>
        {charts.length > 0 && <p className="meta">{movement.sub}</p>}
      </div>
      {movement.note && (
        <p className="sub" dir="auto">
          {movement.note}
        </p>
      )}
      {days.length > 0 && (
        <div className={charts.length > 0 ? "movement" : undefined}>
          {charts.length > 0 && (
            <div className="movement-charts">
              {charts.map((chart) => (
                <FigureLeaf key={chart.key} leaf="movement-figure" props={{ chart }}>
                  <MovementFigure chart={chart} />
                </FigureLeaf>
              ))}
              <MovementKey />
            </div>
          )}
          <ol className="movement-days" reversed>
            {days.map(({ date, day, lines }) => (
              <li key={date}>
                <time dateTime={date}>{day}</time>
                {lines.map(({ key, name, words }) => (
                  <p key={key}>
                    <bdi>{name}</bdi>: <span dir="auto">{words}</span>
                  </p>
                ))}
              </li>
            ))}
            {days.length < table.rows.length && (
              <li className="meta">The newest {writeNumber(days.length)} days; the table has all.</li>
            )}
          </ol>
        </div>
      )}
      {table.rows.length > 0 && (
        <DateTable
          about={about}
          caption={table.caption}
          heads={[...table.parties, ...(table.deals ? ["Deals"] : [])]}
          rows={table.rows.map(({ date, day, cells, deals }) => ({
            date,
            day,
            cells: [...cells, ...(table.deals ? [{ words: deals.join("; "), note: "" }] : [])],
          }))}
        />
      )}
    </>
  );
}

/** What the chart draws how. */
function MovementKey() {
  return (
    <ul className="movement-key" aria-hidden="true">
      <li>
        <i className="movement-sample" />
        Stated
      </li>
      <li>
        <i className="movement-sample movement-sample-report" />
        Reported
      </li>
      <li>
        <i className="movement-sample movement-sample-band" />
        Range
      </li>
      <li>
        <Mark shape="term" />
        Deal
      </li>
    </ul>
  );
}
