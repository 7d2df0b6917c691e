import type { AskChartView } from "@/lib/view/ask-chart-view";

/** What the chart shows, as a table: the content for readers without script. */
export function StepTable({ chart, caption }: { chart: AskChartView; caption: string }) {
  const terms = chart.panels[0]?.bars ?? [];
  return (
    <div className="steps">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Term</th>
            {chart.panels.map(({ key, name }) => (
              <th key={key} scope="col" dir="auto">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {terms.map((bar, i) => (
            <tr key={bar.key}>
              <th scope="row" dir="auto">
                {bar.term}
              </th>
              {chart.panels.map(({ key, bars }) => (
                <td key={key}>
                  {bars[i]?.words}
                  {bars[i]?.report && <small> (by a report)</small>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
