import { pageHeaders } from "./headers.mjs";

/** What the framework says of its files: a year, or always anew. They change with the site, as its pages do. */
const ofFiles = ["s-maxage=31536000", "public, max-age=0, must-revalidate"];

/** An address of nothing, or one that leads to another: long enough for a crowd that follows one link. */
const brief = "public, max-age=0, s-maxage=60";

/**
 * Puts right, as the headers of an answer leave, what the framework tells caches: how long, and what it varies by. It names
 * headers of its own protocol, which `tidyRequest` takes off, and networks that keep nothing else that varies would keep
 * none of these either. And it speaks of itself.
 */
export function tidyAnswer(response) {
  const { writeHead } = response;
  response.writeHead = (...args) => {
    const names = String(response.getHeader("vary") ?? "").split(/,\s*/);
    const varies = names.filter((name) => name && !/^(rsc$|next-)/i.test(name)).join(", ");
    if (varies) response.setHeader("vary", varies);
    else response.removeHeader("vary");
    for (const name of response.getHeaderNames()) if (name.startsWith("x-nextjs-")) response.removeHeader(name);
    const { statusCode } = response;
    if ([307, 308, 404].includes(statusCode)) response.setHeader("cache-control", brief);
    else if (statusCode < 400 && ofFiles.includes(String(response.getHeader("cache-control")))) {
      response.setHeader("cache-control", pageHeaders["cache-control"]);
    }
    return writeHead.apply(response, args);
  };
}
