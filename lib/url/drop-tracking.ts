/** Parameters that social networks, newsletters and advertisements append to every link. Nothing here reads them. */
const trackingKey =
  /^(utm_\w+|fbclid|gclid|gclsrc|gad_\w+|dclid|[gw]braid|msclkid|yclid|twclid|ttclid|li_fat_id|igsh(id)?|mc_[ce]id|mkt_tok|_hs\w+|_ga|_gl|ref_(src|url)|s_cid)$/i;

/** A query, with its question mark, without tracking parameters. */
export function dropTracking(search: string): string {
  const pairs = search.replace(/^\?/, "").split("&");
  const own = pairs.filter((pair) => !trackingKey.test(pair.split("=", 1)[0] ?? ""));
  return own.length === pairs.length ? search : own.length > 0 ? `?${own.join("&")}` : "";
}
