import type { Negotiation } from "../../dataset/negotiation";
import { tableDeals, tableStages, tableTerms } from "./deal-tables";
import {
  tableHardCases,
  tableIssues,
  tableOptions,
  tableParties,
  tableQuestions,
  tableSilences,
  tableStances,
} from "./question-tables";
import { tableCorrections, tableEvents, tableSources } from "./source-tables";
import { tableReactions, tableStatements } from "./statement-tables";
import type { DatasetTable } from "./table-builder";

/**
 * A whole negotiation as tables that refer to each other by id. Stances are derived from the statements, as of the date
 * on which the pages open; everything else is in the data, whatever its date.
 */
export function listDatasetTables(negotiation: Negotiation): DatasetTable[] {
  return [
    tableParties(negotiation),
    tableIssues(negotiation),
    tableQuestions(negotiation),
    tableOptions(negotiation),
    tableHardCases(negotiation),
    tableStances(negotiation),
    tableSilences(negotiation),
    tableStatements(negotiation),
    tableReactions(negotiation),
    tableDeals(negotiation),
    tableStages(negotiation),
    tableTerms(negotiation),
    tableEvents(negotiation),
    tableSources(negotiation),
    tableCorrections(negotiation),
  ];
}
