import { expect, it } from "vitest";
import { lensKeys as configured, reservedSegments } from "../scripts/site-constants.mjs";
import { lensKeys } from "./lens";
import { reservedNames } from "./rules/names-are-free";

it("the server rewrites exactly the queries that the lens reads", () => {
  expect(configured).toEqual([...lensKeys]);
});

it("no negotiation can take the name of a page", () => {
  expect(reservedSegments).toEqual([...reservedNames]);
});
