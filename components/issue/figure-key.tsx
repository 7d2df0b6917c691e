import { Mark } from "@/components/marks/mark";
import { Initials } from "@/components/marks/monogram";
import type { IssueView } from "@/lib/view/issue/issue";
import type { KeyEntry } from "@/lib/view/issue/key";

/** What the figures draw, and only that, on a line: the marks, and what the letters stand for. */
export function FigureKey({ view }: { view: Pick<IssueView, "key" | "letters"> }) {
  return (
    <ul className="figure-key" aria-label="Key to the figures">
      {view.letters.map(({ letters, name }) => (
        <li key={letters} className="figure-key-name">
          <Initials letters={letters} />
          <span dir="auto">{name}</span>
        </li>
      ))}
      {view.key.map(({ sign, label }) => (
        <li key={sign}>
          <Sign sign={sign} />
          {label}
        </li>
      ))}
    </ul>
  );
}

function Sign({ sign }: Pick<KeyEntry, "sign">) {
  return sign === "range" || sign === "reported-range" || sign === "move" ? (
    <i className={`sample-${sign}`} />
  ) : (
    <Mark shape={sign} />
  );
}
