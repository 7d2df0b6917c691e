import { prepare, respond } from "./respond";
import { getOrRender } from "./response-cache";
import { getCacheTags } from "./serve";

/** Answers with a public JSON document. `version` changes with what it says. */
export function serveJson(
  request: Request,
  version: string,
  build: () => object,
  type = "application/json",
): Promise<Response> {
  return serveText(request, type, () => JSON.stringify(build()), version);
}

/** Answers with a public text for programs. `version` changes with what it says. */
export async function serveText(request: Request, type: string, build: () => string, version = ""): Promise<Response> {
  const { pathname } = new URL(request.url);
  const headers = {
    "content-type": type,
    "cache-control": "public, max-age=300, s-maxage=86400, stale-while-revalidate=86400",
    ...getCacheTags(pathname),
  };
  const render = async () => prepare(headers, build());
  return respond(request, await getOrRender(`text ${version} ${pathname}`, render));
}
