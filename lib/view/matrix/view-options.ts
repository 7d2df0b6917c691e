import { writePageQuery } from "../../url/pagination";
import { type Lens, writeLens } from "../../url/view-options";

/** A choice of the lens: a link to the same page looked at otherwise. */
export interface LensChoice {
  label: string;
  href: string;
  current: boolean;
}

/** The choices that exclude each other. */
export interface LensChoiceGroup {
  name: "Show" | "Evidence" | "Questions";
  options: LensChoice[];
}

/** The choices of the lens as links from a page, each keeping the rest of the lens. */
export function viewLensChoices(lens: Lens, path: string): LensChoiceGroup[] {
  const choice = (label: string, change: Partial<Lens>): LensChoice => ({
    label,
    href: `${path}${writeLens({ ...lens, ...change })}`,
    current: Object.entries(change).every(([key, value]) => lens[key as keyof Lens] === value),
  });
  return [
    { name: "Show", options: [choice("Full text", { show: "full" }), choice("Scales only", { show: "scales" })] },
    { name: "Evidence", options: viewEvidenceChoices(lens, path) },
    {
      name: "Questions",
      options: [choice("All", { only: "all" }), choice("Only where they differ", { only: "differences" })],
    },
  ];
}

/** The evidence filter alone, for pages about one issue or one party. */
export function viewEvidenceChoices(lens: Lens, path: string, page = 1): LensChoice[] {
  return (["all", "record"] as const).map((evidence) => ({
    label: evidence === "all" ? "All kinds" : "On the record only",
    href: `${path}${writePageQuery({ ...lens, evidence }, page)}`,
    current: lens.evidence === evidence,
  }));
}
