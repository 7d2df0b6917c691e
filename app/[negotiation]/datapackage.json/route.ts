import { loadDataset, loadNegotiation } from "@/app/load";
import { describeServedTables } from "@/lib/export/dataset/data-package";

interface Context {
  params: Promise<{ negotiation: string }>;
}

export const dynamic = "force-static";
export const dynamicParams = false;

export function generateStaticParams() {
  return loadDataset().negotiations.map(({ id }) => ({ negotiation: id }));
}

/** What the tables of a negotiation are and mean, as a Frictionless data package. */
export async function GET(_: Request, { params }: Context) {
  return Response.json(describeServedTables(loadNegotiation((await params).negotiation)), {
    headers: { "access-control-allow-origin": "*" },
  });
}
