import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { compress, isCompressible } from "./compress";

const page = Buffer.from(`<!DOCTYPE html>${"<p>The ferry crosses at dawn.</p>".repeat(900)}`);

describe("a response that is rendered ahead", () => {
  it.each(["text/html; charset=utf-8", "text/csv; charset=utf-8"])(
    "is what it was once it is unpacked, %s",
    async (type) => {
      const { gz, br } = await compress(page, type);
      expect(gunzipSync(gz).equals(page)).toBe(true);
      expect(brotliDecompressSync(br).equals(page)).toBe(true);
    },
  );

  it("is packed smaller where it is a page, which is sent most", async () => {
    const words = Buffer.from(Array.from({ length: 4000 }, (_, i) => `<p>${(i * 7919) % 10007} boats</p>`).join(""));
    const count = async (type: string) => (await compress(words, type)).br.byteLength;
    expect(await count("text/html; charset=utf-8")).toBeLessThan(await count("text/csv; charset=utf-8"));
  });

  it("is unpacked whole, however large it is", async () => {
    const large = Buffer.from("The ferry crosses at dusk, and again at dawn.\n".repeat(120_000));
    const { gz, br } = await compress(large, "text/html; charset=utf-8");
    expect(gunzipSync(gz).equals(large)).toBe(true);
    expect(brotliDecompressSync(br).equals(large)).toBe(true);
  });

  it.each([
    ["text/html; charset=utf-8", 5000, true],
    ["image/svg+xml", 5000, true],
    ["application/atom+xml; charset=utf-8", 5000, true],
    ["image/png", 5000, false],
    ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", 5000, false],
    ["application/zip", 5000, false],
    ["text/html; charset=utf-8", 1023, false],
  ])("of the type %s with %i bytes is compressed: %s", (type, bytes, expected) => {
    expect(isCompressible(type, bytes)).toBe(expected);
  });
});
