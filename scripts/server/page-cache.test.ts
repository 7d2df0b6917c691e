import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { OriginResponse } from "./origin";
import { createPageCache, encode } from "./page-cache";

const shared = { "cache-control": "public, max-age=0, s-maxage=300", "content-type": "text/html; charset=utf-8" };

function respond(text: string, headers: Record<string, string> = shared, status = 200): OriginResponse {
  return { status, headers, body: Buffer.from(text) };
}

describe("the cache of the server", () => {
  it("renders a page once, however many readers ask for it", async () => {
    let rendered = 0;
    const { get } = createPageCache(async (url) => {
      rendered++;
      return respond(url);
    });
    await Promise.all([get("/pier"), get("/pier"), get("/pier")]);
    await get("/pier");
    expect(rendered).toBe(1);
    await get("/ferry");
    expect(rendered).toBe(2);
  });

  it.each([
    ["a page for one reader", respond("a", { ...shared, "cache-control": "no-store" })],
    ["a page that is not there", respond("a", shared, 404)],
  ])("does not keep %s", async (_, response) => {
    let rendered = 0;
    const { get } = createPageCache(async () => {
      rendered++;
      return response;
    });
    await get("/pier");
    await get("/pier");
    expect(rendered).toBe(2);
  });

  it("lets each reader try again after a rendering that failed", async () => {
    let rendered = 0;
    const { get } = createPageCache(async () => {
      rendered++;
      if (rendered === 1) throw new Error("the ink is dry");
      return respond("a");
    });
    await expect(get("/pier")).rejects.toThrow("the ink is dry");
    expect((await get("/pier")).body.toString()).toBe("a");
  });

  it("keeps what was asked for last within its size", async () => {
    const rendered: string[] = [];
    const { get } = createPageCache(async (url) => {
      rendered.push(url);
      return respond("x".repeat(900));
    }, 7000);
    for (const url of ["/a", "/b", "/a", "/c", "/a", "/b"]) await get(url);
    expect(rendered).toEqual(["/a", "/b", "/c", "/b"]);
  });

  it("compresses text, and leaves pictures and short answers as they are", async () => {
    const long = "stance ".repeat(1000);
    const { get } = createPageCache(async (url) =>
      respond(url === "/short" ? "a" : long, { ...shared, "content-type": url === "/png" ? "image/png" : "text/csv" }),
    );
    expect((await get("/long")).brotli?.byteLength).toBeLessThan(200);
    expect((await get("/long")).gzip?.byteLength).toBeLessThan(400);
    expect((await get("/png")).gzip).toBeUndefined();
    expect((await get("/short")).gzip).toBeUndefined();
  });

  it("compresses what is not kept only as it is sent", async () => {
    const { get } = createPageCache(async () =>
      respond("stance ".repeat(1000), { ...shared, "cache-control": "no-store" }),
    );
    const search = await get("/pier/search?q=ferry");
    expect([search.gzip, search.brotli]).toEqual([undefined, undefined]);
    const { encoding, form } = await encode(search, "gzip, br;q=0");
    expect([encoding, gunzipSync(form).toString()]).toEqual(["gzip", search.body.toString()]);
    expect((await encode(search, "gzip, br")).encoding).toBe("br");
    expect(await encode(search, "")).toEqual({ encoding: undefined, form: search.body });
  });

  it("sends what is kept as it was compressed once", async () => {
    const { get } = createPageCache(async () => respond("stance ".repeat(1000)));
    const page = await get("/pier");
    expect((await encode(page, "br, gzip")).form).toBe(page.brotli);
    expect((await encode(page, "gzip")).form).toBe(page.gzip);
  });
});
