import type { ReactNode } from "react";
import { Stepper, Views } from "@/components/history/stepper";
import type { StepperView } from "@/lib/view/history/stepper";
import type { PageStyle } from "./assets";
import { LateStyle } from "./late-style";

/**
 * The top of a page: what was found, in one sentence and one line, and as of when. What stands after it is the content,
 * to which the skip link leads.
 */
export function PageHead({
  kicker,
  title,
  lead,
  stepper,
  asOf,
  notes,
  style = "other",
  children,
}: {
  /** Where the page belongs. A phone has no room for it, and its menu says the same. */
  kicker?: ReactNode;
  title: ReactNode;
  lead?: ReactNode;
  /** The date of the page: with steps to others or, where it has no others, the date alone. */
  stepper?: StepperView | undefined;
  asOf?: string;
  /** Paragraphs that have to be read before the content; mostly there are none. */
  notes?: ReactNode;
  /** The kind of page, which says what style follows. An overview has its late style after it. */
  style?: PageStyle | "overview";
  /** The toolbar. */
  children?: ReactNode;
}) {
  return (
    <>
      <div className="head">
        <div className="head-words">
          {kicker && <Kicker stepper={stepper}>{kicker}</Kicker>}
          <h1>{title}</h1>
          {lead && (
            <p className="lead" dir="auto">
              {lead}
            </p>
          )}
          {notes}
        </div>
        {stepper && <Stepper view={stepper} />}
        {asOf && (
          <p className="stepper stepper-now">
            <span className="stepper-as-of">As of</span> <strong>{asOf}</strong>
          </p>
        )}
        {children}
      </div>
      <span id="content" className="content-start" />
      {style !== "overview" && <LateStyle of={style} />}
    </>
  );
}

/** Where the page belongs and, where there is room, the further dates to look from. */
function Kicker({ stepper, children }: { stepper: StepperView | undefined; children: ReactNode }) {
  if (!stepper || stepper.views.length === 0) return <p className="kicker">{children}</p>;
  return (
    <div className="kicker kicker-line">
      <p>{children}</p>
      <nav className="kicker-dates" aria-label="Dates to look from">
        <Views views={stepper.views} />
      </nav>
    </div>
  );
}
