import { getKey, respondScreen } from "../_http";

export async function GET(request: Request): Promise<Response> {
  if (getKey() === undefined) return new Response("No editor.\n", { status: 404 });
  return respondScreen({ title: "Editor", content: `Hello ${new URL(request.url).pathname}` });
}
