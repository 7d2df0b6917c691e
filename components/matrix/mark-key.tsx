import { Mark } from "@/components/marks/mark";
import { capitalise } from "@/lib/text/format";
import { methodPath } from "@/lib/url/paths";
import type { AgeView } from "@/lib/view/age-words";
import type { KeyView } from "@/lib/view/matrix/matrix";

/** What the marks above it mean, in one line: only those that occur, and what the strips show. */
export function MarkKey({
  entries,
  changed = "",
  age,
}: {
  entries: KeyView[];
  changed?: string;
  /** How old a position is, where any is old. */
  age?: AgeView | undefined;
}) {
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
      {age && (
        <li>
          <small className="key-age" data-briefest={age.briefest}>
            {age.brief}
          </small>{" "}
          {capitalise(age.words)}; told from three months on
        </li>
      )}
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
