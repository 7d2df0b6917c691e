import type { Negotiation } from "../../dataset/negotiation";
import { ageLimits } from "../../limits";
import { listOthers } from "../../model/counted";
import type { AgeLimit } from "../../model/stance";
import { capitalise } from "../../text/format";
import { formatPageQuery } from "../../url/pagination";
import { formatViewOptions, type ViewOptions } from "../../url/view-options";
import { nameSpan } from "../age-words";

/** A value of a view option: a link to the same page with that value. */
export interface ViewOptionChoice {
  label: string;
  href: string;
  current: boolean;
}

/** Mutually exclusive choices. */
export interface ChoiceGroup {
  name: string;
  /** Whether there are too many of them for a row. */
  isMenu?: true;
  options: ViewOptionChoice[];
}

/** The choices of one view option. */
export interface ViewOptionChoiceGroup extends ChoiceGroup {
  option: "show" | "evidence" | "within" | "only" | "parties";
}

/** The view options as links from a page, each of which keeps the other options. */
export function buildViewOptionChoices(
  negotiation: Negotiation,
  viewOptions: ViewOptions,
  path: string,
): ViewOptionChoiceGroup[] {
  const pairs = buildPartiesChoicesView(negotiation, viewOptions, path);
  const choice = (label: string, change: Partial<ViewOptions>): ViewOptionChoice => ({
    label,
    href: `${path}${formatViewOptions({ ...viewOptions, ...change })}`,
    current: Object.entries(change).every(([key, value]) => viewOptions[key as keyof ViewOptions] === value),
  });
  return [
    {
      option: "show",
      name: "Show",
      options: [choice("Overview", { show: "overview" }), choice("Full text", { show: "full" })],
    },
    { option: "evidence", name: "Evidence", options: buildEvidenceChoicesView(viewOptions, path) },
    {
      option: "only",
      name: "Questions",
      options: [choice("All", { only: "all" }), choice("Only where they differ", { only: "differences" })],
    },
    ...(pairs.length > 0 ? [{ option: "parties" as const, name: "Pairs", options: pairs }] : []),
    buildAgeChoicesView(viewOptions.within, (within) => `${path}${formatViewOptions({ ...viewOptions, within })}`),
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

/** How old a position may be. */
export function buildAgeChoicesView(
  chosen: AgeLimit | undefined,
  hrefOf: (within: AgeLimit | undefined) => string,
): ViewOptionChoiceGroup {
  return {
    option: "within",
    name: "Age",
    isMenu: true,
    options: [undefined, ...ageLimits].map((within) => ({
      label: within === undefined ? "Any age" : capitalise(nameSpan(within)),
      href: hrefOf(within),
      current: chosen === within,
    })),
  };
}

/** Whose pairs are counted. There is no choice where every party has to agree. */
export function buildPartiesChoicesView(
  negotiation: Negotiation,
  viewOptions: ViewOptions,
  path: string,
  page = 1,
): ViewOptionChoice[] {
  if (listOthers(negotiation).length === 0) return [];
  return (["principals", "all"] as const).map((parties) => ({
    label: parties === "all" ? "Of all parties" : "Of those that have to agree",
    href: `${path}${formatPageQuery({ ...viewOptions, parties }, page)}`,
    current: viewOptions.parties === parties,
  }));
}
