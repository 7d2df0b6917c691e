import { expect, it } from "vitest";
import { orderLike, type Schema } from "./key-order";

const inner = { properties: { id: {}, label: {}, text: {} } };
const schema = { properties: { id: {}, title: {}, note: {}, list: { items: inner }, own: inner } } as unknown as Schema;

/** The keys as they stand, also within. */
const write = (value: unknown) => JSON.stringify(value);

it("keys stay in the order of the record that is replaced", () => {
  expect(write(orderLike({ id: "a", title: "A", note: "n" }, { note: "", title: "", id: "a" }, schema))).toBe(
    write({ note: "n", title: "A", id: "a" }),
  );
});

it("a new key goes where the schema has it, and one that the schema does not know to the end", () => {
  expect(write(orderLike({ other: 1, note: "n", id: "a", title: "A" }, { id: "a", note: "" }, schema))).toBe(
    write({ id: "a", title: "A", note: "n", other: 1 }),
  );
  expect(write(orderLike({ note: "n", title: "A", id: "a" }, undefined, schema))).toBe(
    write({ id: "a", title: "A", note: "n" }),
  );
  expect(write(orderLike({ b: 1, a: 2 }, { a: 0 }, undefined))).toBe(write({ a: 2, b: 1 }));
});

it("a key that is gone stays gone", () => {
  expect(orderLike({ id: "a" }, { id: "a", title: "A" }, schema)).toEqual({ id: "a" });
});

it("entries of a list are ordered like the one with their id or, without ids, the one in their place", () => {
  const old = {
    list: [
      { label: "", id: "x" },
      { text: "", label: "", id: "y" },
    ],
  };
  const value = {
    list: [
      { id: "y", label: "Y", text: "t" },
      { id: "x", label: "X" },
      { text: "n", id: "new" },
    ],
  };
  expect(write(orderLike(value, old, schema))).toBe(
    write({
      list: [
        { text: "t", label: "Y", id: "y" },
        { label: "X", id: "x" },
        { id: "new", text: "n" },
      ],
    }),
  );
  expect(write(orderLike({ list: [{ label: "L", text: "t" }] }, { list: [{ text: "", label: "" }] }, schema))).toBe(
    write({ list: [{ text: "t", label: "L" }] }),
  );
  expect(write(orderLike({ list: [{ text: "t", label: "L" }] }, { list: "none" }, schema))).toBe(
    write({ list: [{ label: "L", text: "t" }] }),
  );
});

it("a record within is ordered too, and a value is what it is", () => {
  expect(write(orderLike({ own: { text: "t", id: "a" } }, { own: "none" }, schema))).toBe(
    write({ own: { id: "a", text: "t" } }),
  );
  expect(orderLike("text", { id: "a" }, schema)).toBe("text");
  expect(orderLike(null, undefined, undefined)).toBeNull();
});
