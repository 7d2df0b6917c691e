import type { CellView } from "@/lib/view/matrix/cell";

const optionLengths = [16, 24, 34, 42, 56] as const;
const markLengths = [14, 24, 28] as const;

/**
 * Classes that say how long the labels of a question are, in letters: those of its options, and those beside its marks.
 * The distance between two options depends on how many lines they take.
 */
export function classifyLabels(
  options: readonly { label: string; statusQuo: boolean }[],
  cells: readonly Pick<CellView, "marks">[],
): string {
  const longestOption = Math.max(
    ...options.map(({ label, statusQuo }) => label.length + (statusQuo ? " (status quo)".length : 0)),
  );
  const longestMark = Math.max(0, ...cells.flatMap(({ marks }) => marks.map(({ label }) => label.length)));
  return `labels-${roundUp(optionLengths, longestOption)} marks-${roundUp(markLengths, longestMark)}`;
}

function roundUp(steps: readonly number[], length: number): number {
  return steps.find((step) => length <= step) ?? steps.at(-1) ?? length;
}
