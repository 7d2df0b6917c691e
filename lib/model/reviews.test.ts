import { describe, expect, it } from "vitest";
import { type Review, review } from "../schema/coding";
import { buildNegotiation } from "../testing/build-negotiation";
import { findSignOff } from "./reviews";

const ferry: Review = {
  ...review.parse({ record: "question/course", date: "2031-06-11", by: "An editor", hash: "0123456789" }),
  lapsed: false,
};

describe("who has checked a record", () => {
  it("is known while the record is as it was checked", () => {
    const other = { ...ferry, record: "issue/ferry", by: "Another editor" };
    expect(findSignOff({ reviews: [ferry, other] }, "question/course")).toEqual(ferry);
    expect(findSignOff({ reviews: [ferry, other] }, "issue/ferry")?.by).toBe("Another editor");
  });

  it("is not known any more when the record was changed since", () => {
    expect(findSignOff({ reviews: [{ ...ferry, lapsed: true }] }, "question/course")).toBeUndefined();
    const again = { ...ferry, by: "Another editor" };
    const [older, newer] = [{ ...ferry, lapsed: true }, again];
    expect(findSignOff({ reviews: [older, newer] }, "question/course")?.by).toBe("Another editor");
    expect(findSignOff({ reviews: [newer, older] }, "question/course")?.by).toBe("Another editor");
  });

  it("is not known of a record that nobody has checked, or where nobody has checked anything", () => {
    expect(findSignOff({ reviews: [ferry] }, "question/hours")).toBeUndefined();
    expect(findSignOff(buildNegotiation(), "question/course")).toBeUndefined();
  });
});
