import { type Result, resultLabels } from "../../model/difference";
import { capitalise } from "../../text/format";
import { formatDistance, type Measured } from "../distance-words";

/** A result in words, for use after “Widest:” or alone: `two steps apart`, `200,000 soldiers apart`, `opposite ends`, `same`. */
export function formatResult(result: Result, question: Measured): string {
  if (result.kind === "apart") return `${formatDistance(question, result)} apart`;
  const words = resultLabels.find(({ kind }) => kind === result.kind);
  return (words?.label ?? result.kind).toLocaleLowerCase("en-GB");
}

/** A result as what two do: `are two steps apart`, `overlap`, `cannot be compared`. `words` are those of `formatResult`. */
export function formatResultOfTwo({ kind }: Pick<Result, "kind">, words: string): string {
  switch (kind) {
    case "same":
      return "are the same";
    case "overlapping":
      return "overlap";
    case "apart":
      return `are ${words}`;
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
export function formatResultHeading(result: Result, question: Measured): string {
  return capitalise(formatResult(result, question));
}
