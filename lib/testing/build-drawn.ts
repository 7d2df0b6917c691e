import type { DrawnContent, PictureAsk, PictureCell, PictureHead, PictureRow } from "../picture/content";

/** What a layout is asked to draw, where a test says only what it is about: the rows, and the heads of their columns. */
export function buildDrawn(more: Partial<DrawnContent> = {}): DrawnContent {
  return {
    kind: "matrix",
    over: "The ferry of the invented pier",
    title: "Amber and Basalt differ",
    sub: "They differ on one question.",
    caveat: "",
    counted: "",
    asOf: "As of 20 May 2031",
    day: "2031-05-20",
    within: undefined,
    heads: [buildHead("Amber"), buildHead("Basalt")],
    rows: [],
    askColumns: [],
    key: [],
    sources: "Sources: The Pier Post.",
    credit: "Parley",
    licence: "CC BY 4.0",
    address: "parley.example/pier",
    allSources: "All sources: parley.example/pier",
    briefSources: "Sources: parley.example/pier",
    elsewhere: "at parley.example/pier",
    url: "https://parley.example/pier",
    ...more,
  };
}

/** A column: its name, and its first letter twice as its initials. */
export function buildHead(name: string, more: Partial<PictureHead> = {}): PictureHead {
  const letter = name.slice(0, 1);
  return { key: name.toLowerCase(), name, monogram: `${letter}${letter}`, deal: false, reported: false, ...more };
}

/** A question with these options, one line apart. */
export function buildRow(labels: readonly string[], more: Partial<PictureRow> = {}): PictureRow {
  return {
    id: "toll",
    question: "toll",
    issue: "The ferry",
    label: "Toll",
    text: "How high is the toll?",
    options: labels.map((label) => ({ label, statusQuo: false })),
    axis: {
      lines: labels.length,
      at: labels.map((_, place) => place),
      ticks: labels.map((label, at) => ({ label, short: label, statusQuo: false, at, labelAt: at })),
      values: false,
      ordered: true,
    },
    cells: [],
    results: [],
    position: "",
    asks: [],
    ...more,
  };
}

/** A position without marks. */
export function buildCell(key: string, more: Partial<PictureCell> = {}): PictureCell {
  return {
    key,
    silent: false,
    marks: [],
    bars: [],
    reportedBars: [],
    moves: [],
    redLines: [],
    positions: [],
    strip: { kind: "options", ordered: true, segments: [] },
    accessibleText: `${key}, Toll`,
    accessibleBody: "",
    ...more,
  };
}

/** A cell of nobody: its sign and its words. */
export function buildSilentCell(key: string, more: Partial<PictureCell> = {}): PictureCell {
  const positions: PictureCell["positions"] = [{ shape: "silent", text: "no position found", report: false }];
  return buildCell(key, {
    silent: true,
    positions,
    strip: { kind: "options", ordered: true, segments: [], absence: "silent" },
    ...more,
  });
}

/** A mark: what is on the record or, with `report`, a report. */
export function buildMark(
  place: number,
  more: Partial<PictureCell["marks"][number]> = {},
): PictureCell["marks"][number] {
  return { place, shape: more.report ? "reported" : "record", label: "", by: "", report: false, ...more };
}

/** What a term asks of a party. */
export function buildAsk(key: string, more: Partial<PictureAsk> = {}): PictureAsk {
  return {
    key,
    kind: "beyond",
    icon: { kind: "beyond", steps: 2 },
    heading: "Two steps away",
    brief: "Two steps",
    report: false,
    accessibleText: `${key}, Toll: two steps away`,
    accessibleBody: "two steps away",
    ...more,
  };
}
