import { serveJson } from "@/app/_http/serve-json";
import { describeAddresses } from "@/lib/export/openapi";

/** Every URL of the site, as an OpenAPI document. */
export function GET(request: Request): Promise<Response> {
  return serveJson(request, "", describeAddresses);
}
