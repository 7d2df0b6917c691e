/**
 * Escapes a text so that Markdown shows exactly that text: no markup, link, entity or cell delimiter. Whatever no
 * renderer treats as markup stays unescaped, so that the source reads well too.
 */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replaceAll(/\s+/g, " ")
      .trim()
      .replaceAll(/[\\`*_[\]<>|~$^]/g, "\\$&")
      // Entities, e-mail addresses, and URLs that GitHub links automatically.
      .replaceAll(/&(?=#?\w+;)/g, "\\&")
      .replaceAll("@", "\\@")
      .replaceAll("://", "\\://")
      .replaceAll(/www\./gi, (www) => `${www.slice(0, 3)}\\.`)
      // Characters that would start a heading, list, rule or quotation at the beginning of a line.
      .replace(/^[#+\-=]/, "\\$&")
      .replace(/^(\d+)([.)])/, "$1\\$2")
  );
}

/** Escapes a URL as the target of a link, so that it cannot close the link or the cell. */
export function escapeMarkdownUrl(address: string): string {
  const safe = address.replaceAll(/[\s<>|\\`]/g, (sign) => encodeURIComponent(sign));
  return /[()*_~]/.test(safe) ? `<${safe}>` : safe;
}

/** A link; `text` must already be escaped. */
export function markdownLink(text: string, address: string): string {
  return `[${text}](${escapeMarkdownUrl(address)})`;
}

/** A GitHub Flavored Markdown table; cells must already be escaped, and empty ones are filled. */
export function markdownTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}
