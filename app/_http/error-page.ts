import { formatPlace, type Problem } from "../../lib/dataset/problem";
import { escapeHtml } from "../../lib/text/escape";
import { cspHash } from "../../lib/text/hash";

// A page that works when others fail: it needs no style sheet, no script and no data.
const style =
  ":root{color-scheme:light dark}@media print{:root{color-scheme:light}}body{margin:0 auto;max-width:42rem;padding:3rem 1.25rem;font:1.0625rem/1.5 'Helvetica Neue',Arial,sans-serif;color:light-dark(#1d242c,#ecf0f3);background:light-dark(#f9fbfc,#0f151d)}h1{font:1.75rem/1.2 Georgia,'Times New Roman',serif;margin:0 0 1rem}a{color:light-dark(#24567c,#9ec7ea)}li{margin:0 0 1rem}dl,dd,ul{margin:0;padding:0}ul{list-style:none;margin:1.5rem 0;border-top:1px solid light-dark(#d2d8dc,#39424b);padding:1.5rem 0 0}dt{font-weight:600}dt,dd{overflow-wrap:anywhere}header{margin:0 0 2rem}header a{color:inherit;font:600 1.25rem Georgia,'Times New Roman',serif;text-decoration:none}p a{margin-inline-end:1.5rem}";

/** The most problems that a page lists; the log has them all. */
const maxProblems = 20;

/** Too many requests need rendering at the same time. */
export function respondBusy(path: string): Response {
  return respondError(path, {
    status: 503,
    retryAfter: 5,
    title: "Too many requests at once",
    words: "Many readers are asking for pages like this one right now. Please try again in a few seconds.",
  });
}

/** The server has just been started, and reads its data. */
export function respondStarting(path: string): Response {
  return respondError(path, {
    status: 503,
    retryAfter: 5,
    title: "The site is starting",
    words: "It is reading its data. Please try again in a few seconds.",
  });
}

/** An unforeseen error. */
export function respondFailed(path: string): Response {
  return respondError(path, {
    status: 500,
    retryAfter: 60,
    title: "This page could not be shown",
    words: "Something went wrong on our side. Please try again in a minute.",
  });
}

/** The data of a negotiation are invalid. */
export function respondInvalidData(path: string, problems: readonly Problem[]): Response {
  const which =
    problems.length > maxProblems ? `the first ${maxProblems} of ${problems.length} faults` : "what is wrong";
  return respondError(path, {
    status: 503,
    retryAfter: 300,
    title: "This negotiation cannot be shown at the moment",
    words: `Its data contain errors, so it is not shown. The address is right; please try again later. For the editors of the data, ${which}, and what to do:`,
    problems: problems.slice(0, maxProblems),
  });
}

/** The data of a negotiation that was built are gone. */
export function respondMissingData(path: string): Response {
  return respondError(path, {
    status: 503,
    retryAfter: 300,
    title: "This negotiation cannot be shown at the moment",
    words: "Its data are missing at the moment. The address is right; please try again later.",
  });
}

/** A page in words, or plain text where a file was requested. No cache keeps it. */
function respondError(
  path: string,
  error: { status: number; retryAfter: number; title: string; words: string; problems?: readonly Problem[] },
): Response {
  const { status, retryAfter, title, words, problems = [] } = error;
  const headers = { "retry-after": String(retryAfter), "cache-control": "no-store" };
  if (/\.[a-z]+$/.test(path)) {
    const list = problems.map(
      (problem) => `${formatPlace(problem)}${inRecord(problem)}: ${problem.wrong}. Remedy: ${problem.remedy}\n`,
    );
    return new Response(`${title}. ${words}\n${list.join("")}`, {
      status,
      headers: { ...headers, "content-type": "text/plain; charset=utf-8" },
    });
  }
  const isFramed = path.startsWith("/embed/");
  return new Response(renderErrorPage({ title, words, problems, isFramed }), {
    status,
    headers: {
      ...headers,
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": [
        "default-src 'none'",
        `style-src ${cspHash(style)}`,
        "base-uri 'none'",
        "form-action 'none'",
        ...(isFramed ? [] : ["frame-ancestors 'none'"]),
      ].join("; "),
    },
  });
}

function inRecord({ record }: Problem): string {
  return record === undefined ? "" : `, in ${record}`;
}

function renderErrorPage(page: { title: string; words: string; problems: readonly Problem[]; isFramed: boolean }) {
  const { title, words, problems, isFramed } = page;
  const link = (label: string) => `<a href="/"${isFramed ? ' target="_blank"' : ""}>${label}</a>`;
  const list = problems.map(
    (problem) =>
      `<li><dl><dt>${escapeHtml(`${formatPlace(problem)}${inRecord(problem)}`)}</dt><dd>Wrong: ${escapeHtml(problem.wrong)}</dd><dd>Remedy: ${escapeHtml(problem.remedy)}</dd></dl></li>`,
  );
  return [
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<meta name="robots" content="noindex"><title>${escapeHtml(title)} | Parley</title><style>${style}</style></head>`,
    `<body><header>${link("Parley")}</header><main><h1>${escapeHtml(title)}</h1><p>${escapeHtml(words)}</p>`,
    ...(list.length > 0 ? [`<ul dir="auto">${list.join("")}</ul>`] : []),
    `<p><a href="">Try again</a> ${link("The front page")}</p></main></body></html>\n`,
  ].join("");
}
