import { describe, expect, it } from "vitest";
import { buildFolder } from "../../testing/build-folder";
import { signOffsNameRecords } from "./sign-offs-name-records";

const hashes = new Map([["statement/first", "0123456789"]]);

describe("a sign-off", () => {
  it("names a record that is there, whatever the record holds by now", () => {
    const folder = buildFolder({ reviews: [{ record: "statement/first", hash: "9876543210" }] });
    expect(signOffsNameRecords.check({ ...folder, hashes })).toEqual([]);
  });

  it("of a record that was removed is a warning, and none as long as a file cannot be read", () => {
    const folder = { ...buildFolder({ reviews: [{ record: "statement/gone" }] }), hashes };
    expect(signOffsNameRecords.check(folder)).toEqual([
      {
        file: "pier/reviews.json",
        path: "reviews[0].record",
        wrong: "there is no record “statement/gone”",
        remedy: "Correct the name, or remove the sign-off if the record has been removed.",
        severity: "warning",
      },
    ]);
    expect(signOffsNameRecords.check({ ...folder, unread: new Set(["issue" as const]) })).toEqual([]);
  });

  it("is there once for each record", () => {
    const folder = buildFolder({ reviews: [{ record: "statement/first" }, { record: "statement/first" }] });
    expect(signOffsNameRecords.check({ ...folder, hashes })).toMatchObject([
      { path: "reviews[1].record", wrong: "“statement/first” is signed off twice" },
    ]);
  });
});
