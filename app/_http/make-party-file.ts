import type { Negotiation } from "@/lib/dataset/negotiation";
import { partyTableSchemaPath, serializeParty, writePartyCsv } from "@/lib/export/view/party-across";
import { partyAcrossPath } from "@/lib/url/paths";
import type { ExportFormat } from "@/lib/url/subject";
import { listPartiesAcross, type PartyAcross } from "@/lib/view/across/party";
import type { ExportFile } from "./exports";
import { formatMediaType } from "./make-export";

/** The party across negotiations whose page is at a path. */
export function findPartyAtPath(negotiations: readonly Negotiation[], path: string): PartyAcross | undefined {
  return listPartiesAcross(negotiations).find((party) => partyAcrossPath(party) === path);
}

/** Makes the file of a party across negotiations, or nothing if there is none of that format. */
export function makePartyFile(party: PartyAcross, format: ExportFormat): ExportFile | undefined {
  const body = write(party, format);
  if (body === undefined) return undefined;
  return {
    type: formatMediaType(format),
    download: format !== "json",
    described: [partyTableSchemaPath],
    name: `parley-${party.id}-across-${party.negotiations[0].asOf}.${format}`,
    body: new TextEncoder().encode(body),
  };
}

function write(party: PartyAcross, format: ExportFormat): string | undefined {
  if (format === "csv" || format === "plain.csv") return writePartyCsv(party, format === "plain.csv");
  return format === "json" ? serializeParty(party) : undefined;
}
