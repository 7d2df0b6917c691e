import type { FormulationView } from "@/lib/view/compare/row";

/**
 * A position as a sentence, with the words marked by which it differs. Screen readers are silent about `mark`, so what
 * they are to say stands in the text, unseen, and brackets tell where the words end.
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

/** Runs have no names of their own; where they begin in the sentence is one. */
function keyRuns({ runs }: FormulationView) {
  let at = 0;
  return runs.map((run) => {
    const key = at;
    at += run.text.length;
    return { ...run, key };
  });
}
