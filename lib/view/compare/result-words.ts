import { type Result, resultWords } from "../../model/difference";
import { capitalise, writeCount } from "../../text/format";

/** A result in words, as it stands after "Widest:" or alone: `two steps apart`, `opposite ends`, `same`. */
export function writeResult(result: Result): string {
  if (result.kind === "apart") return `${writeCount(result.steps, "step", "steps")} apart`;
  const words = resultWords.find(({ kind }) => kind === result.kind);
  return (words?.label ?? result.kind).toLocaleLowerCase("en-GB");
}

/** The same with a capital, for a cell or a heading. */
export function writeResultHeading(result: Result): string {
  return capitalise(writeResult(result));
}
