/** The kinds of pages that have a sheet of their own. A page that begins with an overview has its style in it. */
export type PageStyle = "issue" | "compare" | "deal" | "party" | "other";

/** What a page needs besides its HTML (scripts/build/assets.mjs). `script`, `rest`, `sheets` and `fonts` are URLs. */
export interface Assets {
  script: string;
  /** The sheet of what any page may have after its first screen. */
  rest: string;
  fonts: readonly string[];
  /** The style that every page holds itself. */
  shell?: string;
  /** The style that a page with an overview holds itself. */
  overview?: string;
  sheets?: Record<PageStyle, string>;
}

/** next.config.js puts them here when it bundles. */
export const assets: Assets = JSON.parse(process.env.PARLEY_ASSETS || '{"script":"","rest":"","fonts":[]}');
