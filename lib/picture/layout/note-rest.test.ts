import { expect, it } from "vitest";
import { buildPicture } from "../../testing/build-picture";
import { createPlainCanvas } from "../../testing/plain-canvas";
import { readDrawing } from "../../testing/read-drawing";
import { measures } from "./measures";
import { noteRest } from "./note-rest";

it.each([
  [1, "And one more question at localhost:3000/pier"],
  [24, "And 24 more questions at localhost:3000/pier"],
])("of %i questions without room it is said how many there are, and where", async (left, words) => {
  const { svg } = await noteRest(createPlainCanvas(), buildPicture({}, "/pier"), measures.square, left, 1000);
  expect(readDrawing(svg)).toMatchObject([{ name: words, size: 26, colour: "ink" }]);
});
