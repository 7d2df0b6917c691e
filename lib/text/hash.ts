import { createHash } from "node:crypto";

/** The SHA-256 of some content in hexadecimal digits. */
export function hashContent(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** The source expression that allows an inline script or style in a `Content-Security-Policy`, with its quotation marks. */
export function cspHash(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

/** A strong `ETag` for a body, with its quotation marks: 22 characters of its SHA-256. Write `W/` before it for a weak one. */
export function entityTag(body: string | Uint8Array): string {
  return `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
}
