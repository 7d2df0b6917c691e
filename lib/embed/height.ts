import { describeSilent } from "../picture/tally-words";
import type { SharesView } from "../view/shares";
import type { EmbedView } from "./embed";

/** In CSS pixels, at the text size that browsers come with; see the style of the embed. */
const line = 20;

/**
 * How high an embed is at a width, in CSS pixels, rather too high than too low: some sites that take the frame from oEmbed
 * let nothing change its height, and forbid it to scroll.
 */
export function estimateHeight(view: EmbedView, width: number): number {
  const inside = Math.max(width - 32, 160);
  const wrap = (text: string, size: number, room = inside) => countLines([text.length * size * 0.6], room, 0);
  const paragraph = (text: string) => (text ? wrap(text, 14) * line + 4 : 0);
  const list = (items: readonly { text: string; extra: number }[]) =>
    items.length === 0
      ? 0
      : 10 +
        countLines(
          items.map(({ text, extra }) => text.length * 14 * 0.6 + extra),
          inside,
          16,
        ) *
          (line + 2);
  // The bar, and below it whose the shares are, each with a sign before it.
  const divided = (shares: SharesView | undefined, room: number) =>
    shares
      ? 14 +
        17 *
          countLines(
            shares.parts.map(({ label, percent }) => (label.length + percent.length + 2) * 12 * 0.6 + 14),
            room,
            8,
          )
      : 0;
  const question = ({ title, options, silent, results, tally }: EmbedView["questions"][number]) => {
    const room = inside * (tally ? 0.36 : 0.4) - 8;
    const columns = view.columns.length + (tally ? 3 : 0);
    const cell = (inside - room - 8) / Math.max(columns, 1);
    const heads = Math.max(
      1,
      ...view.columns.map(({ short }) => wrap(short, 14, cell)),
      tally ? wrap("Rule it out", 12, cell) : 1,
    );
    const rows = options.reduce(
      (sum, { label, shares }) => sum + Math.max(28, wrap(label, 14, room) * line + 8) + divided(shares, room),
      0,
    );
    const lines = [...(tally ? [describeSilent(tally)] : []), ...results, ...silent.map(({ text }) => text)];
    return 22 + wrap(title, 17) * 22 + heads * line + 9 + rows + lines.reduce((sum, text) => sum + paragraph(text), 0);
  };
  return Math.ceil(
    31 +
      paragraph(view.kicker) +
      wrap(view.title, 24) * 28 +
      paragraph("Stated positions and reports, as of 00 September 0000") +
      paragraph(view.counted) +
      paragraph(view.notes) +
      paragraph(view.stale && `${view.stale} See the page`) +
      view.questions.reduce((sum, one) => sum + question(one), 0) +
      (view.overview.length > 0 ? 30 : 0) +
      view.overview.reduce((sum, { label }) => sum + wrap(label, 15, inside * 0.34 - 8) * line + 13, 0) +
      list(view.key.map(({ word }) => ({ text: word, extra: 22 }))) +
      list(view.columns.map(({ short, name }) => ({ text: `${short} ${name}`, extra: 6 }))) +
      21 +
      wrap(view.sources, 14) * line +
      wrap("The evidence for this figure and the sign", 14) * (line + 8),
  );
}

/** How many lines items take, each as wide as given; one that is wider than the room is broken into several. */
function countLines(widths: readonly number[], room: number, gap: number): number {
  let lines = 1;
  let used = 0;
  for (const width of widths) {
    if (used > 0 && used + gap + width > room) {
      lines += 1;
      used = 0;
    }
    // A line that is broken between words is rarely full.
    lines += width > room ? Math.ceil(width / (room * 0.9)) - 1 : 0;
    used += gap + width;
  }
  return lines;
}
