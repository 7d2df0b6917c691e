import { respondNoExport } from "@/app/_http/exports";
import { guard, servePage } from "@/app/_http/serve";

const notFound = servePage(() => undefined);

/** Everything that no other route matches. */
export function GET(request: Request): Promise<Response> {
  const isFile = /\.[a-z0-9]+$/.test(new URL(request.url).pathname);
  return isFile
    ? guard(request, async () => respondNoExport("There is nothing at this address."))
    : notFound(request, { params: Promise.resolve({}) });
}
