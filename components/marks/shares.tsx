import type { PositionView } from "@/lib/view/matrix/cell";
import { drawShareFill, type SharesView } from "@/lib/view/shares";

/** The size of the bar in units of its drawing. */
const [long, high] = [120, 10];

/**
 * How an answer divides something: a bar in parts that differ by their fill and not by a colour, and below it whose they
 * are. Screen readers get the words.
 */
export function Shares({
  view,
  inWords = false,
  hidden = "sr-only",
}: {
  view: SharesView | undefined;
  /** Whether the words for those who do not see it are said elsewhere. */
  inWords?: boolean | undefined;
  /** The class of what is heard and not seen. */
  hidden?: string;
}) {
  if (!view) return null;
  return (
    <span className="shares">
      {!inWords && (
        <span className={hidden} dir="auto">
          {" "}
          ({view.words}){" "}
        </span>
      )}
      <svg className="shares-bar" viewBox={`-0.5 -0.5 ${long + 1} ${high + 1}`} aria-hidden="true">
        {view.parts
          .filter(({ length }) => length > 0)
          .map(({ label, fill, from, length }) => (
            <Part key={label} fill={fill} x={(from * long) / 100} width={(length * long) / 100} />
          ))}
      </svg>
      <span className="shares-words" aria-hidden="true">
        {view.parts.map(({ label, percent, fill }) => (
          <span key={label} dir="auto">
            <svg viewBox="-0.5 -0.5 11 11" aria-hidden="true">
              <Part fill={fill} x={0} width={10} />
            </svg>
            {label} <strong>{percent}%</strong>{" "}
          </span>
        ))}
      </span>
    </span>
  );
}

/** The shares of a cell’s positions, named where it has several. */
export function SharesOfCell({ positions, inWords }: { positions: readonly PositionView[]; inWords?: boolean }) {
  return positions
    .filter(({ shares }) => shares)
    .map(({ text, shares }) => (
      <p key={text} className="shares-of">
        {positions.length > 1 && (
          <b dir="auto" aria-hidden={inWords}>
            {text}{" "}
          </b>
        )}
        <Shares view={shares} inWords={inWords} />
      </p>
    ));
}

function Part({ fill, x, width }: { fill: SharesView["parts"][number]["fill"]; x: number; width: number }) {
  const lines = drawShareFill(fill, x, 0, width, high);
  return (
    <>
      <rect className={`share-${fill}`} x={round(x)} y="0" width={round(width)} height={high} />
      {lines && <path d={lines} />}
    </>
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
