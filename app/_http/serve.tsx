import type { ReactNode } from "react";
import { loadDataset } from "@/app/load";
import { Document, inlineScripts, inlineStyles, type PageMetadata } from "@/components/layout/document";
import { formatPrintedStyle } from "@/components/layout/printed-head";
import { renderHtml } from "@/components/layout/render-html";
import { memoizeFor } from "@/lib/dataset/memoize";
import { reservedNames } from "@/lib/dataset/rules/names-are-free";
import { parseQuery } from "@/lib/embed/oembed";
import { formatCacheTags } from "@/lib/runtime/cache-tags";
import { QueueFullError } from "@/lib/runtime/render-queue";
import { dropTracking } from "@/lib/url/drop-tracking";
import { findTidyAddress } from "@/lib/url/tidy-address";
import type { Query } from "@/lib/url/view-options";
import { listDrawnOn } from "@/lib/view/across/drawn-on";
import { notFoundPage } from "../_pages/not-found";
import { respondBusy, respondFailed, respondInvalidData } from "./error-page";
import { answerExport, isExportPath } from "./exports";
import { prepare, type Rendered, respond } from "./respond";
import { getOrRender } from "./response-cache";
import { formatPagePolicy } from "./security-policy";

/** A page: what it says about itself, and its content. */
export interface Page {
  metadata: PageMetadata;
  /** Where the page came from, for its printed copy. */
  printed?: string;
  /** The page begins with the overview of a negotiation. */
  begins?: "overview" | undefined;
  content: ReactNode;
}

/**
 * What a URL leads to: a page, another URL, or nothing, in which case a page may say so in its own words. A page is a
 * function, so that nothing is computed for one that the cache has.
 */
export type PageResult = (() => Page) | { redirect: string } | { notFound: () => Page } | undefined;

interface Context<P> {
  params: P;
  query: Query;
  /** The path as it was requested, still encoded. */
  path: string;
}

/** A browser asks each time and mostly gets a short 304; a cache in front holds a page for a day. */
const pageCaching = "public, max-age=0, s-maxage=86400, stale-while-revalidate=604800";
/** There are endlessly many queries: a cache in front holds those pages for as long as a crowd takes to come by. */
const queryCaching = "public, max-age=0, s-maxage=300, stale-while-revalidate=86400";
const briefCaching = "public, max-age=0, s-maxage=60";

/** No other site may take a page into its own; embeds and exports are there to be taken. */
const pageHeaders = { "x-frame-options": "DENY", "cross-origin-resource-policy": "same-origin" };

/**
 * The GET handler of a page. The same URL with the extension of an export is answered with that export. `isShared: false`
 * is for pages that depend on what one reader typed: no cache keeps them.
 */
export function servePage<P = object>(
  find: (context: Context<P>) => PageResult | Promise<PageResult>,
  { isShared = true }: { isShared?: boolean } = {},
) {
  return async (request: Request, { params }: { params: Promise<P> }): Promise<Response> =>
    guard(request, async ({ pathname, search, searchParams }) => {
      if (isExportPath(pathname)) return answerExport(request, pathname, searchParams);
      const result = await find({ params: await params, query: parseQuery(searchParams), path: pathname });
      if (typeof result !== "function") {
        if (result && "redirect" in result) return redirect(result.redirect);
        const page = result ? result.notFound() : notFoundPage(pathname);
        return respond(request, await renderPage(page, pathname, briefCaching, false), 404);
      }
      const caching = !isShared ? "no-store" : search ? queryCaching : pageCaching;
      const render = () => renderPage(result(), pathname, caching, isShared);
      const key = `page ${pathname}${dropTracking(search)}`;
      return respond(request, isShared ? await getOrRender(key, render) : await render());
    });
}

/** A redirect within the site. */
export function redirect(to: string): Response {
  return new Response(null, { status: 307, headers: { location: to, "cache-control": briefCaching } });
}

/**
 * Calls a handler. Redirects where the address is slightly off, and answers in words where the data are invalid, the queue
 * is full or something fails.
 */
export async function guard(request: Request, answer: (url: URL) => Promise<Response>): Promise<Response> {
  const url = new URL(request.url);
  try {
    const broken = findBroken(url.pathname);
    if (broken) return respondInvalidData(url.pathname, broken);
    const response = await answer(url);
    if (response.status !== 200 && response.status !== 404) return response;
    const { negotiations } = loadDataset();
    const tidy = findTidyAddress(negotiations, url.pathname, url.search, response.status === 200);
    return tidy ? redirect(tidy) : response;
  } catch (error) {
    if (error instanceof QueueFullError) return respondBusy(url.pathname);
    console.error("Parley: a response failed to render;", error);
    return respondFailed(url.pathname);
  }
}

/** The tags by which a cache in front can drop the response to a path. */
export function getCacheTags(path: string): Record<string, string> {
  const { negotiations } = loadDataset();
  const versions = new Map(negotiations.map(({ id, version }) => [id as string, version]));
  const drawnOn = memoizeFor(negotiations, "drawn on", () => listDrawnOn(negotiations));
  return formatCacheTags(path, versions, drawnOn);
}

async function renderPage(page: Page, path: string, caching: string, isKept: boolean): Promise<Rendered> {
  const { metadata, printed, begins, content } = page;
  const printedStyle = printed === undefined ? undefined : formatPrintedStyle(printed);
  const html = await renderHtml(
    <Document metadata={metadata} begins={begins} printedStyle={printedStyle}>
      {content}
    </Document>,
  );
  return prepare(
    {
      "content-type": "text/html; charset=utf-8",
      "cache-control": caching,
      "content-security-policy": formatPagePolicy(inlineScripts, [
        ...inlineStyles,
        ...(printedStyle === undefined ? [] : [printedStyle]),
      ]),
      ...pageHeaders,
      ...getCacheTags(path),
    },
    html,
    { isKept },
  );
}

/** What is wrong with the negotiation that a path belongs to, if its data are invalid. */
function findBroken(path: string) {
  const name = /^\/(?:embed\/|words\/)?([^/.]+)/.exec(path)?.[1];
  // A folder with the name of an address of Parley's own is refused, and takes nothing from that address.
  if (reservedNames.some((one) => one === name)) return undefined;
  // The name of a folder that cannot be read may be none that a negotiation could have.
  return loadDataset().broken.find(({ id }) => encodeURIComponent(id) === name)?.problems;
}
