import { AlsoAsked } from "@/components/across/also-asked";
import { ShareMenu } from "@/components/share/share-menu";
import type { ShareView } from "@/lib/export/view/share-menu";
import type { AlsoAskedView } from "@/lib/view/across/also-asked";
import type { IssueQuestionView, IssueView } from "@/lib/view/issue/issue";
import { FigureKey } from "./figure-key";
import { Lanes } from "./lanes";
import { NamedValues } from "./named-values";
import { PositionRows } from "./position-rows";

/** The questions of an issue: all figures first, then each in words with its history and its evidence. */
export function IssueQuestions({
  view,
  figures,
  alsoAsked,
}: {
  view: IssueView;
  figures: ReadonlyMap<string, ShareView>;
  alsoAsked: ReadonlyMap<string, AlsoAskedView[]>;
}) {
  return (
    <>
      <div className="figures">
        {view.questions.map((question) => (
          <QuestionFigure
            key={question.row.id}
            question={question}
            share={figures.get(question.row.id)}
            alsoAsked={alsoAsked.get(question.row.id) ?? []}
          />
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

function QuestionFigure({
  question,
  share,
  alsoAsked,
}: {
  question: IssueQuestionView;
  share: ShareView | undefined;
  alsoAsked: AlsoAskedView[];
}) {
  const { row } = question;
  return (
    <section className="figure" id={row.id} aria-labelledby={`${row.id}-title`}>
      <div className="figure-head">
        <h2 id={`${row.id}-title`}>{row.text}</h2>
        {share && (
          <ShareMenu view={share} id={`share-${row.id}`} figure>
            Use this figure<span className="sr-only">: {row.label}</span>
          </ShareMenu>
        )}
      </div>
      <Lanes row={row} positions={question.positions} />
      {question.named.length > 0 && <NamedValues named={question.named} />}
      {alsoAsked.map((also) => (
        <AlsoAsked key={also.negotiation} also={also} label={row.label} />
      ))}
    </section>
  );
}
