import type { PickerFieldView, PickerView } from "@/lib/view/compare/picker";

/** A form for choosing the columns. The server answers with the URL of the comparison, so no script is needed. */
export function ColumnPicker({ view }: { view: PickerView }) {
  const [left, right, third] = view.fields;
  return (
    <form className="picker" action={view.action} method="get" aria-label="Columns to compare">
      {view.carried.map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      {left && <ColumnField field={left} />}{" "}
      {view.swap && (
        <a className="picker-swap" href={view.swap.href}>
          <span aria-hidden="true">⇄</span> {view.swap.label}
        </a>
      )}{" "}
      {right && <ColumnField field={right} />} <button type="submit">Compare</button>
      <details className="picker-more" open={view.open}>
        <summary>A third column, or earlier dates</summary>
        <div className="picker-fields">
          {third && <ColumnField field={third} />}
          {view.fields.map((field) => (
            <label key={field.name}>
              <span>{field.label}: as of</span>{" "}
              <input type="date" name={`${field.name}-at`} max={view.latest} defaultValue={field.at} />{" "}
            </label>
          ))}
        </div>
        <p className="meta">
          A date is for a party: what it had said by then. Left empty, it is the date of the page.
          {view.without && (
            <>
              {" "}
              <a href={view.without.href}>{view.without.label}</a>
            </>
          )}
        </p>
      </details>
    </form>
  );
}

function ColumnField({ field }: { field: PickerFieldView }) {
  return (
    <label>
      <span>{field.label}</span>{" "}
      <select name={field.name} defaultValue={field.options.find(({ selected }) => selected)?.key}>
        {field.options.map(({ key, name }) => (
          <option key={key} value={key} dir="auto">
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
