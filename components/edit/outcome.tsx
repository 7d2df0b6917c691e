import type { OutcomeView } from "@/lib/editing/outcome";

/** What came of a form that was sent, above it. */
export function Outcome({ outcome }: { outcome: OutcomeView | undefined }) {
  if (!outcome) return null;
  const { words, isGood, list, rows } = outcome;
  return (
    <section className={`edit-outcome${isGood ? " edit-good" : ""}`} aria-label="What came of it">
      <p role="status">
        <b>{words}</b>
      </p>
      {list.length > 0 && (
        <ul>
          {list.map(({ text, href }) => (
            <li key={text} dir="auto">
              {href ? <a href={href}>{text}</a> : text}
            </li>
          ))}
        </ul>
      )}
      {rows.length > 0 && (
        <div className="edit-conflict">
          <table>
            <thead>
              <tr>
                <th scope="col">Field</th>
                <th scope="col">When you opened it</th>
                <th scope="col">Now in the file</th>
                <th scope="col">Yours</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, base, theirs, mine, both }) => (
                <tr key={key}>
                  <th scope="row">
                    {key}
                    {both && <small> both changed it</small>}
                  </th>
                  {[base, theirs, mine].map((text, i) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the three columns never change their order
                    <td key={i} dir="auto">
                      {text || "(nothing)"}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
