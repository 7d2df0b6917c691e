import { writeCount, writeFigure } from "../text/format";
import type { AskTally } from "./ask-tally";
import type { Figure, FigureRow } from "./content";
import type { Tally } from "./tally";
import { tellSilent } from "./tally-words";

/** How many questions the alternative text tells before it counts the rest. */
const told = 4;

/** What a picture shows, in words: its title and date, then each position, question by question. */
export function writeAlternative(figure: Omit<Figure, "alt">): string {
  const rest = figure.rows.length - told;
  return [
    `${endSentence(figure.title)} ${figure.asOf}.`,
    ...(figure.counted ? [figure.counted] : []),
    ...figure.rows.slice(0, told).map(tellRow),
    ...(figure.rows.length === 0 ? ["No question is shown."] : []),
    ...(rest > 0 ? [`And ${writeCount(rest, "more question", "more questions")} at ${figure.address}.`] : []),
  ].join(" ");
}

function tellRow({ label, position, cells, results, asks, options, tally, askTally }: FigureRow): string {
  if (tally)
    return `${label}: ${[...options.map((_, i) => tellOption(options, tally, i)), tellSilent(tally)].join("; ")}.`;
  if (askTally) return `${label}: ${position}. ${askTally.map(tellAsks).join("; ")}.`;
  const compared = results.map(
    ({ pair, heading, restsOnReport }) =>
      `${pair.length > 0 ? `${pair.join(" and ")}: ` : ""}${heading}${restsOnReport ? ", resting on a report" : ""}.`,
  );
  const put = asks.length > 0 ? [`${label}: ${position}.`] : [];
  return [...put, ...cells.map(({ aloud }) => aloud), ...asks.map(({ aloud }) => aloud), ...compared].join(" ");
}

/** `“A lease”: held by 34, reported of 12, ruled out by 3`. Zeros are said. */
export function tellOption(options: FigureRow["options"], tally: Tally, place: number): string {
  const { held, reported, ruledOut } = tally.options[place] ?? { held: 0, reported: 0, ruledOut: 0 };
  return `“${options[place]?.label ?? ""}”: held by ${writeFigure(held)}, reported of ${writeFigure(reported)}, ruled out by ${writeFigure(ruledOut)}`;
}

/** `Two steps beyond: 12, of them 3 by a report`. */
export function tellAsks({ heading, parties, reports }: AskTally): string {
  return `${heading}: ${writeFigure(parties)}${reports > 0 ? `, of them ${writeFigure(reports)} by a report` : ""}`;
}

function endSentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}
