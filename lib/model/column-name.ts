import { formatDate } from "../text/format";
import type { Column } from "./column";
import { isReported } from "./deals/names";

/** The name of a column, as headings and sentences have it. */
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

/** A column's name wherever it is compared: a deal known only through accounts of it says so. */
export function nameCompared(column: Column): string {
  const name = nameColumn(column);
  return column.kind === "deal" && isReported(column.deal) ? `${name} (reported)` : name;
}
