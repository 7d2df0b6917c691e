/** What a page needs besides its HTML (scripts/build/assets.mjs). `script`, `styles` and `fonts` are URLs. */
export interface Assets {
  script: string;
  /** The sheets that are loaded after what is painted first. */
  styles: readonly string[];
  fonts: readonly string[];
  /** The style that every page holds itself. */
  shell?: string;
  /** The style of the overview: within the pages that begin with it, a sheet for all others. */
  overview?: { text: string; url: string };
}

/** next.config.js puts them here when it bundles. */
export const assets: Assets = JSON.parse(process.env.PARLEY_ASSETS || '{"script":"","styles":[],"fonts":[]}');
