import { ResultIcon } from "@/components/marks/glyph";
import { Mark } from "@/components/marks/mark";
import type { AskIcon as Shape } from "@/lib/view/deal/asks";

/** The icon for what a term asks of a party. Always accompanied by text. */
export function AskIcon({ icon, report = false }: { icon: Shape; report?: boolean }) {
  switch (icon.kind) {
    case "within":
    case "more-than-asked": {
      const isMore = icon.kind === "more-than-asked";
      return (
        <svg
          className={`glyph glyph-agree${report ? " glyph-report" : ""}`}
          viewBox="8 0 30 14"
          width="30"
          height="14"
          aria-hidden="true"
          focusable="false"
        >
          <path className="glyph-line" d={isMore ? "M9 1.5h16v11H9z" : "M9 1.5h28v11H9z"} />
          <circle className="glyph-dot" cx={isMore ? "33.6" : "23"} cy="7" r="3.4" />
        </svg>
      );
    }
    case "own-offer":
      return <Mark shape="term" />;
    case "beyond":
      return (
        <ResultIcon
          result={
            icon.smooth ? { kind: "apart", steps: icon.steps, smooth: true } : { kind: "apart", steps: icon.steps }
          }
          report={report}
          tight
        />
      );
    case "crosses":
      return <Mark shape="red-line" />;
    case "no-position":
      return <Mark shape="silent" />;
  }
}
