import { Mark } from "@/components/marks/mark";
import type { ChoiceMark, DraftChoice, DraftQuestion } from "@/lib/view/draft/form";

/** One question with its options as radio buttons, including “left open”. */
export function DraftFieldset({ question }: { question: DraftQuestion }) {
  const { anchor, field, text, href, open, choices, value } = question;
  return (
    <fieldset className="draft-question" id={anchor}>
      <legend dir="auto">{text}</legend>
      <div className="draft-choice">
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
      <p className="meta">
        <a href={href}>
          Who says what<span className="sr-only">: {text}</span>
        </a>
      </p>
    </fieldset>
  );
}

function Choice({ choice, field }: { choice: DraftChoice; field: string }) {
  const { id, value, label, statusQuo, checked, marks } = choice;
  return (
    <div className="draft-choice">
      <input
        type="radio"
        id={id}
        name={field}
        value={value}
        defaultChecked={checked}
        aria-describedby={marks.length > 0 ? `${id}-marks` : undefined}
      />
      <label htmlFor={id}>
        <span dir="auto">{label}</span>
        {statusQuo && <small> (status quo)</small>}
      </label>
      {marks.length > 0 && (
        <p className="draft-marks" id={`${id}-marks`}>
          {marks.map((mark) => (
            <MarkWords key={mark.word} mark={mark} />
          ))}
        </p>
      )}
    </div>
  );
}

function MarkWords({ mark }: { mark: ChoiceMark }) {
  return (
    <span className={`draft-mark draft-mark-${mark.shape}`}>
      <Mark shape={mark.shape} />
      <span>
        <b>{mark.word}</b>{" "}
        {mark.names.map((name, i) => (
          <span key={name}>
            {i > 0 && ", "}
            <bdi>{name}</bdi>
          </span>
        ))}
        .{" "}
      </span>
    </span>
  );
}
