import type { CodedTwiceView } from "@/lib/view/coded-twice";
import { AgreementTable } from "./agreement-table";

/** How far two coders agree on each question of a negotiation, and how their differences were decided. */
export function CodedTwice({ title, view }: { title: string; view: CodedTwiceView }) {
  return (
    <div id={view.anchor}>
      <h3 className="mt-6 text-question font-serif font-semibold" dir="auto">
        {title}
      </h3>
      <p className="prose" dir="auto">
        {view.total} {view.who} {view.notes.join(" ")} {view.changed}
      </p>
      <AgreementTable
        isLinked
        rows={view.rows}
        label={`Coded twice, by question: ${title}`}
        caption="Statements by question: how many both coders decided alike"
      />
      {view.decisions.length > 0 && (
        <details className="coding">
          <summary>
            How their differences were decided<span className="sr-only">: {title}</span>
          </summary>
          <dl>
            {view.decisions.map((one) => (
              <div key={`${one.id} ${one.by}`}>
                <dt dir="auto">
                  <a href={one.href}>{one.who}</a>
                </dt>
                <dd dir="auto">{one.question}</dd>
                <dd dir="auto">
                  First: {one.first}. Second: {one.second}. {one.reason}
                </dd>
                <dd dir="auto">
                  <b>{one.stands}</b> {one.why} ({one.by})
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </div>
  );
}
