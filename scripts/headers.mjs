/** What every answer says: nothing is guessed, told to other sites or asked of the machine. */
export const allHeaders = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
  "strict-transport-security": "max-age=63072000",
  "cross-origin-opener-policy": "same-origin",
};

/** What no other site may take into its own pages; the embeds, the pictures and the tables are there to be taken. */
export const ownHeaders = { "x-frame-options": "DENY", "cross-origin-resource-policy": "same-origin" };

/** A page that is drawn when it is asked for: a cache in front may keep it for as long as it takes a crowd to come by. */
export const drawnHeaders = { "cache-control": "public, max-age=0, s-maxage=300, stale-while-revalidate=86400" };

/**
 * A page changes with the data and with nothing else. A browser asks each time and is told in a few bytes that it has it
 * already; a cache in front holds it for a day, and drops it when it is told to.
 */
export const pageHeaders = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "public, max-age=0, s-maxage=86400, stale-while-revalidate=604800",
};
