import { capitalise, formatDate, formatList } from "../text/format";
import type { Column } from "./column";
import { isReported } from "./deals/names";
import { nameInSentence } from "./party-name";

/** The name of a column where it stands alone, as in a heading. */
export function nameColumn(column: Column): string {
  switch (column.kind) {
    case "party":
      return column.at ? `${column.party.name}, ${formatDate(column.at)}` : column.party.name;
    case "deal":
      return column.deal.short;
    case "status-quo":
      return "Status quo";
  }
}

/** The name of a column in a comparison, where a deal that is known only from reports is marked as such. */
export function nameCompared(column: Column): string {
  const name = nameColumn(column);
  return column.kind === "deal" && isReported(column.deal) ? `${name} (reported)` : name;
}

/** The same within a sentence: `the United States on 3 March 2025`, `the status quo`. */
export function nameColumnInSentence(column: Column): string {
  switch (column.kind) {
    case "party":
      return `${nameInSentence(column.party)}${column.at ? ` on ${formatDate(column.at)}` : ""}`;
    case "deal":
      return nameCompared(column);
    case "status-quo":
      return "the status quo";
  }
}

/** Compared columns one by one, as a line begins with them: `The European allies`, `the United States`. */
export function nameColumnsInLine(columns: readonly Column[]): string[] {
  return columns.map(nameColumnInSentence).map((name, i) => (i === 0 ? capitalise(name) : name));
}

/** The same in one text: `The European allies and the United States`. */
export function nameColumnsTogether(columns: readonly Column[]): string {
  return formatList(nameColumnsInLine(columns));
}
