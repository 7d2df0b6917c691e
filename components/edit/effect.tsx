import { ScaleColumn } from "@/components/marks/scale-column";
import { Positions } from "@/components/matrix/positions";
import type { EffectView } from "@/lib/editing/effect";
import type { FieldFault } from "@/lib/editing/field-view";

/** What a statement changes for readers, before it is saved. */
export function Effect({
  effect,
  faults,
  silent,
}: {
  effect: EffectView | undefined;
  faults: readonly FieldFault[];
  silent: string | undefined;
}) {
  return (
    <>
      {silent && (
        <p className="edit-hint" dir="auto">
          The party is listed as silent on this question (“{silent}”). Saving this statement takes it off that list.
        </p>
      )}
      {effect ? (
        <>
          <p className="meta" dir="auto">
            {effect.party}: {effect.question} As of {effect.asOf}.
          </p>
          <div className="edit-cells">
            {effect.before && <Cell title="Now" {...effect.before} />}
            {effect.after && <Cell title="Then" {...effect.after} />}
          </div>
          <h3>What changes</h3>
          {effect.changes.length > 0 ? (
            <ul>
              {effect.changes.map((words) => (
                <li key={words} dir="auto">
                  {words}
                </li>
              ))}
            </ul>
          ) : (
            <p>The position stays as it is.</p>
          )}
          {effect.later && <p>The pages open at {effect.later}: there it is not shown yet.</p>}
          <h3>Deals</h3>
          {effect.deals.length > 0 ? (
            <ul>
              {effect.deals.map(({ deal, before, after }) => (
                <li key={deal} dir="auto">
                  {deal}. Now: {before}. Then: {after}.
                </li>
              ))}
            </ul>
          ) : (
            <p>No deal asks anything else.</p>
          )}
        </>
      ) : (
        <p className="edit-hint">
          {faults.length > 0
            ? "This can be shown once the following is mended:"
            : "Fill in the form and press “Show what it changes”: the position before and after stands here, before anything is saved."}
        </p>
      )}
      {faults.length > 0 && (
        <ul className="edit-faults">
          {faults.map(({ wrong, remedy }) => (
            <li key={`${wrong}${remedy}`} dir="auto">
              <b>{wrong}.</b> {remedy}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Cell({ title, cell, axis }: { title: string } & NonNullable<EffectView["before"]>) {
  return (
    <div className="edit-cell">
      <h3>{title}</h3>
      <ScaleColumn cell={cell} axis={axis} />
      <Positions cell={cell} />
      {cell.brief.map((sentence) => (
        <p key={sentence} className="stance" dir="auto">
          {sentence}
        </p>
      ))}
    </div>
  );
}
