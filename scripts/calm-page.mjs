import { createHash } from "node:crypto";

// A page that stands when others have fallen: it needs no style sheet, no script and no data.
const style =
  ":root{color-scheme:light dark}@media print{:root{color-scheme:light}}body{margin:0 auto;max-width:42rem;padding:3rem 1.25rem;font:1.0625rem/1.5 'Helvetica Neue',Arial,sans-serif;color:light-dark(#1d242c,#ecf0f3);background:light-dark(#f9fbfc,#0f151d)}h1{font:1.75rem/1.2 Georgia,'Times New Roman',serif;margin:0 0 1rem}a{color:light-dark(#24567c,#9ec7ea)}li{margin:0 0 1rem}dl,dd,ul{margin:0;padding:0}ul{list-style:none;margin:1.5rem 0;border-top:1px solid light-dark(#d2d8dc,#39424b);padding:1.5rem 0 0}dt{font-weight:600}dt,dd{overflow-wrap:anywhere}header{margin:0 0 2rem}header a{color:inherit;font:600 1.25rem Georgia,'Times New Roman',serif;text-decoration:none}p a{margin-inline-end:1.5rem}";

/**
 * A page for what went wrong: what it is and what to do next, in words. With `problems` it lists what is wrong with the
 * data. Its policy lets it do nothing; `framed` pages may stand in a frame of any site, as embeds do.
 */
export function writeCalmPage({ title, words, problems = [], framed = false }) {
  const link = (said) => `<a href="/"${framed ? ' target="_blank"' : ""}>${said}</a>`;
  const list = problems.map(
    ({ file, path, wrong, remedy }) =>
      `<li><dl><dt>${escapeHtml(path ? `${file}, ${path}` : file)}</dt><dd>Wrong: ${escapeHtml(wrong)}</dd><dd>Remedy: ${escapeHtml(remedy)}</dd></dl></li>`,
  );
  const html = [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<meta name="robots" content="noindex"><title>${escapeHtml(title)} | Parley</title><style>${style}</style></head>`,
    `<body><header>${link("Parley")}</header><main><h1>${escapeHtml(title)}</h1><p>${escapeHtml(words)}</p>`,
    ...(list.length > 0 ? [`<ul dir="auto">${list.join("")}</ul>`] : []),
    `<p><a href="">Try again</a> ${link("The front page")}</p></main></body></html>\n`,
  ].join("");
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${framed ? "*" : "'none'"}`,
  ].join("; ");
  return { html, policy };
}

function escapeHtml(text) {
  return text.replaceAll(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
