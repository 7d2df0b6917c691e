import { type Named, nameInSentence, namePossessive } from "../../model/party-name";
import { formatCount, formatList, formatNumber } from "../../text/format";
import type { AskRow } from "./asks";

/** Which red lines the terms of a deal cross, for the head of its page. */
export interface RedLinesView {
  /** `It crosses one red line:`; a whole sentence where it crosses none. */
  said: string;
  /** `Russia’s on “Foreign troops”, by term 7`, each with a link to the term. */
  crossed: { text: string; href: string }[];
  /** The parties whose red lines on these questions are not crossed, in a sentence; empty if there are none. */
  spared: string;
}

/** What crosses a red line: a deal or, where not all of it is known, the part that is. */
type RedLineSubject = "It" | "Its known part";

/**
 * Says which red lines are crossed and by which terms; undefined if the deal has no term to weigh. Where terms have no
 * numbers that a reader sees, as in a draft, they are named by their questions alone.
 */
export function buildRedLinesView(
  rows: readonly AskRow[],
  isNumbered = true,
  subject: RedLineSubject = "It",
): RedLinesView | undefined {
  const [first] = rows;
  if (!first) return undefined;
  const crossed = rows.flatMap((row) =>
    row.cells
      .filter(({ kind }) => kind === "crosses")
      .map((cell) => ({
        party: cell.party.id,
        text: [
          `${namePossessive(cell.party)} on “${row.question.label}”`,
          ...(isNumbered ? [`by term ${formatNumber(row.number)}`] : []),
          ...(cell.partly ? ["in part"] : []),
        ].join(", "),
        href: row.href,
      })),
  );
  const hit = new Set(crossed.map(({ party }) => party));
  const spared = first.cells
    .map(({ party }) => party)
    .filter(
      ({ id }) => !hit.has(id) && rows.some(({ cells }) => cells.some((one) => one.party.id === id && one.ruledOut)),
    );
  return {
    said: writeSaid(subject, crossed.length, spared),
    crossed: crossed.map(({ text, href }) => ({ text, href })),
    spared:
      crossed.length > 0 && spared.length > 0
        ? `${subject} crosses none of ${formatList(spared.map(namePossessive))}.`
        : "",
  };
}

/** The same in one sentence, for a list of deals: `It crosses one red line: Russia’s on “Foreign troops”.` */
export function writeRedLines(rows: readonly AskRow[], subject?: RedLineSubject): string {
  const view = buildRedLinesView(rows, false, subject);
  if (!view) return "";
  return view.crossed.length > 0 ? `${view.said} ${view.crossed.map(({ text }) => text).join("; ")}.` : view.said;
}

function writeSaid(subject: RedLineSubject, crossed: number, spared: readonly Named[]): string {
  if (crossed > 0) return `${subject} crosses ${formatCount(crossed, "red line", "red lines")}:`;
  if (spared.length === 0) return `${subject} crosses no red line: none was found on these questions.`;
  return `${subject} crosses no red line, though ${formatList(spared.map(nameInSentence))} ${spared.length === 1 ? "has" : "have"} stated some on these questions.`;
}
