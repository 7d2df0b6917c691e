import type { ReactNode } from "react";
import { ReportLink } from "@/components/marks/report-link";
import { formatFrameSnippet, formatPictureSnippet, listSnippetPaths, writeWithSite } from "@/lib/embed/snippet";
import type { ShareView } from "@/lib/export/view/share-menu";
import { type PictureSize, pictureSizes } from "@/lib/picture/options";
import { addQuery } from "@/lib/url/add-query";
import { textVersionPath } from "@/lib/url/paths";

const sizeNames: Record<PictureSize, string> = {
  wide: "Wide",
  social: "Link preview",
  square: "Square",
  portrait: "Portrait",
  column: "One column",
};

const tables = [
  ["CSV", "csv"],
  ["XLSX", "xlsx"],
  ["JSON", "json"],
  ["Markdown", "md"],
] as const;

const citations = [
  ["BibTeX", "bib"],
  ["RIS", "ris"],
  ["CSL-JSON", "csl.json"],
] as const;

/**
 * What a reader can take away from a view, in a disclosure. Made of links, fields and a form; script adds copying,
 * printing and sharing. A page may have several: one of the whole view, and one `figure` of each part of it, which has
 * less.
 */
export function ShareMenu({
  view,
  id = "share",
  figure = false,
  children = "Use this view",
}: {
  view: ShareView;
  id?: string;
  figure?: boolean;
  /** What the menu is called. */
  children?: ReactNode;
}) {
  const { path, query, site, frame } = view;
  const paths = listSnippetPaths(path, query);
  const facts = { title: view.lastingTitle, ...paths };
  const to = (format: string) => `${path}.${format}${query}`;
  return (
    <details className={figure ? "share menu share-figure" : "share menu"} id={id} data-share="">
      <summary>
        <ShareSign />
        {figure ? <span>{children}</span> : <h2>{children}</h2>}
      </summary>
      <div className="share-sheet">
        <h3>Link</h3>
        <CopyField name="Link" site={site} write={(at) => `${at}${paths.page}`} />
        <h3>Picture</h3>
        <PictureSizes path={path} query={query} />
        <h3>Embed</h3>
        {frame && (
          <CopyField
            name="Kept up to date"
            site={site}
            write={(at) => formatFrameSnippet({ ...facts, site: at, height: frame.height })}
          />
        )}
        {frame && !figure && (
          <CopyField
            name="As it is today"
            site={site}
            write={(at) =>
              formatFrameSnippet({
                site: at,
                title: frame.title,
                ...listSnippetPaths(frame.path, query, frame.version),
                height: frame.height,
              })
            }
          />
        )}
        {!figure && (
          <CopyField
            name="Picture and link, for mail"
            site={site}
            write={(at) => formatPictureSnippet({ ...facts, site: at })}
          />
        )}
        {!figure && (
          <>
            <h3>Data</h3>
            <ul>
              {(view.hasTables ? tables : []).map(([name, format]) => (
                <li key={format}>
                  <a href={format === "xlsx" ? view.workbook : to(format)}>{name}</a>
                </li>
              ))}
              <li>
                <a href={textVersionPath(`${path}${query}`)}>As text</a>
              </li>
            </ul>
            {view.hasTables && <p>If your spreadsheet expects semicolons, take XLSX.</p>}
            {!view.hasTables && <p>One table cannot hold this view; each issue has tables of its own.</p>}
            <p>
              The whole negotiation: <a href={`${view.whole}.xlsx`}>XLSX</a> <a href={`${view.whole}.zip`}>ZIP</a>
            </p>
            <h3>Cite</h3>
            <CopyField name="Citation" write={() => view.citation} path={view.cited} rows={3} />
            <ul>
              {citations.map(([name, format]) => (
                <li key={format}>
                  <a href={to(format)}>{name}</a>
                </li>
              ))}
            </ul>
            <h3>Print</h3>
            <p data-share-actions="" />
          </>
        )}
        {view.feeds && (
          <>
            <h3>Follow</h3>
            <p>
              Changes in this question: <a href={view.feeds.atom}>Atom</a> <a href={view.feeds.json}>JSON</a>
            </p>
          </>
        )}
        {view.reportHref && (
          <p>
            <ReportLink href={view.reportHref} about={view.title} />
          </p>
        )}
        <p role="status" className="sr-only" />
      </div>
    </details>
  );
}

function ShareSign() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d="M8 10V1.5M4.8 4.5 8 1.3l3.2 3.2M4 7H2.5v7.5h11V7H12" />
    </svg>
  );
}

/**
 * Text to take away: it can be selected in place and, with script, copied. Where the site does not know its own address,
 * script puts in the one at which the reader found it: into the gaps of the text or, with the path, at its end.
 */
function CopyField({
  name,
  write,
  site = "",
  path,
  rows,
}: {
  name: string;
  write: (site: string) => string;
  site?: string;
  path?: string;
  rows?: number;
}) {
  const { text, gaps } = writeWithSite(site, write);
  return (
    <div data-copy="" data-gaps={gaps.length > 0 ? gaps.join(" ") : undefined} data-path={path || undefined}>
      <label>
        {name}
        <textarea readOnly rows={rows} defaultValue={text} dir={rows ? "auto" : undefined} />
      </label>
    </div>
  );
}

/** The picture in each size, light and dark: one click saves it as a file. */
function PictureSizes({ path, query }: { path: string; query: string }) {
  const file = (options: string) => addQuery(`${path}.png${query}`, options);
  return (
    <>
      <ul className="share-sizes">
        {Object.entries(pictureSizes).map(([size, { width, height }]) => {
          const options = size === "wide" ? "" : `size=${size}`;
          return (
            <li key={size}>
              {sizeNames[size as PictureSize]}{" "}
              <small>
                {width}
                {height && ` × ${height}`}
              </small>{" "}
              <a href={file(options)} download="">
                Light
              </a>{" "}
              <a href={file(options ? `${options}&theme=dark` : "theme=dark")} download="">
                Dark
              </a>
            </li>
          );
        })}
      </ul>
      <details>
        <summary>SVG, or sharper</summary>
        <PictureForm path={path} query={query} />
      </details>
    </>
  );
}

/** Every setting of the picture. */
function PictureForm({ path, query }: { path: string; query: string }) {
  return (
    <form action={`${path}.png`}>
      {[...new URLSearchParams(query), ["download", "1"]].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label>
        Size{" "}
        <select name="size">
          {Object.keys(pictureSizes).map((name) => (
            <option key={name} value={name}>
              {sizeNames[name as PictureSize]}
            </option>
          ))}
        </select>
      </label>
      <label>
        Colours{" "}
        <select name="theme">
          <option value="light">Light</option>
          <option value="dark">Dark</option>
        </select>
      </label>
      <label>
        Scale{" "}
        <select name="scale">
          <option>1</option>
          <option>2</option>
          <option>3</option>
        </select>
      </label>
      <button type="submit">PNG</button>
      <button type="submit" formAction={`${path}.svg`}>
        SVG
      </button>
    </form>
  );
}
