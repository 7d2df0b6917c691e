import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { pictureColours, pictureColourTokens } from "./colours";

it("pictures use the same colours as the pages", () => {
  const css = readFileSync("components/styles/tokens.css", "utf8");
  for (const token of pictureColourTokens) {
    const found = new RegExp(`--${token}: light-dark\\(oklch\\(([\\d. ]+)\\), oklch\\(([\\d. ]+)\\)\\)`).exec(css);
    expect([pictureColours.light[token], pictureColours.dark[token]]).toEqual([found?.[1], found?.[2]].map(writeHex));
  }
});

/** Converts OKLCH to sRGB. https://bottosson.github.io/posts/oklab/ */
function writeHex(oklch = ""): string {
  const [light = 0, chroma = 0, hue = 0] = oklch.split(" ").map(Number);
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (light - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  const digits = linear.map((value) => {
    const own = value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055;
    return Math.round(255 * Math.min(1, Math.max(0, own)))
      .toString(16)
      .padStart(2, "0");
  });
  return `#${digits.join("")}`;
}
