import { createHash } from "node:crypto";

/**
 * What a browser may fetch when a reader is about to follow a link: pages that are files, and nothing that is drawn for a
 * request, kept as a file by the reader or elsewhere. Without script, and ignored by browsers that do not know it.
 */
const speculation = JSON.stringify({
  prefetch: [
    {
      where: {
        and: [
          { href_matches: "/*" },
          { not: { href_matches: "/*\\?(.+)" } },
          { not: { href_matches: "/*.*" } },
          { not: { href_matches: "/embed/*" } },
          { not: { selector_matches: "[download]" } },
        ],
      },
      eagerness: "moderate",
    },
  ],
});

/**
 * Takes a page that Next has drawn and leaves what a reader needs of it: the HTML is whole, so that the framework's own
 * scripts, and the second copy of the page that they are fed with, go; the leaves come in their place. With the page comes
 * its Content-Security-Policy, in which every script that is left is named by its hash.
 */
export function lighten(html, entry) {
  const inline = [];
  const kept = html
    .replace(/<script\b([^>]*)>([\s\S]*?)<\/script>/g, (whole, attributes, body) => {
      if (/type="application\/ld\+json"/.test(attributes)) return whole;
      // What applies a chosen theme before the first paint.
      if (attributes.trim() === "" && body.startsWith("try{if(/^(light|dark)")) {
        inline.push(body);
        return whole;
      }
      return "";
    })
    .replace(/<link\b[^>]*\bas="script"[^>]*>/g, "")
    .replace(
      "</head>",
      `<script type="module" src="${entry}"></script><script type="speculationrules">${speculation}</script></head>`,
    );
  // What the head of each sheet of paper says is given to the style sheet by a style of the page's own.
  const styles = [...kept.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)].map(([, body]) => body);
  return { html: kept, policy: writePolicy([...inline, speculation], styles) };
}

function writePolicy(scripts, styles) {
  const list = (bodies) =>
    bodies.map((body) => ` 'sha256-${createHash("sha256").update(body).digest("base64")}'`).join("");
  return [
    "default-src 'none'",
    `script-src 'self'${list(scripts)}`,
    `style-src 'self'${list(styles)}`,
    "style-src-attr 'none'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
