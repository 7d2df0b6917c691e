import type { Negotiation } from "../dataset/negotiation";
import { tableReactions, tableStatements } from "./whole-claims";
import { tableDeals, tableTerms } from "./whole-deals";
import { tableIssues, tableOptions, tableParties, tableQuestions, tableStances } from "./whole-questions";
import { tableCorrections, tableEvents, tableSources } from "./whole-sources";
import type { WholeTable } from "./whole-table";

/**
 * A whole negotiation as tables that refer to each other by ids. Stances are derived from the statements, as of the day at
 * which the pages open; everything else is what the data hold, whatever its date.
 */
export function listWholeTables(negotiation: Negotiation): WholeTable[] {
  return [
    tableParties(negotiation),
    tableIssues(negotiation),
    tableQuestions(negotiation),
    tableOptions(negotiation),
    tableStances(negotiation),
    tableStatements(negotiation),
    tableReactions(negotiation),
    tableDeals(negotiation),
    tableTerms(negotiation),
    tableEvents(negotiation),
    tableSources(negotiation),
    tableCorrections(negotiation),
  ];
}
