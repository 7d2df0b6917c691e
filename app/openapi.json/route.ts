import { describeAddresses } from "@/lib/export/openapi";

export const dynamic = "force-static";

/** Every address of the site, as an OpenAPI document. */
export function GET() {
  return Response.json(describeAddresses(), { headers: { "access-control-allow-origin": "*" } });
}
