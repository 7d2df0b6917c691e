import { readdirSync } from "node:fs";
import { afterEach, describe, expect, it, vi } from "vitest";
import { makeDataDir } from "../testing/write-folder";
import { keepPixels } from "./kept-pixels";

afterEach(() => {
  vi.unstubAllEnvs();
});

/** Counts how many drawings are drawn. */
function countDrawn() {
  const drawn: string[] = [];
  const keep = (drawing: string, scale = 1) =>
    keepPixels(drawing, scale, async () => {
      drawn.push(drawing);
      return new TextEncoder().encode(`${drawing} at ${scale}`);
    });
  return { drawn, keep };
}

describe("pixels that a build keeps", () => {
  it("are those of the same drawing at the same scale", async () => {
    const folder = makeDataDir();
    vi.stubEnv("PARLEY_PIXELS", folder);
    const { drawn, keep } = countDrawn();
    for (const [drawing, scale] of [["pier"], ["quay"], ["pier"], ["pier", 2], ["pier", 2]] as const) {
      expect(new TextDecoder().decode(await keep(drawing, scale))).toBe(`${drawing} at ${scale ?? 1}`);
    }
    expect(drawn).toEqual(["pier", "quay", "pier"]);
    expect(readdirSync(folder).filter((name) => name.endsWith(".png"))).toHaveLength(3);
  });

  it("are drawn each time by a server, which writes nothing", async () => {
    vi.stubEnv("PARLEY_PIXELS", "");
    const { drawn, keep } = countDrawn();
    await keep("pier");
    await keep("pier");
    expect(drawn).toEqual(["pier", "pier"]);
  });
});
