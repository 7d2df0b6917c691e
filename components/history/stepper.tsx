import type { StepLink, StepperView } from "@/lib/view/history/stepper";

/**
 * The date of a page on one line, with links to the changes before and after it. The date opens the other dates; on a
 * wide page their bars stand below it all the time. Works without script.
 */
export function Stepper({ view }: { view: StepperView }) {
  const date = (
    <>
      <span className="stepper-as-of">As of</span> <strong>{view.asOf}</strong>
    </>
  );
  return (
    <nav className="stepper" aria-label="Dates on which something changed">
      <div className="stepper-now">
        {view.ticks.length > 0 ? (
          // What it opens follows below, where style alone can show its bars before it is opened.
          <details className="menu">
            <summary>
              {date} <span className="sr-only">Other dates</span>
            </summary>
          </details>
        ) : (
          <p>{date}</p>
        )}{" "}
        <Step link={view.previous} sign="←" name="previous" /> <Step link={view.next} sign="→" name="next" />{" "}
        <p className="stepper-place">
          {view.place}{" "}
          {view.since && (
            <a href={view.since.href}>
              {view.since.says}
              <span className="sr-only">: {view.since.label}</span>
            </a>
          )}{" "}
          {view.opening && (
            <a href={view.opening.href} data-step="opening">
              {view.opening.label}
            </a>
          )}
        </p>
      </div>
      {view.ticks.length > 0 && (
        <div className="stepper-dates">
          <Rest link={view.earlier} />
          <ol className="ticks">
            {view.ticks.map((tick) => (
              <li key={tick.key}>
                <a
                  href={tick.href}
                  aria-label={tick.label}
                  aria-current={tick.current ? "date" : undefined}
                  data-step="date"
                >
                  <span className="tick-count">{tick.count}</span>{" "}
                  <svg width="12" height={tick.height} aria-hidden="true" focusable="false">
                    <rect width="12" height={tick.height} />
                  </svg>
                  <span className="tick-day">{tick.day}</span> <span className="tick-year">{tick.year}</span>
                </a>
              </li>
            ))}
          </ol>
          <Rest link={view.later} />
          {view.views.length > 0 && (
            <div className="stepper-views">
              <Views views={view.views} />
            </div>
          )}
          <p>
            {view.note} <span className="stepper-keys">Arrow keys step from change to change.</span>
          </p>
        </div>
      )}
    </nav>
  );
}

/** The further dates to look from, in words. A wide page has them above its title. */
export function Views({ views }: Pick<StepperView, "views">) {
  return (
    <>
      <span>View as of</span>
      <ul>
        {views.map(({ key, href, label, current }) => (
          <li key={key}>
            <a href={href} aria-current={current ? "date" : undefined} data-step="view" dir="auto">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Step({ link, sign, name }: { link: StepLink | undefined; sign: string; name: "previous" | "next" }) {
  if (!link)
    return (
      <span className="step step-none" aria-hidden="true">
        {sign}
      </span>
    );
  return (
    <a className="step" href={link.href} data-step={name}>
      <span aria-hidden="true">{sign}</span> <span className="sr-only">{link.label}</span>
    </a>
  );
}

/** The link to the dates that do not fit into the strip. */
function Rest({ link }: { link: StepLink | undefined }) {
  return (
    link && (
      <a className="ticks-rest" href={link.href} data-step="rest">
        {link.label}
      </a>
    )
  );
}
