import { type Result, resultLabels } from "../../model/difference";
import { capitalise, formatCount } from "../../text/format";

/** A result in words, for use after “Widest:” or alone: `two steps apart`, `opposite ends`, `same`. */
export function formatResult(result: Result): string {
  if (result.kind === "apart") return `${formatCount(result.steps, "step", "steps")} apart`;
  const words = resultLabels.find(({ kind }) => kind === result.kind);
  return (words?.label ?? result.kind).toLocaleLowerCase("en-GB");
}

/** A result as what two do: `are two steps apart`, `overlap`, `cannot be compared`. */
export function formatResultOfTwo(result: Result): string {
  switch (result.kind) {
    case "same":
      return "are the same";
    case "overlapping":
      return "overlap";
    case "apart":
      return `are ${formatResult(result)}`;
    case "opposite":
      return "are at opposite ends";
    case "different":
      return "are different";
    case "not-concerned":
      return "are not both concerned";
    case "not-comparable":
      return "cannot be compared";
  }
}

/** The same as `formatResult` with a capital letter, for a cell or a heading. */
export function formatResultHeading(result: Result): string {
  return capitalise(formatResult(result));
}
