import { groupBy } from "@/lib/model/timeline";
import type { PickerFieldView, PickerView } from "@/lib/view/compare/picker";

/** A form for choosing the columns. The server answers with the URL of the comparison, so no script is needed. */
export function ColumnPicker({ view, open }: { view: PickerView; open: boolean }) {
  const [left, right, third] = view.fields;
  return (
    <details className="picker" open={open}>
      <summary>{open ? "Choose columns" : "Change columns"}</summary>
      <form action={view.action} method="get" aria-label="Columns to compare">
        {view.carried.map(([key, value]) => (
          <input key={key} type="hidden" name={key} value={value} />
        ))}
        {left && <ColumnField field={left} />}{" "}
        {view.swap && (
          <a className="picker-swap" href={view.swap.href}>
            <span aria-hidden="true">⇄</span> {view.swap.label}
          </a>
        )}{" "}
        {right && <ColumnField field={right} />} {third && <ColumnField field={third} />}{" "}
        <button type="submit">Compare</button> {view.without && <a href={view.without.href}>{view.without.label}</a>}
        <details className="picker-dates" open={view.fields.some(({ at }) => at !== "")}>
          <summary>Earlier dates</summary>
          <div>
            {view.fields.map((field) => (
              <label key={field.name}>
                <span>{field.label}: as of</span>{" "}
                <input type="date" name={`${field.name}-at`} max={view.latest} defaultValue={field.at} />{" "}
              </label>
            ))}
          </div>
          <p className="meta">
            A date is for a party: what it had said by then. Left empty, it is the date of the page.
          </p>
        </details>
      </form>
    </details>
  );
}

function Options({ options }: { options: PickerFieldView["options"] }) {
  return options.map(({ key, name }) => (
    <option key={key} value={key} dir="auto">
      {name}
    </option>
  ));
}

function ColumnField({ field }: { field: PickerFieldView }) {
  return (
    <label>
      <span>{field.label}</span>{" "}
      <select name={field.name} defaultValue={field.options.find(({ selected }) => selected)?.key}>
        {groupBy(field.options, ({ group }) => group).map(([group, options]) =>
          group ? (
            <optgroup key={group} label={group}>
              <Options options={options} />
            </optgroup>
          ) : (
            <Options key={group} options={options} />
          ),
        )}
      </select>
    </label>
  );
}
