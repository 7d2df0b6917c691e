import { loadDataset } from "@/app/load";
import { isError } from "@/lib/dataset/problem";

export const dynamic = "force-dynamic";

/**
 * Whether the server is well: it serves at least one negotiation. What is wrong with others is said too, so that one can
 * be mended from what is told here.
 */
export function GET() {
  const { negotiations, broken, problems } = loadDataset();
  return Response.json(
    {
      status: negotiations.length > 0 ? "ok" : "no negotiation",
      negotiations: negotiations.map(({ id, version }) => ({ id, version })),
      broken,
      problems: problems.filter(isError).length,
    },
    { status: negotiations.length > 0 ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
