import type { IssueQuestionView, IssueView } from "@/lib/view/issue/issue";
import { FigureKey } from "./figure-key";
import { Lanes } from "./lanes";
import { NamedValues } from "./named-values";
import { PositionRows } from "./position-rows";

/** The questions of an issue: all figures first, then each in words with its history and its evidence. */
export function IssueQuestions({ view }: { view: IssueView }) {
  return (
    <>
      <div className="figures">
        {view.questions.map((question) => (
          <QuestionFigure key={question.row.id} question={question} />
        ))}
      </div>
      <FigureKey view={view} />
      <div className={view.contents.length > 0 ? "in-parts" : undefined}>
        {view.questions.map((question) => (
          <PositionRows key={question.row.id} question={question} />
        ))}
      </div>
    </>
  );
}

function QuestionFigure({ question }: { question: IssueQuestionView }) {
  const { row, use } = question;
  return (
    <section className="figure" id={row.id} aria-labelledby={`${row.id}-title`}>
      <div className="figure-head">
        <h2 id={`${row.id}-title`}>{row.text}</h2>
        <details className="use-figure">
          <summary>
            Use this figure<span className="sr-only">: {row.label}</span>
          </summary>
          <ul>
            <li>
              <a href={use.link}>Link to it</a>
            </li>
            <li>
              <a href={use.picture}>Picture</a>
            </li>
            <li>
              <a href={use.embed}>Embed</a>
            </li>
          </ul>
        </details>
      </div>
      <Lanes row={row} positions={question.positions} />
      {question.named.length > 0 && <NamedValues named={question.named} />}
    </section>
  );
}
