import type { PictureTheme } from "../options";

/** The design tokens used in pictures. */
export const pictureColourTokens = [
  "paper",
  "band",
  "ink",
  "ink-2",
  "ink-3",
  "rule",
  "stave",
  "stop",
  "agree",
  "reported",
  "none",
  "dist-1",
  "dist-2",
  "dist-3",
  "dist-max",
] as const;

export type PictureColours = Record<(typeof pictureColourTokens)[number], string>;

/** The colours of components/styles/tokens.css in hexadecimal, which every program that opens an SVG understands. */
export const pictureColours: Record<PictureTheme, PictureColours> = {
  light: {
    paper: "#f9fcfc",
    band: "#e7eff3",
    ink: "#151f2a",
    "ink-2": "#404a55",
    "ink-3": "#5c6670",
    rule: "#d0d7db",
    stave: "#b3bcc1",
    stop: "#7d888f",
    agree: "#0e6492",
    reported: "#906104",
    none: "#60656b",
    "dist-1": "#c26578",
    "dist-2": "#a3455b",
    "dist-3": "#822740",
    "dist-max": "#531124",
  },
  dark: {
    paper: "#0f161d",
    band: "#1c2631",
    ink: "#e9eef0",
    "ink-2": "#b8c1c6",
    "ink-3": "#939da4",
    rule: "#323a42",
    stave: "#4b545c",
    stop: "#717c84",
    agree: "#60bdeb",
    reported: "#efbe72",
    none: "#969ca1",
    "dist-1": "#a95d6c",
    "dist-2": "#c87988",
    "dist-3": "#e48e9c",
    "dist-max": "#ff99a7",
  },
};
