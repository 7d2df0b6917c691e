import { respondNoExport } from "@/app/_http/exports";
import { guard } from "@/app/_http/serve";
import { serveJson } from "@/app/_http/serve-json";
import { findNegotiation } from "@/app/load";
import { describeServedTables } from "@/lib/export/dataset/data-package";

/** What the tables of a negotiation are and mean, as a Frictionless data package. */
export function GET(request: Request, { params }: { params: Promise<{ negotiation: string }> }): Promise<Response> {
  return guard(request, async () => {
    const negotiation = findNegotiation((await params).negotiation);
    if (!negotiation) return respondNoExport("There is no negotiation at this address.");
    return serveJson(request, negotiation.version, () => describeServedTables(negotiation));
  });
}
