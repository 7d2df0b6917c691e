import { prepare, respond } from "./respond";
import { getOrRender } from "./response-cache";
import { getCacheTags } from "./serve";

/** Answers with a public JSON document. `version` changes with what it says. */
export async function serveJson(
  request: Request,
  version: string,
  build: () => object,
  type = "application/json",
): Promise<Response> {
  const { pathname } = new URL(request.url);
  const headers = {
    "content-type": type,
    "cache-control": "public, max-age=300, s-maxage=86400, stale-while-revalidate=86400",
    "access-control-allow-origin": "*",
    ...getCacheTags(pathname),
  };
  const render = async () => prepare(headers, JSON.stringify(build()));
  return respond(request, await getOrRender(`json ${version} ${pathname}`, render));
}
