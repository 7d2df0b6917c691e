import type { TimelineField, TimelineView } from "@/lib/view/timeline";

/** A form for filtering the entries. It submits as a query string, so it works without script. */
export function TimelineFilter({ view }: { view: TimelineView }) {
  return (
    <details className="timeline-filter" open={view.filtered !== ""}>
      <summary>Filter by kind, party or issue</summary>
      <form action={view.path} method="get">
        {view.fields.map((field) => (
          <Field key={field.name} field={field} />
        ))}
        <div className="timeline-filter-send">
          <button type="submit">Show these</button> <a href={view.path}>Clear</a>
        </div>
      </form>
    </details>
  );
}

function Field({ field }: { field: TimelineField }) {
  return (
    <fieldset>
      <legend>{field.title}</legend>
      {field.choices.map(({ value, label, count, checked }) => (
        <label key={value}>
          <input type="checkbox" name={field.name} value={value} defaultChecked={checked} />
          <span>
            <bdi>{label}</bdi> <small>{count}</small>
          </span>{" "}
        </label>
      ))}
    </fieldset>
  );
}
