import { Initials } from "@/components/marks/monogram";
import { capitalise } from "@/lib/text/format";
import type { AskCell } from "@/lib/view/deal/asks";
import { AskIcon } from "./ask-glyph";
import { AskNotes } from "./ask-notes";
import { AskScaleFigure } from "./ask-scale";

/** What one term asks of each party, with the party's own position and its words. */
export function AskParties({ cells, label }: { cells: AskCell[]; label: string }) {
  return (
    <ul className="ask-parties" aria-label={label}>
      {cells.map((cell) => (
        <li key={cell.party.id}>
          <p className="ask-party" aria-hidden="true">
            <Initials letters={cell.party.monogram} />
            <span dir="auto">{cell.party.name}</span>
          </p>
          <AskScaleFigure scale={cell.scale} />
          <p className="sr-only" dir="auto">
            {cell.accessibleText}
          </p>
          <p className={`ask-heading ask-${cell.tally}`} aria-hidden="true">
            {cell.tally !== "not-concerned" && <AskIcon icon={cell.icon} report={cell.report} />}
            <b>{capitalise(cell.words)}</b>
          </p>
          <AskNotes notes={cell.own} />
          <AskNotes notes={cell.notes} />
          {cell.later && (
            <div className="ask-later">
              <p>{cell.later.heading}</p>
              <AskNotes notes={cell.later.notes} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
