"use client";

import { type FormEvent, useState, useSyncExternalStore } from "react";
import { figureSizes } from "@/lib/figure/figure-look";
import { addQuery } from "@/lib/share/add-query";
import { listSnippetPaths, writeFrameSnippet, writePictureSnippet } from "@/lib/share/snippet";
import type { ShareView } from "@/lib/view/share-view";
import { CopyField } from "./copy-field.client";

const nothingChanges = () => () => {};
const sizeNames = {
  wide: "Wide",
  social: "Link preview",
  square: "Square",
  portrait: "Portrait",
  column: "One column",
};

/**
 * What is in the menu. Drawn here, on the server and in the browser, from the little that the view says: a page carries
 * what it hands to a component twice, and what the component draws once. Without script it is links, fields and a form.
 */
export function ShareSheet({ view }: { view: ShareView }) {
  const { path, query, title, frame } = view;
  const ready = useSyncExternalStore(
    nothingChanges,
    () => true,
    () => false,
  );
  // Where the site has no public address, it is at the one at which the reader found it.
  const site = ready && /^http:\/\/localhost\b/.test(view.site) ? location.origin : view.site;
  const [status, setStatus] = useState("");
  const copying = ready ? setStatus : undefined;
  const facts = { site, title: title.slice(0, view.lasting), ...listSnippetPaths(path, query) };
  const to = (ending: string) => `${path}.${ending}${query}`;
  return (
    <div className="share-sheet">
      <section>
        <h3>Picture</h3>
        <PictureChoice path={path} query={query} title={title} />
      </section>
      <section>
        <h3>Link</h3>
        <CopyField name="Link" text={`${site}${path}${query}`} onCopied={copying} />
        {ready && (
          <p>
            {"share" in navigator && (
              <button type="button" onClick={() => offer({ title: `Parley: ${title}`, url: `${site}${path}${query}` })}>
                Share with another app
              </button>
            )}
            <button type="button" onClick={() => print()}>
              Print
            </button>
          </p>
        )}
        <h3>Data</h3>
        <ul>
          {view.tabular && (
            <li>
              <a href={to("csv")}>CSV</a>
            </li>
          )}
          <li>
            <a href={to("json")}>JSON</a>
          </li>
          <li>
            <a href={to("md")}>Markdown</a>
          </li>
        </ul>
        <p>
          The whole negotiation: <a href={`${view.whole}.xlsx`}>XLSX</a> <a href={`${view.whole}.zip`}>ZIP</a>
        </p>
        <h3>Cite</h3>
        <CopyField name="Citation" text={view.citation.replace(view.site, site)} onCopied={copying} rows={5} />
        <ul>
          {[
            ["BibTeX", "bib"],
            ["RIS", "ris"],
            ["CSL-JSON", "csl.json"],
            ["Text", "cite.txt"],
          ].map(([name, ending = ""]) => (
            <li key={ending}>
              <a href={to(ending)}>{name}</a>
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
              text={writeFrameSnippet({ ...facts, height: frame.height })}
              onCopied={copying}
              rows={3}
            />
            <CopyField
              name="Stays as it is today"
              text={writeFrameSnippet({
                site,
                title: frame.title ?? title,
                ...listSnippetPaths(frame.path, query, frame.version),
                height: frame.height,
              })}
              onCopied={copying}
              rows={3}
            />
          </>
        )}
        <CopyField
          name="Picture with its link, for mail"
          text={writePictureSnippet(facts)}
          onCopied={copying}
          rows={3}
        />
      </section>
      <p role="status">{status}</p>
    </div>
  );
}

/** The picture as it will be, and how it is wanted. */
function PictureChoice({ path, query, title }: { path: string; query: string; title: string }) {
  const [look, setLook] = useState({ size: "wide", more: "" });
  const size = figureSizes[look.size as keyof typeof figureSizes];
  function choose({ currentTarget }: FormEvent<HTMLFormElement>) {
    const [chosen, theme] = ["size", "theme"].map((name) => String(new FormData(currentTarget).get(name)));
    setLook({ size: chosen ?? "wide", more: `size=${chosen}&theme=${theme}` });
  }
  return (
    <>
      {/* biome-ignore lint/performance/noImgElement: the picture exactly as it leaves the site is what is previewed. */}
      <img
        src={addQuery(`${path}.png${query}`, look.more)}
        alt={`Picture: ${title}`}
        loading="lazy"
        width={size.width}
        height={size.height}
      />
      <form action={`${path}.png`} onChange={choose}>
        {[...new URLSearchParams(query)].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label>
          Size{" "}
          <select name="size">
            {Object.entries(figureSizes).map(([name, { width, height }]) => (
              <option key={name} value={name}>
                {`${sizeNames[name as keyof typeof sizeNames]}, ${width}${height ? ` × ${height}` : ""}`}
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

/** Opens the system's own sheet. Whoever closes it has not failed at anything. */
async function offer(what: { title: string; url: string }) {
  await navigator.share(what).catch(() => undefined);
}
