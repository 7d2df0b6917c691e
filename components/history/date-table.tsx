import { ScrollRegion } from "@/components/layout/scroll-region";

/** A chart's data as a table of dates: this is the content for readers without JavaScript, and on paper. */
export function DateTable({
  about,
  caption,
  heads,
  rows,
}: {
  about: string;
  caption: string;
  heads: readonly string[];
  rows: readonly { date: string; day: string; cells: readonly { words: string; note: string }[] }[];
}) {
  return (
    <details className="date-table">
      <summary>
        The same as a table<span className="sr-only">: {about}</span>
      </summary>
      <ScrollRegion className="date-table-scroll" label={caption}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">Date</th>
              {heads.map((head) => (
                <th key={head} scope="col" dir="auto">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ date, day, cells }) => (
              <tr key={date}>
                <th scope="row">
                  <time dateTime={date}>{day}</time>
                </th>
                {cells.map(({ words, note }, i) => (
                  <td key={heads[i]}>
                    {words}
                    {note && <small> ({note})</small>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  );
}
