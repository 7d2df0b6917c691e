import { formatFrameSnippet, formatPictureSnippet, listSnippetPaths, writeWithSite } from "@/lib/embed/snippet";
import type { ShareView } from "@/lib/export/view/share-menu";
import { pictureSizes } from "@/lib/picture/options";
import { textVersionPath } from "@/lib/url/paths";

const sizeNames = {
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
  ["Text", "cite.txt"],
] as const;

/**
 * What a reader can take away from a view, in a disclosure that loads nothing until it is opened. Made of links, fields
 * and a form; script adds copying, printing, sharing, and previews in other sizes.
 */
export function ShareMenu({ view }: { view: ShareView }) {
  const { path, query, title, site, frame } = view;
  const facts = { title: view.lastingTitle, ...listSnippetPaths(path, query) };
  const to = (format: string) => `${path}.${format}${query}`;
  return (
    <details className="share" id="share">
      <summary>
        <h2>Use this view</h2> <span>Link, picture, data, citation, embed, print</span>
      </summary>
      <div className="share-sheet" data-share={`Parley: ${title}`}>
        <section>
          <h3>Picture</h3>
          <PictureChoice path={path} query={query} title={title} />
        </section>
        <section>
          <h3>Link</h3>
          <CopyField name="Link" site={site} write={(at) => `${at}${path}${query}`} />
          <p data-share-actions="" />
          <h3>Data</h3>
          <ul>
            {(view.hasTables ? tables : []).map(([name, format]) => (
              <li key={format}>
                <a href={format === "xlsx" ? view.workbook : to(format)}>{name}</a>
              </li>
            ))}
            <li>
              <a href={textVersionPath(`${path}${query}`)}>In words</a>
            </li>
          </ul>
          {view.hasTables && <p>In a spreadsheet that expects semicolons, open the XLSX.</p>}
          {!view.hasTables && <p>This view has more answers than one table holds; each issue has tables of its own.</p>}
          <p>
            The whole negotiation: <a href={`${view.whole}.xlsx`}>XLSX</a> <a href={`${view.whole}.zip`}>ZIP</a>
          </p>
          <h3>Cite</h3>
          <CopyField name="Citation" write={() => view.citation} path={view.cited} rows={5} />
          <ul>
            {citations.map(([name, format]) => (
              <li key={format}>
                <a href={to(format)}>{name}</a>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h3>Embed</h3>
          {frame && (
            <>
              <CopyField
                name="Will update"
                site={site}
                write={(at) => formatFrameSnippet({ ...facts, site: at, height: frame.height })}
                rows={3}
              />
              <CopyField
                name="Stays as it is today"
                site={site}
                write={(at) =>
                  formatFrameSnippet({
                    site: at,
                    title: frame.title,
                    ...listSnippetPaths(frame.path, query, frame.version),
                    height: frame.height,
                  })
                }
                rows={3}
              />
            </>
          )}
          <CopyField
            name="Picture with its link, for mail"
            site={site}
            write={(at) => formatPictureSnippet({ ...facts, site: at })}
            rows={3}
          />
        </section>
        <p role="status" />
      </div>
    </details>
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
  rows = 1,
}: {
  name: string;
  write: (site: string) => string;
  site?: string;
  path?: string;
  rows?: number;
}) {
  const { text, gaps } = writeWithSite(site, write);
  return (
    <div
      className="copy-field"
      data-copy={name}
      data-gaps={gaps.length > 0 ? gaps.join(" ") : undefined}
      data-path={path || undefined}
    >
      <label>
        {name}
        <textarea readOnly rows={rows} defaultValue={text} spellCheck={false} dir="auto" />
      </label>
    </div>
  );
}

/** A preview of the picture, and its settings. */
function PictureChoice({ path, query, title }: { path: string; query: string; title: string }) {
  return (
    <>
      {/* biome-ignore lint/performance/noImgElement: the preview must be the exact file that the site serves. */}
      <img
        src={`${path}.png${query}`}
        alt={`Picture: ${title}`}
        loading="lazy"
        width={pictureSizes.wide.width}
        height={pictureSizes.wide.height}
      />
      <form action={`${path}.png`} autoComplete="off">
        {[...new URLSearchParams(query)].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label>
          Size{" "}
          <select name="size">
            {Object.entries(pictureSizes).map(([name, { width, height }]) => (
              <option key={name} value={name} data-width={width} data-height={height}>
                {sizeNames[name as keyof typeof sizeNames]}, {width}
                {height && ` × ${height}`}
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
        <p>
          <button type="submit">PNG</button>
          <button type="submit" formAction={`${path}.svg`}>
            SVG
          </button>
        </p>
      </form>
    </>
  );
}
