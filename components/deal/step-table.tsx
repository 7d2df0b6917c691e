import type { AskChartView } from "@/lib/view/deal/ask-chart";

/** The chart's data as a table: this is the content for readers without JavaScript. */
export function StepTable({ chart, caption }: { chart: AskChartView; caption: string }) {
  const terms = chart.panels[0]?.bars ?? [];
  return (
    <table className="steps" role="table">
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            Term
          </th>
          {chart.panels.map(({ key, name }) => (
            <th key={key} scope="col" role="columnheader" dir="auto">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {terms.map((bar, i) => (
          <tr key={bar.key} role="row">
            <th scope="row" role="rowheader" dir="auto">
              {bar.term}
            </th>
            {chart.panels.map(({ key, name, bars }) => (
              <td key={key} role="cell">
                <span className="ask-narrow steps-party" dir="auto" aria-hidden="true">
                  {name}
                </span>{" "}
                <span>
                  {bars[i]?.words}
                  {bars[i]?.report && <small> (by a report)</small>}
                </span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
