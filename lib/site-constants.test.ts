import { expect, it } from "vitest";
import {
  lensKeys as configured,
  timelineKeys as configuredOfTimeline,
  reservedSegments,
  twinEndings as served,
  wholeEndings as servedWhole,
} from "../scripts/site-constants.mjs";
import { reservedNames } from "./dataset/rules/names-are-free";
import { datasetFormats, exportFormats } from "./url/subject";
import { timelineKeys } from "./url/timeline-filter";
import { viewOptionKeys } from "./url/view-options";

it("the server rewrites exactly the queries that the lens and the timeline read", () => {
  expect(configured).toEqual([...viewOptionKeys]);
  expect(configuredOfTimeline).toEqual([...timelineKeys]);
});

it("no negotiation can take the name of a page", () => {
  expect(reservedSegments).toEqual([...reservedNames]);
});

it("the server leads to a twin from exactly the endings that there are", () => {
  expect(served).toEqual([...exportFormats]);
  expect(servedWhole).toEqual([...datasetFormats]);
});
