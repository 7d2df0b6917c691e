/** The width of a line, as in `biome.json`. */
const width = 120;

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * Prints the content of a data file in the house format, which is that of `npm run format`: an object has a line for each
 * key, and a list of plain values stands on one line where it fits. Keys keep their order. So what was parsed from a file
 * of the repository is printed as that file, and the difference that an edit makes is the edit.
 */
export function printDataFile(value: unknown): string {
  // What cannot be written as JSON is left out here, as JSON.stringify would.
  return `${print(JSON.parse(JSON.stringify(value)), 0, 0, 0)}\n`;
}

/** Prints a value that begins in column `start` of a line with `indent` spaces, and has `after` letters behind it. */
function print(value: Json, indent: number, start: number, after: number): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const inner = indent + 2;
  if (Array.isArray(value)) {
    const entries: readonly Json[] = value;
    if (entries.length === 0) return "[]";
    const flat = printFlat(entries);
    if (flat !== undefined && start + measure(flat) + after <= width) return flat;
    const lines = entries.map((one, i) => print(one, inner, inner, i < entries.length - 1 ? 1 : 0));
    return enclose("[", lines, "]", indent);
  }
  const entries = Object.entries(value as { [key: string]: Json });
  if (entries.length === 0) return "{}";
  const lines = entries.map(([key, one], i) => {
    const head = `${JSON.stringify(key)}: `;
    return head + print(one, inner, inner + measure(head), i < entries.length - 1 ? 1 : 0);
  });
  return enclose("{", lines, "}", indent);
}

/** A list on one line, unless there is an object in it, which always has lines of its own. */
function printFlat(value: Json): string | undefined {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (!Array.isArray(value)) return Object.keys(value).length === 0 ? "{}" : undefined;
  const parts = value.map(printFlat);
  return parts.includes(undefined) ? undefined : `[${parts.join(", ")}]`;
}

function enclose(open: string, lines: readonly string[], close: string, indent: number): string {
  const space = " ".repeat(indent);
  return [open, ...lines.map((line, i) => `${space}  ${line}${i < lines.length - 1 ? "," : ""}`), space + close].join(
    "\n",
  );
}

/** How many columns a text takes, where a letter of East Asia takes two and an accent that is put on another none. */
function measure(text: string): number {
  let columns = 0;
  for (const letter of text) {
    if (/\p{Mn}|\p{Me}|\p{Cf}/u.test(letter)) continue;
    columns +=
      /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u.test(
        letter,
      )
        ? 2
        : 1;
  }
  return columns;
}
