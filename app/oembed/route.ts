import { loadDataset } from "@/app/load";
import { answerOembed } from "@/lib/embed/oembed";

export function GET(request: Request) {
  const { status, body } = answerOembed(loadDataset().negotiations, new URL(request.url).searchParams);
  return Response.json(body, {
    status,
    headers: { "cache-control": "public, max-age=300" },
  });
}
