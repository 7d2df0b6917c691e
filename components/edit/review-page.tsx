import type { OutcomeView } from "@/lib/editing/outcome";
import { negotiationEditPath } from "@/lib/editing/paths";
import type { ChangedField, ToSign } from "@/lib/editing/review";
import { countInDigits } from "@/lib/text/words";
import { EditFrame } from "./edit-frame";
import { Outcome } from "./outcome";

/** A record that was signed and has changed since, with what has changed. */
export interface ChangedView {
  one: ToSign;
  /** Undefined where what was signed is not kept on this machine. */
  fields: ChangedField[] | undefined;
  /** The change in words, as readers are told of a position. */
  words: string[];
}

/** What nobody has signed off as it is. */
export function ReviewPage({
  name,
  topic,
  lead,
  changed,
  fresh,
  by,
  formKey,
  outcome,
}: {
  name: string;
  topic: string;
  lead: string;
  changed: readonly ChangedView[];
  fresh: readonly ToSign[];
  by: string;
  formKey: string;
  outcome: OutcomeView | undefined;
}) {
  const nouns = [...new Set(fresh.map(({ noun }) => noun))];
  return (
    <EditFrame name={name} topic={topic} title="Sign-off" lead={lead}>
      <form method="post" action={negotiationEditPath(name, "review")} className="edit-form">
        <input type="hidden" name="form-key" value={formKey} />
        <Outcome outcome={outcome} />
        {changed.length + fresh.length === 0 ? (
          <p>Everything is signed as it is.</p>
        ) : (
          <>
            <div className="edit-field">
              <label htmlFor="f-by">Your name, as readers are told</label>
              <input type="text" id="f-by" name="by" defaultValue={by} maxLength={60} dir="auto" autoComplete="name" />
            </div>
            <p className="edit-bar">
              <button type="submit" className="button edit-save" name="do" value="chosen">
                Sign what is ticked
              </button>{" "}
              <button type="submit" className="button" name="do" value="all">
                Sign all {changed.length + fresh.length}
              </button>
            </p>
          </>
        )}
        {changed.length > 0 && (
          <section>
            <h2>
              Changed since it was signed <small>{changed.length}</small>
            </h2>
            <ul>
              {changed.map((view) => (
                <Changed key={view.one.record} view={view} />
              ))}
            </ul>
          </section>
        )}
        {nouns.map((noun) => {
          const own = fresh.filter((one) => one.noun === noun);
          return (
            <details key={noun} className="edit-more">
              <summary>Not signed yet: {countInDigits(own.length, noun, own[0]?.plural ?? noun)}</summary>
              <ul>
                {own.map((one) => (
                  <li key={one.record}>
                    <Tick one={one} />
                  </li>
                ))}
              </ul>
            </details>
          );
        })}
      </form>
    </EditFrame>
  );
}

function Changed({ view: { one, fields, words } }: { view: ChangedView }) {
  return (
    <li className="edit-change">
      <Tick one={one} />
      <dl>
        {words.length > 0 && (
          <div>
            <dt>For readers</dt>
            <dd dir="auto">{words.join(" ")}</dd>
          </div>
        )}
        {fields ? (
          fields.map(({ field, was, now }) => (
            <div key={field}>
              <dt>{field}</dt>
              <dd dir="auto">
                {was && <del>{was}</del>} {now && <ins>{now}</ins>}
              </dd>
            </div>
          ))
        ) : (
          <div>
            <dt>What changed</dt>
            <dd>What was signed is not kept on this machine; the history in git has it.</dd>
          </div>
        )}
      </dl>
    </li>
  );
}

function Tick({ one: { record, hash, noun, label, href, lapsed } }: { one: ToSign }) {
  return (
    <>
      <label className="edit-check">
        <input type="checkbox" name="record" value={`${record} ${hash}`} />
        <span dir="auto">
          {label}{" "}
          <small>
            {noun}
            {lapsed && `, signed by ${lapsed.by} on ${lapsed.date}`}
          </small>
        </span>
      </label>{" "}
      <a href={href}>
        Open<span className="sr-only">: {label}</span>
      </a>
    </>
  );
}
