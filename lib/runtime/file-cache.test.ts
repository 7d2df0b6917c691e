import fc from "fast-check";
import { expect, it } from "vitest";
import { createFileCache } from "./file-cache";

const file = fc.record({ address: fc.string({ maxLength: 40 }), bytes: fc.nat(40_000) });

it("the cache never exceeds its limit, whatever is put into it", () => {
  fc.assert(
    fc.property(fc.array(file, { maxLength: 200 }), (files) => {
      const maxBytes = 100_000;
      const store = createFileCache(maxBytes);
      for (const { address, bytes } of files) {
        store.set(address, { body: new Uint8Array(bytes) });
        const held = [...store.entries()].reduce(
          (sum, [name, { body }]) => sum + (body?.byteLength ?? 0) + 2 * name.length,
          0,
        );
        expect(held).toBeLessThanOrEqual(maxBytes);
      }
    }),
  );
});

it("millions of small files take no more memory than the cache allows", () => {
  const store = createFileCache();
  const body = new Uint8Array(10);
  for (let i = 0; i < 200_000; i++) store.set(`0123456789 /pier/compare/a@${i}/b.cite.txt`, { body });
  expect(store.size).toBeLessThan(65_536);
});

it("a recently used file stays, and one larger than the cache is not kept", () => {
  const store = createFileCache(10_000);
  store.set("a", { body: new Uint8Array(3000) });
  store.set("b", { body: new Uint8Array(3000) });
  store.get("a");
  store.set("c", { body: new Uint8Array(3000) });
  expect([store.has("a"), store.has("b"), store.has("c")]).toEqual([true, false, true]);
  store.set("d", { body: new Uint8Array(20_000) });
  expect([store.has("d"), store.has("a")]).toEqual([false, true]);
});
