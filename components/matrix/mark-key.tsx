import { Mark } from "@/components/marks/mark";
import { methodPath } from "@/lib/url/paths";
import type { KeyView } from "@/lib/view/matrix/matrix";

/** What the marks above it mean, in one line: only those that occur, and what the strips show. */
export function MarkKey({ entries, changed = "" }: { entries: KeyView[]; changed?: string }) {
  return (
    <ul className="mark-key" aria-label="Key">
      {entries.map(({ shape, label }) => (
        <li key={shape}>
          <Mark shape={shape} /> {label}
        </li>
      ))}
      <li>
        <span className="position-strip" aria-hidden="true">
          <i />
          <i className="held" />
          <i className="told" />
          <i className="now" />
        </span>{" "}
        Place between the ends of a question: on the record, reported, as it is today
      </li>
      {changed && (
        <li>
          <span className="key-changed" aria-hidden="true" /> {changed}
        </li>
      )}
      <li>
        <a href={methodPath}>What these mean</a>
      </li>
    </ul>
  );
}
