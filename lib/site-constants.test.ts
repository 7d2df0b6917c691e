import { expect, it } from "vitest";
import {
  lensKeys as configured,
  timelineKeys as configuredOfTimeline,
  reservedSegments,
  twinEndings as served,
  wholeEndings as servedWhole,
} from "../scripts/site-constants.mjs";
import { lensKeys } from "./lens";
import { reservedNames } from "./rules/names-are-free";
import { timelineKeys } from "./timeline-filter";
import { twinEndings, wholeEndings } from "./twin/twin-subject";

it("the server rewrites exactly the queries that the lens and the timeline read", () => {
  expect(configured).toEqual([...lensKeys]);
  expect(configuredOfTimeline).toEqual([...timelineKeys]);
});

it("no negotiation can take the name of a page", () => {
  expect(reservedSegments).toEqual([...reservedNames]);
});

it("the server leads to a twin from exactly the endings that there are", () => {
  expect(served).toEqual([...twinEndings]);
  expect(servedWhole).toEqual([...wholeEndings]);
});
