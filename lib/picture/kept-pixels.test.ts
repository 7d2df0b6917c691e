import { readdirSync, statSync, utimesSync } from "node:fs";
import path from "node:path";
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

  it("are in a folder that is made for them, in files that say when they were last used", async () => {
    const folder = path.join(makeDataDir(), "deep", "pixels");
    vi.stubEnv("PARLEY_PIXELS", folder);
    const { keep } = countDrawn();
    await keep("pier");
    const names = readdirSync(folder);
    // The SHA-256 of “pier”; nothing unfinished is left.
    expect(names).toEqual(["2d807432caec5f3e571cc555c32fe0154cc1d0e64c9345dab04c20bf915c9a61.png"]);
    const file = path.join(folder, names[0] ?? "");
    const longAgo = new Date("2031-01-01");
    utimesSync(file, longAgo, longAgo);
    await keep("pier");
    expect(statSync(file).mtime).not.toEqual(longAgo);
  });

  it("are drawn each time by a server, which writes nothing", async () => {
    vi.stubEnv("PARLEY_PIXELS", "");
    const { drawn, keep } = countDrawn();
    await keep("pier");
    await keep("pier");
    expect(drawn).toEqual(["pier", "pier"]);
  });
});
