import type { DealHead } from "@/lib/view/deal/head";

/** What became of a deal, oldest first, each entry with its source. */
export function DealHistory({ head: { history } }: { head: DealHead }) {
  return (
    <ol className="plain-list">
      {history.map(({ text, date, isoDate, note, source }) => (
        <li key={`${isoDate} ${text}`} dir="auto">
          <time dateTime={isoDate}>{date}</time>: <b>{text}</b>. {note && `${note} `}
          <a href={source.href}>{source.name}</a> (
          <a href={source.listed}>
            in the list of sources<span className="sr-only">: {source.name}</span>
          </a>
          )
        </li>
      ))}
    </ol>
  );
}
