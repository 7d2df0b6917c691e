/**
 * Whether a text is an origin that an embed may post its height to: `https://desk.example`, and nothing after it. Plain
 * http is allowed on localhost only, for trying things out.
 */
export function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { origin, protocol, hostname } = new URL(text);
  const local = protocol === "http:" && (hostname === "localhost" || hostname === "127.0.0.1");
  return origin === text && (protocol === "https:" || local);
}

/** Stands for any origin in the URL of an embed. */
export const anyOrigin = "*";

/**
 * The URL of an embed, as snippets write it, with `*` in place of its origin, because the embed is the same for every
 * origin. Other URLs, and those without a valid origin, are returned unchanged.
 */
export function forgetOrigin(address: string): string {
  const [, before, named = ""] = /^(\/embed\/[^?]*\?(?:version=[0-9a-f]{10}&)?origin=)([^&]*)$/.exec(address) ?? [];
  return before !== undefined && isOrigin(decode(named)) ? `${before}${anyOrigin}` : address;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
