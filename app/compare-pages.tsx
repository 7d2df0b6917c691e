import type { Metadata } from "next";
import { ColumnHelpPage, CompareIndexPage } from "@/components/compare/compare-index-page";
import { ComparePage } from "@/components/compare/compare-page";
import type { Negotiation } from "@/lib/dataset/negotiation";
import { buildShareView } from "@/lib/export/view/share-menu";
import type { Column } from "@/lib/model/column";
import { nameCompared } from "@/lib/model/column-name";
import { comparePath } from "@/lib/url/paths";
import { formatViewOptions, parseViewOptions, type Query } from "@/lib/url/view-options";
import { buildCompareView } from "@/lib/view/compare/compare";
import { buildCompareIndexView } from "@/lib/view/compare/index-page";
import { buildPickerView } from "@/lib/view/compare/picker";
import { buildStepperView } from "@/lib/view/history/stepper";
import { describe, writeDay } from "./describe";

// A comparison has two addresses in this folder: the static one, and its twin under lens/. Both come here.

/** Title, description and canonical address of a comparison: those of the same columns in the site's own order. */
export function describeCompare(negotiation: Negotiation, columns: readonly Column[], query: Query = {}): Metadata {
  if (isTwice(columns)) return { title: "The same column twice", robots: { index: false } };
  const view = buildCompareView(negotiation, columns, parseViewOptions({}, []));
  return describe(
    `${view.title}: ${negotiation.title}${writeDay(negotiation)}`,
    `As of ${view.asOf}. ${view.sentence}`,
    view.canonical,
    undefined,
    { kind: "compare", negotiation, columns: [...columns], viewOptions: parseViewOptions(query, []) },
  );
}

export function renderCompareIndex(negotiation: Negotiation) {
  return <CompareIndexPage negotiation={negotiation} view={buildCompareIndexView(negotiation)} />;
}

export function renderNoSuchColumn(negotiation: Negotiation) {
  return (
    <ColumnHelpPage
      negotiation={negotiation}
      view={buildCompareIndexView(negotiation)}
      title="There is no such column to compare"
      lead="The address names a party or a deal that is not known here, or a day that the calendar has not or that this page does not reach. Two or three columns can be compared."
    />
  );
}

export function renderCompare(negotiation: Negotiation, columns: readonly Column[], query: Query) {
  const viewOptions = parseViewOptions(query, []);
  if (!isTwice(columns))
    return (
      <ComparePage
        negotiation={negotiation}
        view={buildCompareView(negotiation, columns, viewOptions)}
        stepper={buildStepperView(
          negotiation,
          { kind: "compare", columns },
          (at) => `${comparePath(at, ...columns.map(({ key }) => key))}${formatViewOptions(viewOptions)}`,
        )}
        share={buildShareView({ kind: "compare", negotiation, columns: [...columns], viewOptions })}
      />
    );
  const [first] = columns;
  const name = first ? nameCompared(first) : "";
  return (
    <ColumnHelpPage
      negotiation={negotiation}
      view={{ ...buildCompareIndexView(negotiation), picker: buildPickerView(negotiation, columns, viewOptions) }}
      title="The same column twice"
      lead={`A column does not differ from itself. Pick another one${name ? ` to compare with ${name}` : ""}, or the same party at an earlier date.`}
    />
  );
}

function isTwice(columns: readonly Column[]): boolean {
  return new Set(columns.map(({ key }) => key)).size < columns.length;
}
