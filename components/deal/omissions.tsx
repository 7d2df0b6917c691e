import { Mark } from "@/components/marks/mark";
import type { DealView } from "@/lib/view/deal/deal";

/** The questions a deal does not answer, by issue. An omission is a finding too. */
export function Omissions({ groups }: { groups: DealView["omissions"] }) {
  return (
    <dl className="omissions">
      {groups.map(({ issue, questions }) => (
        <div key={issue}>
          <dt dir="auto">{issue}</dt>
          {questions.map(({ text, href }) => (
            <dd key={href}>
              <Mark shape="silent" />
              <a href={href} dir="auto">
                {text}
              </a>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
