import { Contents } from "@/components/layout/contents";
import { ScrollRegion } from "@/components/layout/scroll-region";
import type { ColumnHead } from "@/lib/view/matrix/matrix";
import type { OverviewView } from "@/lib/view/matrix/overview";
import { renderOverviewTable } from "./overview-html";

/** An overview too large for words: one section per issue, laid out by the browser only when it is near the viewport. */
export function OverviewSections({
  view,
  heads,
  caption,
}: {
  view: OverviewView;
  heads: ColumnHead[];
  caption: string;
}) {
  return (
    <>
      <Contents label="Issues of the matrix" parts={view.contents} />
      <p className="sub mt-2">
        Each cell is drawn in marks, from one end of its question to the other; its words and sources are on the page of
        the issue, one click away. <OverviewPages view={view} />
      </p>
      <OverviewSprite />
      <ScrollRegion className="overview" label={caption}>
        {view.sections.map(({ id, title, href, rows }, i) => (
          <section
            key={id}
            id={id}
            className={`overview-issue ${estimateHeight(rows.length)}`}
            aria-labelledby={`${id}-title`}
          >
            <h3 id={`${id}-title`}>
              <a href={href} dir="auto">
                {title}
              </a>
            </h3>
            {/* biome-ignore lint/security/noDangerouslySetInnerHtml: overview-html.ts escapes its output */}
            <table dangerouslySetInnerHTML={{ __html: renderOverviewTable(heads, rows, i === 0) }} />
          </section>
        ))}
      </ScrollRegion>
      {view.part && (
        <p className="overview-pages">
          <OverviewPages view={view} />
        </p>
      )}
    </>
  );
}

/** The estimated height of a section before layout, as a class because inline styles are forbidden. */
function estimateHeight(rows: number): string {
  return rows <= 5 ? "overview-few" : rows <= 12 ? "overview-some" : "overview-many";
}

function OverviewPages({ view: { part, previous, next } }: { view: OverviewView }) {
  if (!part) return null;
  return (
    <>
      <b>{part}.</b> {previous && <a href={previous}>Previous part</a>}
      {previous && next && ", "}
      {next && <a href={next}>next part</a>}
    </>
  );
}

const shapes = [
  "record",
  "document",
  "spokesperson",
  "account",
  "agreed",
  "summary",
  "reported",
  "disputed",
  "silent",
  "not-concerned",
  "red-line",
  "term",
];

/** The marks at the size of the overview, defined once per page, each centred on a point of a path. */
function OverviewSprite() {
  return (
    <svg width="0" height="0" className="absolute" aria-hidden="true" focusable="false">
      <title>Small marks</title>
      <defs>
        {shapes.map((shape) => (
          <marker
            key={shape}
            id={`o-${shape}`}
            className="overview-sign"
            markerUnits="userSpaceOnUse"
            markerWidth="9"
            markerHeight="9"
            refX="4.5"
            refY="4.5"
          >
            <use href={`#m-${shape}`} width="9" height="9" />
          </marker>
        ))}
      </defs>
    </svg>
  );
}
