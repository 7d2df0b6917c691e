import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from "next/constants.js";

/** @returns {Promise<import("next").NextConfig>} */
export default async function configure(/** @type {string} */ phase) {
  const isEditing = process.env.PARLEY_EDIT !== undefined;
  return {
    // `npm run check` checks types. A build starts in front of somebody who waits, and takes a third longer with them.
    typescript: { ignoreBuildErrors: true },
    // Routes named `route.edit.ts` are there for `npm run edit` alone (decision 0024).
    pageExtensions: ["tsx", "ts", "jsx", "js", ...(isEditing ? ["edit.tsx", "edit.ts"] : [])],
    // Another data folder has a build of its own, so that both can be served side by side.
    distDir: isEditing ? ".next-edit" : process.env.PARLEY_DATA ? ".next-other" : ".next",
    // `npm run image` asks for the folder that a container needs, and leaves the build that is served alone.
    ...(process.env.PARLEY_STANDALONE ? { output: "standalone", distDir: ".next-image" } : {}),
    outputFileTracingRoot: import.meta.dirname,
    // Routes read the data when they answer.
    outputFileTracingIncludes: { "/**": [`${process.env.PARLEY_DATA || "data"}/**/*.json`] },
    poweredByHeader: false,
    // A native module, which no bundle can hold.
    serverExternalPackages: ["takumi-js", "@takumi-rs/core"],
    // The files of public/ are served as they are: nothing is resized.
    images: { unoptimized: true },
    agentRules: false,
    env: { PARLEY_ASSETS: await findAssets(phase) },
    headers: async () => [
      {
        source: "/:path*",
        headers: Object.entries(securityHeaders).map(([key, value]) => ({ key, value })),
      },
      // Next compresses a response only if its type is known before the route answers (decision 0022). These paths are
      // pages, embeds and text versions; whatever has an extension says its own type.
      {
        source: "/((?!_next/|assets/|oembed$|healthz$|.*\\.[a-z0-9]{1,5}$).*)",
        headers: [{ key: "content-type", value: "text/html; charset=utf-8" }],
      },
      { source: openPaths, headers: Object.entries(openHeaders).map(([key, value]) => ({ key, value })) },
      // Their names change with their content.
      {
        source: "/assets/:name([^/]+)",
        headers: [
          { key: "cache-control", value: "public, max-age=31536000, immutable" },
          { key: "access-control-allow-origin", value: "*" },
        ],
      },
    ],
  };
}

/** The paths of files and of answers for programs, as a regular expression that Next reads too. No page has such a path. */
export const openPaths = "/(oembed|.*\\.(?:png|svg|csv|xlsx|zip|json|md|bib|ris|txt|atom|xml))";

/**
 * Whatever is not a page may be read by pages of other sites, errors and “not modified” included: nothing depends on who
 * asks. Scripts may read every header, such as `ETag` and `Link`, and may ask with `If-None-Match`.
 */
export const openHeaders = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "*",
  "access-control-expose-headers": "*",
  "cross-origin-resource-policy": "cross-origin",
};

/** Sent with every response. A page adds its own Content-Security-Policy (app/_http). */
export const securityHeaders = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
  "strict-transport-security": "max-age=63072000",
  "cross-origin-opener-policy": "same-origin",
};

/**
 * The URLs of script, style sheet and fonts as JSON. Next reads this file in several processes: the first bundles, and
 * the others inherit the result.
 */
async function findAssets(/** @type {string} */ phase) {
  if (phase !== PHASE_PRODUCTION_BUILD && phase !== PHASE_DEVELOPMENT_SERVER) return "";
  if (!process.env.PARLEY_BUILT_ASSETS) {
    const { buildAssets } = await import("./scripts/build/assets.mjs");
    process.env.PARLEY_BUILT_ASSETS = JSON.stringify(
      await buildAssets({ isWatching: phase === PHASE_DEVELOPMENT_SERVER }),
    );
  }
  return process.env.PARLEY_BUILT_ASSETS;
}
