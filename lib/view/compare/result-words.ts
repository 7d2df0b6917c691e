import { type Result, resultLabels } from "../../model/difference";
import { capitalise, formatCount } from "../../text/format";

/** A result in words, for use after “Widest:” or alone: `two steps apart`, `opposite ends`, `same`. */
export function formatResult(result: Result): string {
  if (result.kind === "apart") return `${formatCount(result.steps, "step", "steps")} apart`;
  const words = resultLabels.find(({ kind }) => kind === result.kind);
  return (words?.label ?? result.kind).toLocaleLowerCase("en-GB");
}

/** The same with a capital letter, for a cell or a heading. */
export function formatResultHeading(result: Result): string {
  return capitalise(formatResult(result));
}
