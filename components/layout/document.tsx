import type { ReactNode } from "react";
import { MarkSprite } from "@/components/marks/mark-sprite";
import { locate, publicUrl } from "@/lib/url/paths";
import { assets } from "./assets";
import { PrintedHead } from "./printed-head";

/** What a page says about itself in its head. URLs are paths of this site. */
export interface PageMetadata {
  title: string;
  /** The short name of the negotiation, where the title does not tell the page from the same one of another negotiation. */
  within?: string | undefined;
  /** The title stands alone, without the name of the site. */
  isWholeTitle?: boolean;
  description?: string;
  canonical?: string;
  /** The page asks search engines not to list it. */
  noIndex?: boolean;
  /** Feeds, and how to embed the page. */
  alternates?: readonly { type: string; title: string; href: string }[];
  /** How the page looks where a link to it is shown. */
  preview?: {
    type?: "website" | "article";
    url: string;
    image?: { url: string; width: number; height: number; alt: string };
  };
}

const siteName = "Parley";
const siteDescription =
  "What the parties to a negotiation say they want, side by side, with a source under every cell.";

/** Runs before the first paint, so that a chosen theme never flashes. */
const themeScript =
  "try{if(/^(light|dark)$/.test(localStorage.theme))document.documentElement.dataset.theme=localStorage.theme}catch(e){}";

/**
 * What a browser may fetch when a reader is about to follow a link: pages, but nothing with a query, nothing that is a
 * file, and no embed. Browsers that do not know it ignore it.
 */
const speculationRules = JSON.stringify({
  prefetch: [
    {
      where: {
        and: [
          { href_matches: "/*" },
          { not: { href_matches: "/*\\?(.+)" } },
          { not: { href_matches: "/*.*" } },
          { not: { href_matches: "/embed/*" } },
          { not: { selector_matches: "[download]" } },
        ],
      },
      eagerness: "moderate",
    },
  ],
});

/** The inline styles that a page may have, for its Content-Security-Policy. */
export const inlineStyles: readonly string[] = [assets.shell, assets.overview].filter((style) => style !== undefined);

/** The inline scripts of every page, for its Content-Security-Policy. */
export const inlineScripts: readonly string[] = [themeScript, speculationRules];

/** The HTML document around a page. */
export function Document({
  metadata,
  begins,
  printedStyle,
  children,
}: {
  metadata: PageMetadata;
  /** What the page begins with, where that needs a style of its own. */
  begins?: "overview" | undefined;
  printedStyle: string | undefined;
  children: ReactNode;
}) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {assets.shell && <InlineStyle text={assets.shell} />}
        {begins === "overview" && assets.overview && <InlineStyle text={assets.overview} />}
        <meta name="theme-color" content="#f9fbfc" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#0f151d" media="(prefers-color-scheme: dark)" />
        <DescriptiveTags metadata={metadata} />
        <link rel="icon" href="/favicon.ico" sizes="32x32" type="image/x-icon" />
        <link rel="icon" href="/icon.svg" sizes="any" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/apple-icon.png" sizes="180x180" type="image/png" />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant, which React would escape. */}
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
        <script type="module" src={assets.script} />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant, which React would escape. */}
        <script type="speculationrules" dangerouslySetInnerHTML={{ __html: speculationRules }} />
      </head>
      <body>
        <FontPreloads />
        <MarkSprite />
        {printedStyle && <PrintedHead style={printedStyle} />}
        {children}
      </body>
    </html>
  );
}

/**
 * The fonts that nearly every page needs. Chromium paints nothing until the fonts whose preloads stand in the head have come,
 * half a second on a slow line, and React would move a plain `link` there.
 */
function FontPreloads() {
  const links = assets.fonts.map(
    (font) => `<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin="">`,
  );
  // biome-ignore lint/security/noDangerouslySetInnerHtml: constants of the build.
  return <div hidden dangerouslySetInnerHTML={{ __html: links.join("") }} />;
}

/** A style of the site's own; its hash is in the policy of the page. */
function InlineStyle({ text }: { text: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React would write signs of the style as entities.
  return <style dangerouslySetInnerHTML={{ __html: text }} />;
}

function DescriptiveTags({ metadata }: { metadata: PageMetadata }) {
  const { title, within, isWholeTitle, canonical, noIndex, alternates = [], preview } = metadata;
  const { description = siteDescription } = metadata;
  return (
    <>
      <title>{isWholeTitle ? title : [title, within, siteName].filter(Boolean).join(" | ")}</title>
      <meta name="description" content={description} />
      <meta name="application-name" content={siteName} />
      {noIndex && <meta name="robots" content="noindex" />}
      {canonical !== undefined && <link rel="canonical" href={toAbsolute(canonical)} />}
      {alternates.map(({ type, title: name, href }) => (
        <link key={`${type} ${href}`} rel="alternate" type={type} href={toAbsolute(href)} title={name} />
      ))}
      {preview && <PreviewTags title={title} description={description} preview={preview} />}
    </>
  );
}

/** Open Graph and Twitter tags. */
function PreviewTags({
  title,
  description,
  preview: { type, url, image },
}: {
  title: string;
  description: string;
  preview: NonNullable<PageMetadata["preview"]>;
}) {
  return (
    <>
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      {publicUrl() !== undefined && <meta property="og:url" content={toAbsolute(url)} />}
      <meta property="og:site_name" content={siteName} />
      {image && (
        <>
          <meta property="og:image" content={toAbsolute(image.url)} />
          <meta property="og:image:type" content="image/png" />
          <meta property="og:image:width" content={String(image.width)} />
          <meta property="og:image:height" content={String(image.height)} />
          <meta property="og:image:alt" content={image.alt} />
        </>
      )}
      {type && <meta property="og:type" content={type} />}
      <meta name="twitter:card" content={image ? "summary_large_image" : "summary"} />
      <meta name="twitter:title" content={title} />
      <meta name="twitter:description" content={description} />
      {image && (
        <>
          <meta name="twitter:image" content={toAbsolute(image.url)} />
          <meta name="twitter:image:alt" content={image.alt} />
          <meta name="twitter:image:width" content={String(image.width)} />
          <meta name="twitter:image:height" content={String(image.height)} />
        </>
      )}
    </>
  );
}

function toAbsolute(url: string): string {
  if (!url.startsWith("/")) return url;
  return url === "/" ? (publicUrl() ?? "/") : locate(url);
}
