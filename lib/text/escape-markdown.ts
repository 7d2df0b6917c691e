/**
 * A text of the data as Markdown that shows exactly it: nothing in it is markup, a link, an entity or the end of a cell.
 * What no reader takes for markup stays as it is, so that it reads well unrendered too.
 */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replaceAll(/\s+/g, " ")
      .trim()
      .replaceAll(/[\\`*_[\]<>|~$^]/g, "\\$&")
      // An entity, a mail address, and what GitHub makes a link by itself.
      .replaceAll(/&(?=#?\w+;)/g, "\\&")
      .replaceAll("@", "\\@")
      .replaceAll("://", "\\://")
      .replaceAll(/www\./gi, (www) => `${www.slice(0, 3)}\\.`)
      // What would begin a heading, a list, a rule or a quotation at the start of a line.
      .replace(/^[#+\-=]/, "\\$&")
      .replace(/^(\d+)([.)])/, "$1\\$2")
  );
}

/** An address as the target of a link: nothing in it ends the link or the cell. */
export function escapeMarkdownUrl(address: string): string {
  const safe = address.replaceAll(/[\s<>|\\`]/g, (sign) => encodeURIComponent(sign));
  return /[()*_~]/.test(safe) ? `<${safe}>` : safe;
}

/** A link; `text` is escaped already. */
export function markdownLink(text: string, address: string): string {
  return `[${text}](${escapeMarkdownUrl(address)})`;
}

/** A table of GitHub’s Markdown; the cells are escaped already, and none is left empty. */
export function markdownTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}
