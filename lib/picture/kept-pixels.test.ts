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
  const keep = (what: string) =>
    keepPixels(what, async () => {
      drawn.push(what);
      return new TextEncoder().encode(`pixels of ${what}`);
    });
  return { drawn, keep };
}

describe("pixels that a build keeps", () => {
  it("are those of the same picture", async () => {
    const folder = makeDataDir();
    vi.stubEnv("PARLEY_PIXELS", folder);
    const { drawn, keep } = countDrawn();
    for (const what of ["pier", "quay", "pier", "quay"]) {
      expect(new TextDecoder().decode(await keep(what))).toBe(`pixels of ${what}`);
    }
    expect(drawn).toEqual(["pier", "quay"]);
    expect(readdirSync(folder).filter((name) => name.endsWith(".png"))).toHaveLength(2);
  });

  it("are drawn each time by a server, which writes nothing", async () => {
    vi.stubEnv("PARLEY_PIXELS", "");
    const { drawn, keep } = countDrawn();
    await keep("pier");
    await keep("pier");
    expect(drawn).toEqual(["pier", "pier"]);
  });
});
