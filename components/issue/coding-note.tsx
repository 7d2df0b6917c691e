import { Fragment } from "react";
import { Shares } from "@/components/marks/shares";
import type { IssueQuestionView } from "@/lib/view/issue/issue";

/** How answers to a question are coded, so that another coder would reach the same result. */
export function CodingNote({ coding }: { coding: IssueQuestionView["coding"] }) {
  return (
    <details className="coding">
      <summary>What counts as each answer</summary>
      <dl>
        {coding.options.map((option) => (
          <div key={option.label}>
            <dt dir="auto">
              {option.label}
              {option.statusQuo && " (status quo: what holds if nothing is agreed)"}
              <Shares view={option.shares} />
            </dt>
            <dd dir="auto">“{option.sentence}”</dd>
            <dd dir="auto">Means: {option.means}</dd>
            <dd dir="auto">Evidence: {option.evidence}</dd>
          </div>
        ))}
      </dl>
      {coding.hardCases.map(({ title, cases }) => (
        <Fragment key={title}>
          <h4>{title}</h4>
          <dl>
            {cases.map((hard) => (
              <div key={hard.case}>
                <dt dir="auto">{hard.case}</dt>
                <dd dir="auto">{hard.decision}</dd>
              </div>
            ))}
          </dl>
        </Fragment>
      ))}
      <p className="meta mt-4" dir="auto">
        Searched: {coding.searched} Last checked {coding.checked}.
      </p>
    </details>
  );
}
