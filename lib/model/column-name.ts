import { formatDate } from "../text/format";
import type { Column } from "./column";
import { isReported } from "./deals/names";

/** The name of a column, for headings and sentences. */
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
