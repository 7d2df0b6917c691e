import { type Query, readAll } from "../url/view-options";

/** Picture sizes by name, in CSS pixels. `column` grows with its content, up to `maxHeight`. */
export const pictureSizes = {
  wide: { width: 1200, height: 675 },
  social: { width: 1200, height: 630 },
  square: { width: 1080, height: 1080 },
  portrait: { width: 1080, height: 1350 },
  column: { width: 640, height: undefined },
} as const satisfies Record<string, { width: number; height: number | undefined }>;

/** At three device pixels per CSS pixel, common image viewers can still open a picture of this height. */
export const maxHeight = 5400;

export type PictureSize = keyof typeof pictureSizes;
export type PictureTheme = "light" | "dark";

/** Device pixels per CSS pixel. */
export type PictureScale = 1 | 2 | 3;

/** How a picture is rendered. None of it changes the content. */
export interface PictureOptions {
  size: PictureSize;
  theme: PictureTheme;
  scale: PictureScale;
}

export const defaultPictureOptions: PictureOptions = { size: "wide", theme: "light", scale: 1 };

/** Parses picture options from a query: `size=square&theme=dark&scale=2`. Unknown values fall back to the default. */
export function parsePictureOptions(query: Query): PictureOptions {
  const size = readAll(query.size)[0] ?? "";
  const scale = readAll(query.scale)[0];
  return {
    size: Object.hasOwn(pictureSizes, size) ? (size as PictureSize) : defaultPictureOptions.size,
    theme: readAll(query.theme)[0] === "dark" ? "dark" : "light",
    scale: scale === "2" ? 2 : scale === "3" ? 3 : 1,
  };
}

/** The query for picture options, without a question mark and without defaults. */
export function formatPictureOptions({ size, theme, scale }: PictureOptions): string {
  return [
    ...(size === defaultPictureOptions.size ? [] : [`size=${size}`]),
    ...(theme === defaultPictureOptions.theme ? [] : [`theme=${theme}`]),
    ...(scale === defaultPictureOptions.scale ? [] : [`scale=${scale}`]),
  ].join("&");
}
