declare module "subset-font" {
  /** Reduces a font to the characters of a text, and its variable axes to the given values. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      targetFormat: "woff2";
      variationAxes: Record<string, number | { min: number; max: number; default: number }>;
      /** The OpenType features that are kept; all of them where it is left out. */
      keepFeatures?: readonly string[];
    },
  ): Promise<Uint8Array>;
}
