import { writeCount } from "../format";
import type { Figure, FigureRow } from "./figure";

/** How many questions the alternative text tells before it counts the rest. */
const told = 4;

/** What a picture shows, in words: its title and date, then each position, question by question. */
export function writeAlternative(figure: Omit<Figure, "alt">): string {
  const rest = figure.rows.length - told;
  return [
    `${endSentence(figure.title)} ${figure.asOf}.`,
    ...figure.rows.slice(0, told).map(tellRow),
    ...(figure.rows.length === 0 ? ["No question is shown."] : []),
    ...(rest > 0 ? [`And ${writeCount(rest, "more question", "more questions")} at ${figure.address}.`] : []),
  ].join(" ");
}

function tellRow({ label, position, cells, results, asks }: FigureRow): string {
  const compared = results.map(
    ({ pair, heading, restsOnReport }) =>
      `${pair.length > 0 ? `${pair.join(" and ")}: ` : ""}${heading}${restsOnReport ? ", resting on a report" : ""}.`,
  );
  const put = asks.length > 0 ? [`${label}: ${position}.`] : [];
  return [...put, ...cells.map(({ aloud }) => aloud), ...asks.map(({ aloud }) => aloud), ...compared].join(" ");
}

function endSentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}
