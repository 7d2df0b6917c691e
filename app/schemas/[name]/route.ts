import { describeTable, tableSchemaPath } from "@/lib/export/view/csv";
import { describeViewDocument, viewSchemaPath } from "@/lib/export/view/json-schema";
import { siteUrl } from "@/lib/url/paths";

interface Context {
  params: Promise<{ name: string }>;
}

const schemas: Record<string, () => object> = {
  [viewSchemaPath]: () => describeViewDocument(siteUrl()),
  [tableSchemaPath]: describeTable,
};

export const dynamic = "force-static";
export const dynamicParams = false;

export function generateStaticParams() {
  return Object.keys(schemas).map((path) => ({ name: path.slice("/schemas/".length) }));
}

/** The schema of what a view is as JSON, or as a table. Its address has its version and never means another one. */
export async function GET(_: Request, { params }: Context) {
  const describe = schemas[`/schemas/${(await params).name}`];
  if (!describe) return new Response(null, { status: 404 });
  return Response.json(describe(), {
    headers: { "content-type": "application/schema+json; charset=utf-8", "access-control-allow-origin": "*" },
  });
}
