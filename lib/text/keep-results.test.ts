import { expect, it } from "vitest";
import { keepResults } from "./keep-results";

it("a result is worked out once, however often it is asked for", () => {
  const asked: string[] = [];
  const shout = keepResults((word) => {
    asked.push(word);
    return word.toUpperCase();
  });
  expect([shout("oar"), shout("mast"), shout("oar")]).toEqual(["OAR", "MAST", "OAR"]);
  expect(asked).toEqual(["oar", "mast"]);
});

it("an endless series of questions does not fill the memory: old results are worked out again", () => {
  const asked: string[] = [];
  const count = keepResults((word) => asked.push(word));
  for (let i = 0; i < 10_001; i++) count(`${i}`);
  count("0");
  expect(asked.length).toBe(10_002);
});
