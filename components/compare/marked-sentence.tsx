import type { FormulationView } from "@/lib/view/compare/row";

/**
 * A position as a sentence, with the words that differ marked. Screen readers do not announce `mark`, so visually
 * hidden text says it, and brackets show where the words end.
 */
export function MarkedSentence({ view }: { view: FormulationView }) {
  return (
    <p className={`formulation${view.report ? " formulation-report" : ""}`}>
      {view.lead && <span className="formulation-lead">{view.lead} </span>}
      <span dir="auto" lang={view.lang}>
        {keyRuns(view).map(({ key, text, changed }) =>
          changed ? (
            <mark key={key}>
              <span className="sr-only" lang="en">
                [differs:{" "}
              </span>
              {text}
              <span className="sr-only">]</span>
            </mark>
          ) : (
            <span key={key}>{text}</span>
          ),
        )}
      </span>
    </p>
  );
}

/** Runs have no ids, so their start offset in the sentence serves as the key. */
function keyRuns({ runs }: FormulationView) {
  let at = 0;
  return runs.map((run) => {
    const key = at;
    at += run.text.length;
    return { ...run, key };
  });
}
