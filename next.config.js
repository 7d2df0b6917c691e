import { availableParallelism } from "node:os";
import { lensKeys, reservedSegments, timelineKeys, twinEndings, wholeEndings } from "./scripts/site-constants.mjs";

// The lens is in the query, and a static page is the same for everyone: an address with a lens is answered by a twin of
// the page that is drawn for each request. A page without one stays a file.
const negotiation = `:negotiation((?!(?:${reservedSegments.join("|")})(?:[/.]|$))[a-z0-9-]+)`;
// Days of the calendar, so that anything else stays with the plain page that is not found.
const month =
  "(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|[12]\\d))";
const day = (name) => `:${name}(\\d{4}-${month})`;
const dated = [
  [`/${negotiation}/at/${day("date")}`, "/lens/:negotiation/at/:date"],
  [`/${negotiation}/issues/:issue/at/${day("date")}`, "/lens/:negotiation/issues/:issue/at/:date"],
  [`/${negotiation}/parties/:party/at/${day("date")}`, "/lens/:negotiation/parties/:party/at/:date"],
  [`/${negotiation}/changes/${day("from")}/${day("to")}`, "/lens/:negotiation/changes/:from/:to"],
].map(([source, destination]) => ({ source, destination }));
const pages = [
  [`/${negotiation}`, "/lens/:negotiation"],
  [`/${negotiation}/issues/:issue`, "/lens/:negotiation/issues/:issue"],
  [`/${negotiation}/parties/:party`, "/lens/:negotiation/parties/:party"],
  [`/${negotiation}/compare/:left/:right`, "/lens/:negotiation/compare/:left/:right"],
  [`/${negotiation}/compare/:left/:right/:third`, "/lens/:negotiation/compare/:left/:right/:third"],
  [`/${negotiation}/compare/:left/:right/at/:date`, "/lens/:negotiation/compare/:left/:right/at/:date"],
].map(([source, destination]) => ({ source, destination }));

// Issues and parties are files, but in a negotiation with hundreds of them those of the last are drawn.
const drawn = pages.slice(1, 3);

// What a column's key is made of. Anything else is no address of a comparison, and costs no drawing.
const column = "(?:[a-z0-9.@-]|%40)";
const comparison = `/${negotiation}/compare/:columns(${column}{1,140})*`;

// What a view is as a picture, a table or a text has the address of its page with an ending.
const twins = [
  "",
  "/at/:date",
  "/issues/:issue",
  "/issues/:issue/at/:date",
  "/parties/:party",
  "/parties/:party/at/:date",
  "/compare/:left/:right",
  "/compare/:left/:right/:third",
  "/compare/:left/:right/at/:date",
  "/compare/:left/:right/:third/at/:date",
  "/deals/:deal",
].map((rest) => ({
  source: `/${negotiation}${rest}.:ending(${twinEndings.map((one) => one.replaceAll(".", "\\.")).join("|")})`,
  destination: `/twins/:negotiation${rest}.:ending`,
}));

// So has a whole negotiation as one file.
const wholes = wholeEndings.map((ending) => ({
  source: `/${negotiation}.${ending}`,
  destination: `/twins/:negotiation.${ending}`,
}));

/** @type {import("next").NextConfig} */
export default {
  // Another data folder has a build of its own, so that both can be served side by side.
  distDir: process.env.PARLEY_DATA ? ".next-other" : ".next",
  outputFileTracingRoot: import.meta.dirname,
  poweredByHeader: false,
  // scripts/server.mjs compresses, Brotli too, and what routes answer as well.
  compress: false,
  // A native module, which no bundle can hold.
  serverExternalPackages: ["takumi-js", "@takumi-rs/core"],
  // The pages of a large negotiation take their time on a small machine.
  staticPageGenerationTimeout: 300,
  reactStrictMode: true,
  // The site has no picture that needs another size; the maker of sizes would keep each on disk.
  images: { unoptimized: true },
  // Nothing is written while it runs: the disk may be full or closed, and no list of addresses can fill it.
  // Pages are drawn by as many processes as there are processors; left to itself, Next leaves one of them idle.
  experimental: { isrFlushToDisk: false, cpus: availableParallelism() },
  agentRules: false,
  // What a page says of itself stands in its head for whoever asks, since a cache in front has one answer for all.
  htmlLimitedBots: /./,
  rewrites: async () => ({
    beforeFiles: [
      ...twins,
      ...wholes,
      ...[...pages, ...dated].flatMap((page) => lensKeys.map((key) => ({ ...page, has: [{ type: "query", key }] }))),
      // A matrix or an issue that is too large for one page has its other parts by their number.
      ...[pages[0], dated[0], pages[1], dated[1]].map((page) => ({ ...page, has: [{ type: "query", key: "page" }] })),
      // So is the timeline, with a filter or at an earlier part of it.
      ...timelineKeys.map((key) => ({
        source: `/${negotiation}/timeline`,
        has: [{ type: "query", key }],
        destination: "/lens/:negotiation/timeline",
      })),
      // The form that picks columns sends them as a query, and is sent on to their address.
      ...["left", "right"].map((key) => ({
        source: `/${negotiation}/compare`,
        has: [{ type: "query", key }],
        destination: "/lens/:negotiation/compare",
      })),
      // So does the form that picks the dates between which something changed.
      ...["from", "to"].map((key) => ({
        source: `/${negotiation}/changes`,
        has: [{ type: "query", key }],
        destination: "/lens/:negotiation/changes",
      })),
    ],
    afterFiles: [],
    // Common comparisons and the days on which something changed are files. The others are drawn for each request and
    // never kept, so that no list of addresses can fill a cache.
    fallback: [{ source: comparison, destination: "/lens/:negotiation/compare/:columns*" }, ...dated, ...drawn],
  }),
};
