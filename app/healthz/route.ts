import { loadDataset } from "@/app/load";

export const dynamic = "force-dynamic";

/** Whether the server is well: it serves at least one negotiation. What is wrong with others is in its log. */
export function GET() {
  const { negotiations, problems } = loadDataset();
  return Response.json(
    {
      status: negotiations.length > 0 ? "ok" : "no negotiation",
      negotiations: negotiations.map(({ id, version }) => ({ id, version })),
      problems: problems.length,
    },
    { status: negotiations.length > 0 ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
