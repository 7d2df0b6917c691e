import localFont from "next/font/local";

// What scripts/make-fonts.mjs has made. The letters of English are asked for with the page, before anything has need of
// them. Those of other languages come when a page has any. The framework reads these calls without running them: each value
// is written where it is used, and a test holds the ranges against the files.

const serif = localFont({
  src: [
    { path: "./fonts/serif-text-core.woff2", weight: "400" },
    { path: "./fonts/serif-heading-core.woff2", weight: "600" },
  ],
  display: "swap",
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+20-7E,U+A0,U+A7,U+B0,U+B7,U+D7,U+2009-2011,U+2013-2014,U+2018-2019,U+201C-201D,U+2022,U+2026,U+202F,U+2191,U+2193,U+2212",
    },
  ],
  variable: "--serif-core",
});

const serifWest = localFont({
  src: [
    { path: "./fonts/serif-text-west.woff2", weight: "400" },
    { path: "./fonts/serif-heading-west.woff2", weight: "600" },
  ],
  display: "swap",
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: "unicode-range", value: "U+A1-A6,U+A8-AF,U+B1-B6,U+B8-D6,U+D8-FF,U+152-153" }],
  variable: "--serif-west",
});

const sans = localFont({
  src: [{ path: "./fonts/sans-core.woff2", weight: "400 650" }],
  display: "swap",
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+20-7E,U+A0,U+A7,U+B0,U+B7,U+D7,U+2009-2011,U+2013-2014,U+2018-2019,U+201C-201D,U+2022,U+2026,U+202F,U+2191,U+2193,U+2212",
    },
  ],
  variable: "--sans-core",
});

const sansWest = localFont({
  src: [{ path: "./fonts/sans-west.woff2", weight: "400 650" }],
  display: "swap",
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: "unicode-range", value: "U+A1-A6,U+A8-AF,U+B1-B6,U+B8-D6,U+D8-FF,U+152-153" }],
  variable: "--sans-west",
});

/** The classes that give the families their names in the style sheets. */
export const letters = [serif, serifWest, sans, sansWest].map((one) => one.variable).join(" ");
