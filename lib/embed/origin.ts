/**
 * Whether a text is an origin that an embed may post its height to: `https://desk.example`, and nothing after it. Plain
 * http only on this machine, for trying things out.
 */
export function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { origin, protocol, hostname } = new URL(text);
  const local = protocol === "http:" && (hostname === "localhost" || hostname === "127.0.0.1");
  return origin === text && (protocol === "https:" || local);
}

/** Stands in the address of an embed for any origin. */
export const anyOrigin = "*";

/**
 * The address of an embed, as snippets write it, with `*` in the place of its origin, since the embed is the same for all
 * of them; any other address, and one whose origin is none, as it is.
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
