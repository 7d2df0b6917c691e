import { assets, type PageStyle } from "./assets";

/**
 * The sheets for what is not painted first. A browser paints what stands before them without waiting, and what stands
 * after them once they are there.
 */
export function LateStyle({ of }: { of: PageStyle | "overview" }) {
  const own = of === "overview" ? undefined : assets.sheets?.[of];
  return [own, assets.rest].flatMap((sheet) => (sheet ? <link key={sheet} rel="stylesheet" href={sheet} /> : []));
}
