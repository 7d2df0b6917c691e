import { drawFigure, drawFigureSvg } from "@/components/figure/draw-figure";
import { type CitationFormat, cite } from "@/lib/cite/cite";
import { viewFigure } from "@/lib/figure/figure";
import { defaultLook, type FigureLook } from "@/lib/figure/figure-look";
import type { PositionSubject } from "@/lib/twin/twin-rows";
import { isPictureEnding, nameTwinFile, type TwinEnding, type TwinSubject, twinEndings } from "@/lib/twin/twin-subject";
import { writeCsv } from "@/lib/twin/write-csv";
import type { SentFile } from "./send";

/** The types of the twins, and whether each is kept as a file by whoever opens its address. */
const kinds: Record<TwinEnding, { type: string; download: boolean }> = {
  png: { type: "image/png", download: false },
  svg: { type: "image/svg+xml", download: false },
  json: { type: "application/json; charset=utf-8", download: false },
  md: { type: "text/markdown; charset=utf-8", download: false },
  csv: { type: "text/csv; charset=utf-8; header=present", download: true },
  bib: { type: "application/x-bibtex; charset=utf-8", download: true },
  ris: { type: "application/x-research-info-systems; charset=utf-8", download: true },
  "csl.json": { type: "application/vnd.citationstyles.csl+json; charset=utf-8", download: true },
  "cite.txt": { type: "text/plain; charset=utf-8", download: false },
};

const formats: Partial<Record<TwinEnding, CitationFormat>> = {
  bib: "bibtex",
  ris: "ris",
  "csl.json": "csl",
  "cite.txt": "sentence",
};

function isPositions(subject: TwinSubject): subject is PositionSubject {
  return subject.kind !== "deal" && subject.kind !== "draft";
}

/** The longest first: `csl.json` ends in `json` too. */
const endings = twinEndings.toSorted((a, b) => b.length - a.length);

/** Splits the path of a twin into that of its page and its ending. */
export function readTwinPath(segments: readonly string[]): { path: string; ending: TwinEnding } | undefined {
  const whole = `/${segments.join("/")}`;
  const ending = endings.find((one) => whole.endsWith(`.${one}`));
  return ending && { path: whole.slice(0, -ending.length - 1), ending };
}

/** Makes a twin of a view, or nothing where the view has none of that ending. */
export async function makeTwin(
  subject: TwinSubject,
  ending: TwinEnding,
  look: FigureLook,
): Promise<SentFile | undefined> {
  const body = await writeBody(subject, ending, look);
  if (body === undefined) return undefined;
  return {
    ...kinds[ending],
    name: `${nameTwinFile(subject)}${nameLook(ending, look)}.${ending}`,
    body: typeof body === "string" ? new TextEncoder().encode(body) : new Uint8Array(body),
  };
}

/** What of the look stands in the name of a picture: nothing where it is the default. */
function nameLook(ending: TwinEnding, { size, theme, scale }: FigureLook): string {
  if (!isPictureEnding(ending)) return "";
  const parts = [
    ...(size === defaultLook.size ? [] : [size]),
    ...(theme === defaultLook.theme ? [] : [theme]),
    ...(ending === "svg" || scale === defaultLook.scale ? [] : [`${scale}x`]),
  ];
  return parts.map((part) => `-${part}`).join("");
}

function writeBody(
  subject: TwinSubject,
  ending: TwinEnding,
  look: FigureLook,
): string | undefined | Promise<string | Uint8Array> {
  if (ending === "png") return drawFigure(viewFigure(subject), look);
  if (ending === "svg") return drawFigureSvg(viewFigure(subject), look);
  return writeText(subject, ending);
}

function writeText(subject: TwinSubject, ending: TwinEnding): string | undefined {
  const format = formats[ending];
  if (format) return cite(subject, format);
  // A deal and a draft answer questions, and hold no positions: they have no such table.
  if (ending !== "csv") return undefined;
  return isPositions(subject) ? writeCsv(subject) : undefined;
}
