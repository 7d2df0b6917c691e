import { assets } from "./assets";

/**
 * The sheets for what is not painted first. A browser paints what stands before them without waiting, and what stands
 * after them once they are there.
 */
export function LateStyle({ hasOverview = false }: { hasOverview?: boolean }) {
  const sheets = hasOverview || !assets.overview ? assets.styles : [assets.overview.url, ...assets.styles];
  return sheets.map((sheet) => <link key={sheet} rel="stylesheet" href={sheet} />);
}
