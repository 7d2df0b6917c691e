import { respondNoExport } from "@/app/_http/exports";
import { guard } from "@/app/_http/serve";
import { serveJson } from "@/app/_http/serve-json";
import { describeTable, tableSchemaPath } from "@/lib/export/view/csv";
import { describeViewDocument, viewSchemaPath } from "@/lib/export/view/json-schema";
import { describePartyTable, partyTableSchemaPath } from "@/lib/export/view/party-across";
import { siteUrl } from "@/lib/url/paths";

const schemas: Record<string, () => object> = {
  [viewSchemaPath]: () => describeViewDocument(siteUrl()),
  [tableSchemaPath]: describeTable,
  [partyTableSchemaPath]: describePartyTable,
};

/** The schema of a view as JSON, or as a table. Its URL has its version and never means another one. */
export function GET(request: Request): Promise<Response> {
  return guard(request, async ({ pathname }) => {
    const describe = schemas[pathname];
    if (!describe) return respondNoExport("There is no schema at this address.");
    return serveJson(request, "", describe, "application/schema+json; charset=utf-8");
  });
}
