import { Fragment } from "react";
import { CellNotes, CellText } from "@/components/marks/cell-text";
import { ReportLink } from "@/components/marks/report-link";
import { SharesOfCell } from "@/components/marks/shares";
import { capitalise, formatList } from "@/lib/text/format";
import { countInDigits } from "@/lib/text/words";
import { type CellView, findAbsence } from "@/lib/view/matrix/cell";
import { Positions } from "./positions";

/** The words of one cell: the newest statement and report at once; conditions, sources and older words when they are asked for. */
export function OpenedCell({
  cell,
  about,
  deal,
}: {
  cell: CellView;
  /** Whose cell it is, on which question. */
  about: string;
  /** What an empty cell of a deal means is said once, below the table. */
  deal: boolean;
}) {
  const report = <ReportLink href={cell.reportHref} about={about} />;
  if (findAbsence(cell)) {
    return (
      <>
        <Positions cell={cell} />
        {!deal && <p className="meta">{cell.sentences[0]}</p>}
        <CellNotes cell={cell} />
        {!deal && report}
      </>
    );
  }
  // Where there is room for marks beside names, the list of positions is heard and not seen.
  const hasShares = cell.positions.some(({ shares }) => shares);
  const more = formatList([
    ...(cell.conditions.length > 0 ? [countInDigits(cell.conditions.length, "condition", "conditions")] : []),
    ...(cell.evidence.length > 0 ? [countInDigits(cell.evidence.length, "source", "sources")] : []),
  ]);
  return (
    <>
      <Positions cell={cell} />
      {hasShares && (
        <div className="opened-shares">
          <SharesOfCell positions={cell.positions} inWords />
        </div>
      )}
      {cell.brief.map((sentence, i) => (
        <Fragment key={sentence}>
          <p className="stance" dir="auto">
            {sentence}
          </p>
          {/* The first sentence is that of the position. */}
          {i === 0 && cell.age && (
            <p className="meta" dir="auto">
              {capitalise(cell.age.words)}
            </p>
          )}
        </Fragment>
      ))}
      {!more && report}
      {more && (
        <details className="opened-more">
          <summary>+ {more}</summary>
          <CellText cell={{ ...cell, sentences: cell.sentences.filter((one) => !cell.brief.includes(one)) }} />
          {report}
        </details>
      )}
    </>
  );
}
