import { type NextRequest, NextResponse } from "next/server";
import { comparePath } from "./lib/address";
import { noSuchColumn, routeComparison } from "./lib/compare-route";
import type { Negotiation } from "./lib/dataset/negotiation";
import { findDataDir, readDataset } from "./lib/dataset/read-dataset";

export const config = { matcher: "/:negotiation/compare/:columns*" };

let negotiations: Negotiation[] | undefined;

/** Sends a comparison to its file, to its twin that is drawn for the request, or to the page that says what a column is. */
export function proxy(request: NextRequest) {
  const { pathname, search, searchParams } = request.nextUrl;
  const [, id, , ...rest] = pathname.split("/");
  negotiations ??= readDataset(findDataDir()).negotiations;
  const negotiation = negotiations.find((one) => one.id === id);
  if (!negotiation) return NextResponse.next();
  const route = routeComparison(negotiation, rest, searchParams);
  switch (route.kind) {
    case "file":
      return NextResponse.next();
    case "drawn":
      return NextResponse.rewrite(new URL(`/lens${pathname}${search}`, request.url));
    case "moved":
      // Relative: behind a proxy the public address of the site is not that of the request.
      return new NextResponse(null, { status: 307, headers: { location: route.to } });
    case "not-found":
      return NextResponse.rewrite(new URL(comparePath(negotiation, noSuchColumn), request.url));
  }
}
