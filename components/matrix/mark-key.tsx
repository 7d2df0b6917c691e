import { Mark } from "@/components/marks/mark";
import { formatNumber } from "@/lib/text/format";
import type { KeyView } from "@/lib/view/matrix/matrix";

/** What the marks mean, and how many of each the page shows. Zeros are shown. */
export function MarkKey({ entries }: { entries: KeyView[] }) {
  return (
    <ul className="key" aria-label="Marks, with how many of each are shown">
      {entries.map(({ shape, label, gloss, count }) => (
        <li key={shape}>
          <Mark shape={shape} />
          <b>
            {label} <span className="key-count">{formatNumber(count)}</span>
          </b>{" "}
          <span className="key-gloss">{gloss}</span>
        </li>
      ))}
    </ul>
  );
}
