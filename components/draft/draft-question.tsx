import { AskIcon } from "@/components/deal/ask-glyph";
import { Mark } from "@/components/marks/mark";
import { Initials } from "@/components/marks/monogram";
import { Shares } from "@/components/marks/shares";
import type { AnsweredQuestion } from "@/lib/view/draft/draft";
import type { DraftChoice } from "@/lib/view/draft/form";

/** One question: its options along the scale as radio buttons, and beside them what the answer asks of each party. */
export function DraftQuestionRow({ question }: { question: AnsweredQuestion }) {
  const { anchor, field, text, href, open, choices, value } = question;
  return (
    <div className="draft-row" id={anchor}>
      <fieldset className="draft-answer">
        {/* A legend that can be seen would not be laid out beside the answers. */}
        <legend className="sr-only" dir="auto">
          {text}
        </legend>
        <p className="draft-text">
          <span dir="auto" aria-hidden="true">
            {text}
          </span>{" "}
          <a href={href}>
            Positions<span className="sr-only">: {text}</span>
          </a>
        </p>
        <div className="draft-options">
          <div className="draft-option draft-open">
            <input type="radio" id={`${anchor}-open`} name={field} value="" defaultChecked={open} />
            <label htmlFor={`${anchor}-open`}>Left open</label>
          </div>
          {choices.map((choice) => (
            <Choice key={choice.id} choice={choice} field={field} />
          ))}
          {value && (
            <div className="draft-value">
              <label htmlFor={`${anchor}-value`} dir="auto">
                {value.label}
              </label>
              <input
                id={`${anchor}-value`}
                name={field}
                type={value.type}
                min={value.min}
                max={value.max}
                step={value.step}
              />
            </div>
          )}
        </div>
      </fieldset>
      <Result question={question} />
    </div>
  );
}

function Choice({ choice, field }: { choice: DraftChoice; field: string }) {
  const { id, value, label, statusQuo, isRange, checked, marks, described } = choice;
  return (
    <div className={`draft-option${isRange ? " draft-range" : ""}`}>
      <input
        type="radio"
        id={id}
        name={field}
        value={value}
        defaultChecked={checked}
        aria-describedby={described ? `${id}-marks` : undefined}
      />
      <label htmlFor={id}>
        <span dir="auto">{label}</span>
        {statusQuo && <small> (today)</small>}
        <Shares view={choice.shares} />
      </label>
      {described && (
        <>
          <span className="sr-only" id={`${id}-marks`} dir="auto">
            {described}
          </span>
          <span className="draft-marks" aria-hidden="true">
            {marks.map(({ shape, codes }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the marks of an option never change their order
              <span key={i} className={`draft-mark-${shape}`}>
                <Mark shape={shape} />
                {codes.join(" ")}
              </span>
            ))}
          </span>
        </>
      )}
    </div>
  );
}

/** What the answer asks of each party, and what it contradicts. */
function Result({ question: { cells, counted, clashes } }: { question: AnsweredQuestion }) {
  return (
    <div className="draft-result">
      {cells.length > 0 && (
        <ul>
          {cells.map((cell) => (
            <li key={cell.party.id}>
              <span className="sr-only" dir="auto">
                {cell.accessibleText}
              </span>
              <span className="draft-asked" aria-hidden="true">
                <Initials letters={cell.party.monogram} />
                {cell.tally !== "not-concerned" && <AskIcon icon={cell.icon} report={cell.report} />}
                <span className={`ask-${cell.tally}`}>
                  {cell.words}
                  {cell.report && <small> (reported)</small>}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {counted.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {clashes.map(({ says, other, href }) => (
        <p key={`${says} ${href}`} className="draft-clash" dir="auto">
          <b>Contradiction.</b> {says} <a href={href}>{other}</a>
        </p>
      ))}
    </div>
  );
}
