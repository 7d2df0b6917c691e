/** The fill of a hollow mark is the background of the column it is on. */
const backgroundOf = "var(--ground, var(--paper))";

/**
 * Defines the marks once per page; every `Mark` refers to these. Shapes follow the design language, in a 16-unit box.
 */
export function MarkSprite() {
  return (
    <svg width="0" height="0" className="absolute" aria-hidden="true" focusable="false">
      <title>Marks</title>
      <defs>
        <symbol id="m-record" viewBox="0 0 16 16">
          <circle cx="8" cy="8" r="5.6" fill="currentColor" />
        </symbol>
        <symbol id="m-document" viewBox="0 0 16 16">
          <path d="M3 2h6.6L13 5.4V14H3z" fill="currentColor" />
          <path d="M9.2 2.2v3.6h3.6" fill="none" stroke={backgroundOf} strokeWidth="1.1" />
        </symbol>
        <symbol id="m-spokesperson" viewBox="0 0 16 16">
          <path d="M8 1.2 14.8 8 8 14.8 1.2 8z" fill="currentColor" />
        </symbol>
        <symbol id="m-account" viewBox="0 0 16 16">
          <path d="M8 1.7 14.3 8 8 14.3 1.7 8z" fill={backgroundOf} stroke="currentColor" strokeWidth="1.9" />
        </symbol>
        <symbol id="m-summary" viewBox="0 0 16 16">
          <circle cx="8" cy="8" r="4.9" fill={backgroundOf} stroke="currentColor" strokeWidth="1.9" />
        </symbol>
        <symbol id="m-reported" viewBox="0 0 16 16">
          <ReportedRing />
        </symbol>
        <symbol id="m-disputed" viewBox="0 0 16 16">
          <ReportedRing />
          <path d="M2.2 13.8 13.8 2.2" stroke="currentColor" strokeWidth="1.9" />
        </symbol>
        <symbol id="m-silent" viewBox="0 0 16 16">
          <path d="M5.6 2.4H2.6v11.2h3M10.4 2.4h3v11.2h-3" fill="none" stroke="currentColor" strokeWidth="1.7" />
        </symbol>
        <symbol id="m-not-concerned" viewBox="0 0 16 16">
          <rect x="2" y="4.8" width="12" height="6.4" fill={backgroundOf} stroke="currentColor" strokeWidth="1.6" />
        </symbol>
        <symbol id="m-red-line" viewBox="0 0 16 16">
          <path d="M8 1.5v13M4.6 1.6h6.8M4.6 14.4h6.8" fill="none" stroke="currentColor" strokeWidth="2.2" />
        </symbol>
        <symbol id="m-term" viewBox="0 0 16 16">
          <path
            d="M2.4 3h11.2L8 13z"
            fill={backgroundOf}
            stroke="currentColor"
            strokeWidth="1.7"
            strokeLinejoin="round"
          />
        </symbol>
        <symbol id="m-agreed" viewBox="0 0 16 16">
          <path
            d="M2.4 3h11.2L8 13z"
            fill="currentColor"
            stroke="currentColor"
            strokeWidth="1.7"
            strokeLinejoin="round"
          />
        </symbol>
        <symbol id="m-event" viewBox="0 0 16 16">
          <rect x="3.2" y="3.2" width="9.6" height="9.6" fill={backgroundOf} stroke="currentColor" strokeWidth="1.7" />
        </symbol>
      </defs>
    </svg>
  );
}

function ReportedRing() {
  return (
    <circle
      cx="8"
      cy="8"
      r="5.2"
      fill={backgroundOf}
      stroke="currentColor"
      strokeWidth="1.9"
      strokeDasharray="4.3 2.234"
      transform="rotate(-113 8 8)"
    />
  );
}
