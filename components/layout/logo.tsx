/** Parley's mark and name: what is stated and what is sought, on one line. */
export function Logo() {
  return (
    <>
      <svg viewBox="0 0 34 14" width="34" height="14" aria-hidden="true" focusable="false">
        <path d="M4 7h26" stroke="currentColor" strokeWidth="1.8" />
        <circle cx="5.6" cy="7" r="4.4" fill="currentColor" />
        <circle cx="28" cy="7" r="3.9" fill="var(--paper)" stroke="currentColor" strokeWidth="1.9" />
      </svg>
      Parley
    </>
  );
}
