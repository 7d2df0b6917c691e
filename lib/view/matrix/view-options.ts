import { formatPageQuery } from "../../url/pagination";
import { formatViewOptions, type ViewOptions } from "../../url/view-options";

/** A value of a view option: a link to the same page with that value. */
export interface ViewOptionChoice {
  label: string;
  href: string;
  current: boolean;
}

/** Mutually exclusive choices. */
export interface ViewOptionChoiceGroup {
  option: "show" | "evidence" | "only";
  name: string;
  options: ViewOptionChoice[];
}

/** The view options as links from a page, each of which keeps the other options. */
export function buildViewOptionChoices(viewOptions: ViewOptions, path: string): ViewOptionChoiceGroup[] {
  const choice = (label: string, change: Partial<ViewOptions>): ViewOptionChoice => ({
    label,
    href: `${path}${formatViewOptions({ ...viewOptions, ...change })}`,
    current: Object.entries(change).every(([key, value]) => viewOptions[key as keyof ViewOptions] === value),
  });
  return [
    {
      option: "show",
      name: "Show",
      options: [choice("Full text", { show: "full" }), choice("Scales only", { show: "scales" })],
    },
    { option: "evidence", name: "Evidence", options: buildEvidenceChoicesView(viewOptions, path) },
    {
      option: "only",
      name: "Questions",
      options: [choice("All", { only: "all" }), choice("Only where they differ", { only: "differences" })],
    },
  ];
}

/** The evidence filter alone, for pages about one issue or one party. */
export function buildEvidenceChoicesView(viewOptions: ViewOptions, path: string, page = 1): ViewOptionChoice[] {
  return (["all", "record"] as const).map((evidence) => ({
    label: evidence === "all" ? "All kinds" : "On the record only",
    href: `${path}${formatPageQuery({ ...viewOptions, evidence }, page)}`,
    current: viewOptions.evidence === evidence,
  }));
}
