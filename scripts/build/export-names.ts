// A folder of plain files knows no query, sends no headers of its own, and may be served below a path.

/**
 * URLs as a folder has them, in a page or alone: the picture of a link preview has a name of its own, a citation does
 * not state the day on which it was written, and a further page of a long view is a folder in that of its first, `/issues/x?page=2` at `/issues/x/page/2`.
 */
export function nameFiles(text: string): string {
  return text
    .replaceAll(/\.png\?size=social(?!&)/g, ".social.png")
    .replaceAll("?accessed=none", "")
    .replaceAll(/(?<=[a-z0-9])\?page=([0-9]+)(?=["'#]|$)/g, "/page/$1");
}

/** The URL under which the server has what a folder has at a path. */
export function nameAsked(path: string): string {
  return path
    .replace(/\.social\.png$/, ".png?size=social")
    .replace(/\.(bib|ris|csl\.json|cite\.txt)$/, "$&?accessed=none")
    .replace(/\/page\/([0-9]+)$/, "?page=$1");
}

/**
 * Whether an export leaves a path out: comparisons as of other dates. Each pair of columns has one for every change of either,
 * which would be most of the files.
 */
export function isLeftOut(path: string): boolean {
  return /^\/((embed|words)\/)?[^/]+\/compare\/.+\/at\/[^/]+$/.test(path);
}

/** Takes the addresses from links to what an export leaves out, so that nobody can follow them to a missing page. */
export function dropLeftOut(page: string): string {
  return page.replaceAll(/ href="([^"#?]*)[^"]*"/g, (attribute, path) => (isLeftOut(path) ? "" : attribute));
}

/** A page whose links within the site begin with a path, `/projects/parley`; without one it stays as it is. */
export function addBasePath(page: string, basePath: string): string {
  return page.replaceAll(/\b(href|src|action|data-path)="\/(?!\/)/g, `$1="${basePath}/`);
}

/** A page that contains the policy sent with it, except for who may frame it, which only a header can say. */
export function addPolicy(page: string, policy: string | null): string {
  if (!policy) return page;
  const own = policy.replace(/;?\s*frame-ancestors [^;]*/, "");
  return page.replace(/(?<=<meta charset="utf-8"\s*\/?>)/i, () => {
    return `<meta http-equiv="Content-Security-Policy" content="${own.replaceAll('"', "&quot;")}">`;
  });
}
