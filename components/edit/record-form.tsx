import type { ReactNode } from "react";
import type { OutcomeView } from "@/lib/editing/outcome";
import { Outcome } from "./outcome";

/** What every form carries besides its fields. */
export interface FormView {
  action: string;
  formKey: string;
  draft: string;
  /** The record as it was when the form was made, as JSON; empty for a new one. */
  base: string;
  outcome: OutcomeView | undefined;
  canForce: boolean;
  canRemove: boolean;
  /** What is removed, where the form has more than one thing in it: “deal”. */
  noun?: string;
  /** The record can change places with its neighbours. */
  canMove: boolean;
}

/** A form around the fields of a record. The first button is the one that the enter key presses. */
export function RecordForm({
  form,
  children,
  actions,
  isWide = false,
}: {
  form: FormView;
  children: ReactNode;
  actions?: ReactNode;
  isWide?: boolean;
}) {
  const { action, formKey, draft, base, outcome, canForce, canRemove, noun, canMove } = form;
  return (
    <form
      method="post"
      action={action}
      className={`edit-form${isWide ? " edit-wide" : ""}`}
      autoComplete="off"
      data-edit-form=""
    >
      <input type="hidden" name="form-key" value={formKey} />
      <input type="hidden" name="draft" value={draft} />
      <input type="hidden" name="base" value={base} />
      <button type="submit" name="do" value="save" className="sr-only" tabIndex={-1} aria-hidden="true">
        Save
      </button>
      <Outcome outcome={outcome} />
      {children}
      <p className="edit-bar">
        <button type="submit" className="button edit-save" name="do" value="save">
          Save
        </button>{" "}
        {actions}
        {canForce && (
          <button type="submit" className="button" name="do" value="unfinished">
            Save unfinished
          </button>
        )}{" "}
        {canMove && (
          <>
            <button type="submit" className="button" name="do" value="raise">
              Save and move up
            </button>{" "}
            <button type="submit" className="button" name="do" value="lower">
              Save and move down
            </button>{" "}
          </>
        )}
        {canRemove && (
          <button type="submit" className="button" name="do" value="remove">
            Remove{noun && ` the ${noun}`}
          </button>
        )}
      </p>
    </form>
  );
}
