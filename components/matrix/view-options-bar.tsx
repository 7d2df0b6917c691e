import type { MatrixFrame } from "@/lib/view/matrix/matrix";

/** View options: links for a choice between two, a form for a choice among many. Works without script. */
export function ViewOptionsBar({ view }: { view: MatrixFrame }) {
  return (
    <nav className="lens" aria-label="How to look at this page">
      {view.choices.map(({ name, options }) => (
        <div key={name} className="lens-choice">
          <span id={`lens-${name.toLowerCase()}`}>{name}</span>
          <ul aria-labelledby={`lens-${name.toLowerCase()}`}>
            {options.map(({ label, href, current }) => (
              <li key={label}>
                <a href={href} aria-current={current ? "true" : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <details className="lens-columns">
        <summary>
          Columns <b>{view.columns.filter(({ shown }) => shown).length}</b> of {view.columns.length}
        </summary>
        <form action={view.path} method="get">
          {view.carried.map(([key, value]) => (
            <input key={key} type="hidden" name={key} value={value} />
          ))}
          <fieldset>
            <legend>Columns shown</legend>
            {view.columns.map(({ key, name, shown }) => (
              <label key={key}>
                <input type="checkbox" name="columns" value={key} defaultChecked={shown} />
                <span dir="auto">{name}</span>{" "}
              </label>
            ))}
          </fieldset>
          <button type="submit">Show these</button>
        </form>
      </details>
    </nav>
  );
}
