import { formatCount, formatNumber } from "../text/format";
import { writePair } from "../text/words";
import type { AskTally } from "./ask-tally";
import type { PictureContent, PictureRow } from "./content";
import type { Tally } from "./tally";
import { describeSilent } from "./tally-words";

/** Questions described in the alternative text before the rest are counted. */
const maxDescribed = 4;

/** A picture in words: its title and date, then each position, question by question. */
export function formatAltText(figure: Omit<PictureContent, "alt">): string {
  const rest = figure.rows.length - maxDescribed;
  return [
    `${endSentence(figure.title)} ${figure.asOf}.`,
    ...(figure.counted ? [figure.counted] : []),
    ...figure.rows.slice(0, maxDescribed).map(describeRow),
    ...(figure.rows.length === 0 ? ["No question is shown."] : []),
    ...(rest > 0 ? [`And ${formatCount(rest, "more question", "more questions")} ${figure.elsewhere}.`] : []),
  ].join(" ");
}

function describeRow({
  label,
  position: bare,
  shares,
  cells,
  results,
  asks,
  options,
  tally,
  askTally,
}: PictureRow): string {
  const position = shares ? `${bare}, ${shares.words}` : bare;
  if (tally)
    return `${label}: ${options.map((_, i) => formatOption(options, tally, i)).join("; ")}. ${describeSilent(tally)}.`;
  if (askTally) return `${label}: ${position}. ${askTally.map(formatAsks).join("; ")}.`;
  const compared = results.map(
    ({ pair, heading, restsOnReport }) =>
      `${pair.length > 0 ? `${writePair(pair)}: ` : ""}${heading}${restsOnReport ? ", resting on a report" : ""}.`,
  );
  const put = asks.length > 0 ? [`${label}: ${position}.`] : [];
  return [
    ...put,
    ...cells.map(({ accessibleText }) => accessibleText),
    ...asks.map(({ accessibleText }) => accessibleText),
    ...compared,
  ].join(" ");
}

/** `“A lease”: held by 34, reported of 12, ruled out by 3`; only what occurs. */
export function formatOption(options: PictureRow["options"], tally: Tally, place: number): string {
  const { held, reported, ruledOut } = tally.options[place] ?? { held: 0, reported: 0, ruledOut: 0 };
  const counts = [
    ...(held > 0 ? [`held by ${formatNumber(held)}`] : []),
    ...(reported > 0 ? [`reported of ${formatNumber(reported)}`] : []),
    ...(ruledOut > 0 ? [`ruled out by ${formatNumber(ruledOut)}`] : []),
  ];
  return `“${options[place]?.label ?? ""}”: ${counts.join(", ") || "held by nobody"}`;
}

/** `Two steps beyond: 12, of them 3 by a report`. */
export function formatAsks({ heading, parties, reports }: AskTally): string {
  return `${heading}: ${formatNumber(parties)}${reports > 0 ? `, of them ${formatNumber(reports)} by a report` : ""}`;
}

function endSentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}
