import { expect, it } from "vitest";
import { nameInSentence, namePossessive } from "./party-name";

const states = { name: "United States", nameInText: "the United States" };

it("names a party as a sentence does", () => {
  expect(`It was proposed by ${nameInSentence(states)}.`).toBe("It was proposed by the United States.");
  expect(`That is ${namePossessive(states)} account.`).toBe("That is the United States’ account.");
});

it("takes the name as it is where no other is given", () => {
  expect(nameInSentence({ name: "Ukraine" })).toBe("Ukraine");
  expect(namePossessive({ name: "Ukraine" })).toBe("Ukraine’s");
});
