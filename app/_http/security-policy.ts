import { cspHash } from "@/lib/text/hash";

/** A page runs and styles itself with the site's own files and the inline scripts and styles named here. */
export function formatPagePolicy(scripts: readonly string[], styles: readonly string[]): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scripts.map(cspHash)].join(" "),
    ["style-src 'self'", ...styles.map(cspHash)].join(" "),
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
