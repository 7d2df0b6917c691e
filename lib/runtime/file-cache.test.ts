import fc from "fast-check";
import { expect, it } from "vitest";
import { createFileCache } from "./file-cache";

const file = fc.record({ address: fc.string({ maxLength: 40 }), bytes: fc.nat(40_000) });

it("the store of made files never holds more than it may, whatever is put into it", () => {
  fc.assert(
    fc.property(fc.array(file, { maxLength: 200 }), (files) => {
      const most = 100_000;
      const store = createFileCache(most);
      for (const { address, bytes } of files) {
        store.set(address, { body: new Uint8Array(bytes) });
        const held = [...store.entries()].reduce((sum, [name, { body }]) => sum + body.byteLength + 2 * name.length, 0);
        expect(held).toBeLessThanOrEqual(most);
      }
    }),
  );
});

it("addresses of small files by the million hold no more than the store does", () => {
  const store = createFileCache();
  const body = new Uint8Array(10);
  for (let i = 0; i < 200_000; i++) store.set(`0123456789 /pier/compare/a@${i}/b.cite.txt`, { body });
  expect(store.size).toBeLessThan(65_536);
});

it("the file that is asked for again stays, and what is larger than the store is not kept", () => {
  const store = createFileCache(10_000);
  store.set("a", { body: new Uint8Array(3000) });
  store.set("b", { body: new Uint8Array(3000) });
  store.get("a");
  store.set("c", { body: new Uint8Array(3000) });
  expect([store.has("a"), store.has("b"), store.has("c")]).toEqual([true, false, true]);
  store.set("d", { body: new Uint8Array(20_000) });
  expect([store.has("d"), store.has("a")]).toEqual([false, true]);
});
