import type { Span } from "../model/scale";
import { getShares, measureShares } from "../model/shares";
import type { Question } from "../schema/issue";
import { formatNumber } from "../text/format";

/** How a share is filled, so that neighbours can be told apart without a colour. */
export type ShareFill = "full" | "empty" | "lines" | "half" | "dots" | "light";

/** The fills, by the place among those between whom the whole is divided. */
const fills: readonly ShareFill[] = ["full", "empty", "lines", "half", "dots", "light"];

/** An answer that divides something, ready to draw as a divided bar. */
export interface SharesView {
  /** `Amber 50, Basalt 50, the fund 0 percent of the mill`. */
  words: string;
  /** In the order of the question: alphabetical, and never by size. */
  parts: {
    label: string;
    percent: string;
    fill: ShareFill /** Where it begins, and how long it is, in percent. */;
    from: number;
    length: number;
  }[];
}

/** The shares of a position that is one option; undefined where it divides nothing. */
export function buildSharesView(question: Question, span: Span): SharesView | undefined {
  const { whole, options } = question;
  const written = options[span.from]?.shares;
  const lengths = getShares(question, [span]);
  if (!whole || !lengths || !written) return undefined;
  let end = 0;
  const parts = whole.between.map(({ label }, i) => {
    const length = lengths[i] ?? 0;
    const from = end;
    end += length;
    return { label, percent: formatNumber(written[i] ?? 0), fill: fills[i % fills.length] ?? "full", from, length };
  });
  return {
    words: `${parts.map(({ label, percent }) => `${label} ${percent}`).join(", ")} percent of ${whole.of}`,
    parts,
  };
}

/** The same as a key of what is drawn; nothing where there are no shares. */
export function withShares(question: Question, span: Span): { shares?: SharesView } {
  const shares = buildSharesView(question, span);
  return shares ? { shares } : {};
}

/** The shares of each of some positions in a sentence: `Half each: Amber 50, Basalt 50, the fund 0 percent of the mill.` */
export function describeShares(question: Question, spans: readonly Span[]): string[] {
  if (!question.whole) return [];
  return [
    ...new Set(
      spans.flatMap((span) => {
        const view = buildSharesView(question, span);
        return view ? [`${question.options[span.from]?.label ?? ""}: ${view.words}.`] : [];
      }),
    ),
  ];
}

/** `50 of 100 percent would go to somebody else`; empty where one of the two answers has no shares. */
export function writeShareDistance(question: Question, left: readonly Span[], right: readonly Span[]): string {
  const distance = measureShares(question, left, right);
  if (!distance) return "";
  return `${formatNumber(Math.round(distance))} of 100 percent would go to somebody else`;
}

/** The distance between two lines or dots of a fill. */
const pitch = 4;

/** The lines or dots of a fill within a box, as the path of an SVG; empty for fills without any. */
export function drawShareFill(fill: ShareFill, x: number, y: number, width: number, height: number): string {
  const round = (value: number) => Math.round(value * 100) / 100;
  if (fill === "lines") {
    // Lines that rise to the right, cut off at the sides of the box.
    const starts = Array.from({ length: Math.floor((width + height) / pitch) }, (_, i) => (i + 1) * pitch - height);
    return starts
      .map((start) => {
        const [from, to] = [Math.max(0, start), Math.min(width, start + height)];
        return from < to
          ? `M${round(x + from)} ${round(y + height - (from - start))}L${round(x + to)} ${round(y + height - (to - start))}`
          : "";
      })
      .join("");
  }
  if (fill === "dots") {
    const columns = Array.from({ length: Math.floor(width / pitch) }, (_, i) => x + (i + 0.5) * pitch);
    const rows = Array.from({ length: Math.floor(height / pitch) }, (_, i) => y + (i + 0.5) * pitch);
    return columns.flatMap((cx) => rows.map((cy) => `M${round(cx - 0.5)} ${round(cy)}h1`)).join("");
  }
  return "";
}
