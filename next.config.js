import { lensKeys, reservedSegments } from "./scripts/site-constants.mjs";

// The lens is in the query, and a static page is the same for everyone: an address with a lens is answered by a twin of
// the page that is drawn for each request. A page without one stays a file.
const negotiation = `:negotiation((?!(?:${reservedSegments.join("|")})$)[a-z0-9-]+)`;
const pages = [
  [`/${negotiation}`, "/lens/:negotiation"],
  [`/${negotiation}/issues/:issue`, "/lens/:negotiation/issues/:issue"],
  [`/${negotiation}/parties/:party`, "/lens/:negotiation/parties/:party"],
];

/** @type {import("next").NextConfig} */
export default {
  // Another data folder has a build of its own, so that both can be served side by side.
  distDir: process.env.PARLEY_DATA ? ".next-other" : ".next",
  outputFileTracingRoot: import.meta.dirname,
  poweredByHeader: false,
  reactStrictMode: true,
  agentRules: false,
  rewrites: async () => ({
    beforeFiles: pages.flatMap(([source, destination]) =>
      lensKeys.map((key) => ({ source, has: [{ type: "query", key }], destination })),
    ),
    afterFiles: [],
    fallback: [],
  }),
};
