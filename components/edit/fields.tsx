import type { ReactNode } from "react";
import type { FieldFault, FieldView } from "@/lib/editing/field-view";
import { fieldId } from "@/lib/editing/open-work";

/** The fields of a form, each with what it asks for and what is wrong with it. */
export function Fields({ fields }: { fields: readonly FieldView[] }) {
  return fields.map((field) => <Field key={field.name} field={field} />);
}

export function Field({ field }: { field: FieldView }) {
  const { name, label, hint, required, faults } = field;
  const id = fieldId(name);
  const described = [hint && `${id}-hint`, faults.length > 0 && `${id}-faults`].filter(Boolean).join(" ") || undefined;
  const about = {
    id,
    name,
    "aria-describedby": described,
    "aria-invalid": faults.length > 0 ? (true as const) : undefined,
  };
  const notes = (
    <>
      {hint && (
        <p className="edit-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <Faults id={`${id}-faults`} faults={faults} />
    </>
  );
  const words = (
    <>
      {label}
      {!required && field.kind !== "check" && <small> optional</small>}
    </>
  );
  switch (field.kind) {
    case "group":
      return (
        <fieldset className="edit-group" id={id}>
          <legend>{words}</legend>
          {notes}
          <Fields fields={field.fields} />
        </fieldset>
      );
    case "rows":
      return (
        <fieldset className="edit-group" id={id}>
          <legend>{words}</legend>
          {notes}
          {field.rows.map((row, i) => (
            <fieldset key={row.name} className="edit-row" id={fieldId(row.name)}>
              <legend>
                {label} {i + 1}
              </legend>
              <Fields fields={row.fields} />
              {field.addable && (
                <RowButtons row={row.name} label={`${label} ${i + 1}`} index={i} of={field.rows.length} />
              )}
            </fieldset>
          ))}
          {field.addable && (
            <AddButton list={name} count={field.rows.length}>
              Add to {label.toLowerCase()}
            </AddButton>
          )}
        </fieldset>
      );
    case "many":
      return (
        <fieldset className="edit-field" id={id} aria-describedby={described}>
          <legend>{words}</legend>
          <div className="edit-checks">
            {field.choices.map(({ value, label: choice }) => (
              <label key={value}>
                <input type="checkbox" name={name} value={value} defaultChecked={field.values.includes(value)} />
                <span dir="auto">{choice}</span>
              </label>
            ))}
          </div>
          {notes}
        </fieldset>
      );
    case "check":
      return (
        <div className="edit-field">
          <label className="edit-check" htmlFor={id}>
            <input type="checkbox" {...about} value="true" defaultChecked={field.checked} />
            {words}
          </label>
          {notes}
        </div>
      );
    case "choice":
      return (
        <div className="edit-field">
          <label htmlFor={id}>{words}</label>
          <select {...about} defaultValue={field.value}>
            <option value="">{field.none ?? "Choose …"}</option>
            {field.choices.map(({ value, label: choice }) => (
              <option key={value} value={value}>
                {choice}
              </option>
            ))}
          </select>
          {notes}
        </div>
      );
    case "long":
    case "lines":
      return (
        <div className="edit-field">
          <label htmlFor={id}>
            {words}
            {field.kind === "lines" && <small> one in a line</small>}
          </label>
          <textarea {...about} rows={field.value.length > 160 ? 4 : 2} defaultValue={field.value} dir="auto" />
          {notes}
        </div>
      );
    default:
      return (
        <div className="edit-field">
          <label htmlFor={id}>{words}</label>
          <input
            {...about}
            type="text"
            inputMode={field.kind === "date" ? "numeric" : undefined}
            placeholder={field.kind === "date" ? "YYYY-MM-DD" : undefined}
            defaultValue={field.value}
            dir="auto"
            autoComplete="off"
          />
          {notes}
        </div>
      );
  }
}

/** Adds a row to a list. The page comes back at the row. */
export function AddButton({ list, count, children }: { list: string; count: number; children: ReactNode }) {
  const row = `${list}[${count}]`;
  return (
    <button type="submit" className="button" name="do" value={`add:${row}`} formAction={`#${fieldId(row)}`}>
      {children}
    </button>
  );
}

/** Moves a row of a form up or down, or takes it out. The page comes back where the row is then, or was. */
export function RowButtons({ row, label, index, of }: { row: string; label: string; index: number; of: number }) {
  const list = row.replace(/\[\d+\]$/, "");
  const place = (at: number) => `#${fieldId(at < 0 ? list : `${list}[${at}]`)}`;
  return (
    <p className="edit-actions">
      {index > 0 && (
        <button type="submit" className="button" name="do" value={`up:${row}`} formAction={place(index - 1)}>
          Up<span className="sr-only">: {label}</span>
        </button>
      )}
      {index < of - 1 && (
        <button type="submit" className="button" name="do" value={`down:${row}`} formAction={place(index + 1)}>
          Down<span className="sr-only">: {label}</span>
        </button>
      )}
      <button
        type="submit"
        className="button"
        name="do"
        value={`drop:${row}`}
        formAction={place(index < of - 1 ? index : index - 1)}
      >
        Take out<span className="sr-only">: {label}</span>
      </button>
    </p>
  );
}

export function Faults({ id, faults }: { id: string; faults: readonly FieldFault[] }) {
  if (faults.length === 0) return null;
  return (
    <ul className="edit-faults" id={id}>
      {faults.map(({ wrong, remedy }) => (
        <li key={`${wrong} ${remedy}`} dir="auto">
          <b>{wrong}.</b> {remedy}
        </li>
      ))}
    </ul>
  );
}
