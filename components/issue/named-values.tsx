import type { IssueQuestionView } from "@/lib/view/issue/issue";

/** The values that somebody named on a question about an amount or a date, and who is at each. */
export function NamedValues({ named }: { named: IssueQuestionView["named"] }) {
  return (
    <dl className="meta mt-3" aria-label="Values that somebody named">
      {named.map(({ value, statusQuo, who }) => (
        <div key={value}>
          <dt className="inline" dir="auto">
            <b>{value}</b>
            {statusQuo && " (status quo)"}:
          </dt>{" "}
          <dd className="inline" dir="auto">
            {who}
          </dd>
        </div>
      ))}
    </dl>
  );
}
