// What next.config.js has to know of lib before anything is compiled. `lib/site-constants.test.ts` keeps the two alike.

/** The query keys of the lens: `lensKeys` in lib/url/view-options.ts. */
export const lensKeys = ["show", "evidence", "only", "columns"];

/** The query keys of the timeline: `timelineKeys` in lib/url/timeline-filter.ts. */
export const timelineKeys = ["kind", "party", "issue", "until"];

/** First segments of addresses that are not negotiations: `reservedNames` in lib/dataset/rules/names-are-free.ts. */
export const reservedSegments = [
  "method",
  "embed",
  "oembed",
  "openapi",
  "healthz",
  "leaves",
  "lens",
  "words",
  "api",
  "schemas",
  "icon",
  "status-quo",
  "deal",
  "twins",
];

/** The endings of what a view is as a picture, a table or a text: `twinEndings` in lib/url/subject.ts. */
export const twinEndings = ["png", "svg", "csv", "json", "md", "bib", "ris", "csl.json", "cite.txt"];

/** The endings of what a whole negotiation is as one file: `wholeEndings` in lib/url/subject.ts. */
export const wholeEndings = ["xlsx", "zip"];
