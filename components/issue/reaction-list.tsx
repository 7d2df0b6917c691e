import { Mark } from "@/components/marks/mark";
import type { ReactionView } from "@/lib/view/issue/evidence";

/** The responses to a claim, shown under it. */
export function ReactionList({ reactions }: { reactions: ReactionView[] }) {
  if (reactions.length === 0) return null;
  return (
    <>
      <p className="reactions-head">Reactions to this claim</p>
      <ul className="reactions">
        {reactions.map((reaction) => (
          <li key={`${reaction.by} ${reaction.date} ${reaction.summary}`}>
            <Mark shape={reaction.shape} />
            <span dir="auto">
              <b>
                {reaction.by}, {reaction.date}: {reaction.kind}.
              </b>{" "}
              {reaction.summary}
              {reaction.alsoIn.length > 0 && " Also in "}
              {reaction.alsoIn.map(({ name, href }, i) => (
                <span key={href}>
                  {i > 0 && "; "}
                  <a href={href}>{name}</a>
                </span>
              ))}
              {reaction.alsoIn.length > 0 && "."}
              {reaction.quote && (
                <>
                  {" "}
                  <a href={reaction.quote.href} lang={reaction.quote.lang}>
                    “{reaction.quote.text}”
                  </a>
                  {reaction.quote.whose && ` (${reaction.quote.whose})`}
                  {reaction.quote.check && `. ${reaction.quote.check}`}
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
