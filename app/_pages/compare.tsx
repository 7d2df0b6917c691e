import { ColumnHelpPage, CompareIndexPage } from "@/components/compare/compare-index-page";
import { ComparePage } from "@/components/compare/compare-page";
import type { PageMetadata } from "@/components/layout/document";
import type { Negotiation } from "@/lib/dataset/negotiation";
import { buildShareView } from "@/lib/export/view/share-menu";
import type { Column } from "@/lib/model/column";
import { nameColumnInSentence } from "@/lib/model/column-name";
import { findFeedOf } from "@/lib/url/feed-place";
import { comparePath, formatPrintedSource } from "@/lib/url/paths";
import { listIndexedPairs } from "@/lib/url/prerendered-comparisons";
import type { PageSubject } from "@/lib/url/subject";
import { defaultViewOptions, formatViewOptions, parseViewOptions, type Query } from "@/lib/url/view-options";
import { buildCompareView } from "@/lib/view/compare/compare";
import { buildCompareIndexView } from "@/lib/view/compare/index-page";
import { buildPickerView } from "@/lib/view/compare/picker";
import { buildStepperView } from "@/lib/view/history/stepper";
import { findNearestComparison } from "@/lib/view/nearest-names";
import type { Page } from "../_http/serve";
import { describe, describeSection, describeSubject, hasViewOptions, listFeeds } from "./metadata";

/** The pairs to compare, and the form that picks columns. */
export function compareIndexPage(negotiation: Negotiation): Page {
  const view = buildCompareIndexView(negotiation);
  const printed = formatPrintedSource(comparePath(negotiation), negotiation.asOf);
  return {
    metadata: describe(
      ...describeSection(negotiation, "Compare", { headline: view.title, lead: view.lead }),
      comparePath(negotiation),
    ),
    printed,
    content: <CompareIndexPage printed={printed} negotiation={negotiation} view={view} />,
  };
}

/** The 404 page for a URL that names a column that does not exist. */
export function noSuchColumnPage(negotiation: Negotiation, keys: readonly string[] = []): Page {
  const nearest = findNearestComparison(negotiation, keys);
  return {
    metadata: { title: "No such column", noIndex: true },
    content: (
      <ColumnHelpPage
        negotiation={negotiation}
        view={buildCompareIndexView(negotiation)}
        title="There is no such column to compare"
        lead="The address names a party or a deal that is not known here, or a date that does not exist or that this page does not reach. Two or three columns can be compared."
        nearest={nearest ? [nearest] : []}
      />
    ),
  };
}

export function comparePage(negotiation: Negotiation, columns: readonly Column[], query: Query): Page {
  const viewOptions = parseViewOptions(query, []);
  if (isSameColumnTwice(columns)) {
    const [first] = columns;
    const name = first ? nameColumnInSentence(first) : "";
    return {
      metadata: { title: "The same column twice", noIndex: true },
      content: (
        <ColumnHelpPage
          negotiation={negotiation}
          view={{ ...buildCompareIndexView(negotiation), picker: buildPickerView(negotiation, columns, viewOptions) }}
          title="The same column twice"
          lead={`A column does not differ from itself. Pick another one${name ? ` to compare with ${name}` : ""}, or the same party at an earlier date.`}
        />
      ),
    };
  }
  const share = buildShareView({ kind: "compare", negotiation, columns: [...columns], viewOptions });
  const printed = formatPrintedSource(`${share.path}${share.query}`, negotiation.asOf);
  return {
    metadata: describeCompare(negotiation, columns, query),
    printed,
    content: (
      <ComparePage
        printed={printed}
        negotiation={negotiation}
        view={buildCompareView(negotiation, columns, viewOptions)}
        stepper={buildStepperView(
          negotiation,
          { kind: "compare", columns },
          (at) => `${comparePath(at, ...columns.map(({ key }) => key))}${formatViewOptions(viewOptions)}`,
        )}
        share={share}
        feed={findFeedOf(negotiation, columns)}
      />
    ),
  };
}

/** The canonical URL is that of the same columns in the site's own order. Not every pair asks to be listed. */
function describeCompare(negotiation: Negotiation, columns: readonly Column[], query: Query): PageMetadata {
  const viewOptions = parseViewOptions(query, []);
  const subject: PageSubject = { kind: "compare", negotiation, columns: [...columns], viewOptions };
  const keys = columns.map(({ key }) => key);
  const isIndexed = listIndexedPairs(negotiation).some((pair) => pair.join("/") === keys.join("/"));
  const { canonical } = buildCompareView(negotiation, columns, defaultViewOptions);
  const place = findFeedOf(negotiation, columns);
  return {
    ...describe(...describeSubject(subject), canonical, place ? listFeeds(negotiation, place) : [], subject),
    noIndex: !isIndexed || hasViewOptions(query),
  };
}

function isSameColumnTwice(columns: readonly Column[]): boolean {
  return new Set(columns.map(({ key }) => key)).size < columns.length;
}
