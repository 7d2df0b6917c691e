// What a visitor is told when an answer cannot be given: in words, with what to do next, and never kept by a cache.
import { writeCalmPage } from "./calm-page.mjs";

/** There is too much to do. */
export function sayBusy(response, asked) {
  return say(response, asked, {
    status: 503,
    after: 5,
    title: "Too many ask at once",
    words: "This page is drawn for each visit, and many are being drawn just now. Ask again in a few seconds.",
  });
}

/** Something went wrong that nobody foresaw. */
export function sayFailed(response, asked) {
  return say(response, asked, {
    status: 500,
    after: 60,
    title: "This page could not be shown",
    words: "Something went wrong on our side; nothing you sent is lost. Try again in a minute.",
  });
}

/** How many problems a page lists; the log has them all. */
const mostProblems = 20;

/** The data of a negotiation have faults, or are not there. */
export function sayUnwell(response, asked, problems) {
  const words =
    problems.length === 0
      ? "Its data are not there at present. Nothing is wrong with the address: try again later."
      : `Its data have faults, and a negotiation with faults is not shown. Nothing is wrong with the address: try again later. For whoever keeps the data, ${problems.length > mostProblems ? `the first ${mostProblems} of ${problems.length} faults` : "what is wrong"}, and what to do:`;
  return say(response, asked, {
    status: 503,
    after: 300,
    title: "This negotiation cannot be shown just now",
    words,
    problems: problems.slice(0, mostProblems),
  });
}

/** As a page, or as a line of text where a file was asked for. */
function say(response, asked, { status, after, title, words, problems = [] }) {
  for (const name of ["content-disposition", "content-length", "etag", "link", "location"]) response.removeHeader(name);
  response.statusCode = status;
  response.setHeader("retry-after", String(after));
  response.setHeader("cache-control", "no-store");
  if (/\.[a-z]+$/.test(asked)) {
    response.setHeader("content-type", "text/plain; charset=utf-8");
    const list = problems.map(
      ({ file, path, wrong, remedy }) => `${[file, path].join(" ").trim()}: ${wrong}. Remedy: ${remedy}\n`,
    );
    return `${title}. ${words}\n${list.join("")}`;
  }
  const { html, policy } = writeCalmPage({ title, words, problems, framed: asked.startsWith("/embed/") });
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.setHeader("content-security-policy", policy);
  return html;
}
