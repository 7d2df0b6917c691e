import type { AgeLimit } from "../model/stance";
import type { EvidenceKind } from "../schema/evidence";
import { evidenceKinds } from "../schema/evidence-kinds";
import { capitalise } from "../text/format";
import type { PageSubject } from "../url/subject";
import { nameSilence } from "../view/age-words";
import type { DrawnResult } from "../view/compare/drawn-result";
import { getShape, type MarkShape } from "../view/matrix/cell";
import type { StripView } from "../view/matrix/strip";
import type { PictureRow } from "./content";

/** An entry of a picture's key: a mark of the design language, or a line between marks. */
export interface PictureLegend {
  shape:
    | MarkShape
    | "range"
    | "reported-range"
    | "move"
    | "dashed-result"
    | "held"
    | "reported-of"
    | "strip"
    | "result"
    | "words";
  label: string;
  /** The symbol of a result. */
  icon?: DrawnResult;
  /** A strip with what the entry explains. */
  strip?: StripView;
}

/** Questions of a matrix that have room for figures of their own, with all of their options. */
const maxFigures = 3;

/** Whether a picture shows each question as a row of strips. */
export function isOfStrips({ kind, rows }: { kind: PageSubject["kind"]; rows: readonly unknown[] }): boolean {
  return kind === "party" || kind === "compare" || (kind === "matrix" && rows.length > maxFigures);
}

/** The key of the marks that occur in a picture. */
export function buildPictureLegend(
  kind: PageSubject["kind"],
  rows: readonly PictureRow[],
  isCounted: boolean,
  within: AgeLimit | undefined,
): PictureLegend[] {
  if (!isCounted && isOfStrips({ kind, rows })) return listStripEntries(kind, rows, within);
  const cells = rows.flatMap((row) => row.beside ?? row.cells);
  const marks = cells.flatMap((cell) =>
    cell.marks.flatMap((mark) => [mark.shape, ...(mark.beside ? [mark.beside.shape] : [])]),
  );
  const isAbsent = (shape: MarkShape) =>
    cells.some(({ silent, positions }) => silent && positions.some((position) => position.shape === shape));
  const asks = rows.flatMap((row) => row.asks);
  const tallies = rows.flatMap(({ tally }) => tally ?? []);
  const counts = tallies.flatMap(({ options }) => options);
  const entries: [boolean, PictureLegend][] = [
    [counts.length > 0, { shape: "held", label: "Parties that hold it, on the record" }],
    [counts.some(({ reported }) => reported > 0), { shape: "reported-of", label: "Parties of which it is reported" }],
    ...evidenceKinds.map(({ kind: evidence, label }): [boolean, PictureLegend] => [
      marks.includes(getShape(evidence)),
      { shape: getShape(evidence), label: shortLabels[evidence] ?? label },
    ]),
    [marks.includes("agreed"), { shape: "agreed", label: "Agreed in a deal" }],
    [marks.includes("disputed"), { shape: "disputed", label: "Disputed" }],
    [marks.includes("term"), { shape: "term", label: "Status quo" }],
    [cells.some(({ bars }) => bars.length > 0), { shape: "range", label: "Range" }],
    [cells.some(({ reportedBars }) => reportedBars.length > 0), { shape: "reported-range", label: "Reported range" }],
    [cells.some(({ moves }) => moves.length > 0), { shape: "move", label: "Stated to reported" }],
    [
      cells.some(({ redLines }) => redLines.length > 0) ||
        counts.some(({ ruledOut }) => ruledOut > 0) ||
        asks.some(({ icon }) => icon.kind === "crosses"),
      {
        shape: "red-line",
        label: kind === "deal" || kind === "draft" ? "Crosses a red line" : "Red line",
      },
    ],
    [
      isAbsent("silent") ||
        tallies.some(({ silent }) => silent > 0) ||
        asks.some(({ icon }) => icon.kind === "no-position"),
      { shape: "silent", label: capitalise(nameSilence(within)) },
    ],
    [
      isAbsent("not-concerned") || tallies.some(({ notConcerned }) => notConcerned > 0),
      { shape: "not-concerned", label: "Not concerned" },
    ],
    [
      asks.some(({ icon }) => icon.kind === "beyond" && !("smooth" in icon)),
      { shape: "result", label: "How far it would have to move", icon: { kind: "apart", steps: 2 } },
    ],
    [
      rows.some((row) => !row.askTally && row.asks.some(({ report }) => report)),
      { shape: "dashed-result", label: "Dashed: known only by report" },
    ],
  ];
  return entries.flatMap(([occurs, entry]) => (occurs ? [entry] : []));
}

/** What the key calls some kinds of evidence: a picture has room for a word. */
const shortLabels: Partial<Record<EvidenceKind, string>> = {
  "on-record": "On the record",
  account: "Account",
  anonymous: "Reported",
};

const plain = { stated: false, reported: false, redLine: false, statusQuo: false };

/** The key of strips: what is on them, and that their places can be compared. */
export function listStripEntries(
  kind: PageSubject["kind"],
  rows: readonly PictureRow[],
  within: AgeLimit | undefined,
): PictureLegend[] {
  const strips = rows.flatMap(({ cells }) => cells.map(({ strip }) => strip));
  const segments = strips.flatMap((strip) => (strip.kind === "options" ? strip.segments : []));
  const values = strips.flatMap((strip) => (strip.kind === "values" ? [strip] : []));
  const spans = values.flatMap((strip) => strip.spans);
  const one = (segment: Partial<typeof plain>, label: string): PictureLegend => ({
    shape: "strip",
    label,
    strip: { kind: "options", ordered: true, segments: [{ ...plain, ...segment }] },
  });
  const results = rows.flatMap((row) => (row.results.length > 1 ? row.results : []));
  const entries: [boolean, PictureLegend][] = [
    [
      segments.some(({ stated }) => stated) || spans.some(({ report }) => !report),
      one({ stated: true }, "On the record"),
    ],
    [
      segments.some(({ reported }) => reported) || spans.some(({ report }) => report),
      one({ reported: true }, "Reported"),
    ],
    [
      segments.some(({ redLine }) => redLine) || values.some(({ redLines }) => redLines.length > 0),
      { shape: "red-line", label: "Red line" },
    ],
    [
      strips.some(
        (strip) =>
          !strip.absence &&
          (strip.kind === "values" ? strip.statusQuo !== undefined : strip.segments.some(({ statusQuo }) => statusQuo)),
      ),
      one({ statusQuo: true }, "Status quo"),
    ],
    [strips.some(({ absence }) => absence === "silent"), { shape: "silent", label: capitalise(nameSilence(within)) }],
    [strips.some(({ absence }) => absence === "not-concerned"), { shape: "not-concerned", label: "Not concerned" }],
    [kind !== "party" && rows.length > 0, { shape: "words", label: "Same place, same position" }],
    ...[...new Map(results.map(({ heading, result }) => [heading, result]))].map(
      ([label, icon]): [boolean, PictureLegend] => [true, { shape: "result", label, icon }],
    ),
  ];
  return entries.flatMap(([occurs, entry]) => (occurs ? [entry] : []));
}
