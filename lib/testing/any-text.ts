import fc from "fast-check";

/** Every code point but half a surrogate pair. */
const letter = fc
  .oneof(fc.integer({ max: 0xd7ff, min: 0 }), fc.integer({ max: 0x10ffff, min: 0xe000 }))
  .map((code) => String.fromCodePoint(code));

/** Any text at all. `unit: "binary"` of fast-check is the same, but lists a million letters first, which takes seconds. */
export function anyText(maxLength = 40): fc.Arbitrary<string> {
  return fc.string({ unit: letter, maxLength });
}
