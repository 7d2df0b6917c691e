// What a page is in a folder of files, which knows no query and sends no header of its own.

/**
 * Addresses as a folder has them, in a page or alone: the picture of a link preview has a name of its own, and a further
 * page of a long view is a folder in that of its first, `/issues/x?page=2` at `/issues/x/page/2`.
 */
export function nameFiles(text) {
  return text
    .replaceAll(".png?size=social", ".social.png")
    .replaceAll(/(?<=[a-z0-9])\?page=([0-9]+)(?=["'#]|$)/g, "/page/$1");
}

/** The address under which the server has what a folder has under the path given. */
export function nameAsked(path) {
  return path.replace(/\.social\.png$/, ".png?size=social").replace(/\/page\/([0-9]+)$/, "?page=$1");
}

/**
 * A page with the policy in it that the server sends beside it; without what may frame it, of which only a header can tell.
 *
 * @param {string} html
 * @param {string | null} policy
 */
export function writePolicyIn(html, policy) {
  if (!policy) return html;
  const own = policy.replace(/;?\s*frame-ancestors [^;]*/, "");
  return html.replace(/<meta charset="utf-8"\s*\/?>/i, (charset) => {
    return `${charset}<meta http-equiv="Content-Security-Policy" content="${own.replaceAll('"', "&quot;")}">`;
  });
}
