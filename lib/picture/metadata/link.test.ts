import { describe, expect, it } from "vitest";
import { datePictureLink, formatPictureLink, readPictureLink } from "./link";

describe("the URL that reopens a picture’s view", () => {
  it("identifies the data the picture was made from", () => {
    const link = formatPictureLink({ address: "/pier?evidence=record", version: "0a1b", asOf: "2031-05-20" });
    expect(link).toBe("/pier?evidence=record#picture-0a1b-2031-05-20");
    expect(readPictureLink("#picture-0a1b-2031-05-20")).toEqual({ version: "0a1b", asOf: "2031-05-20" });
  });

  it("is not confused with any other fragment", () => {
    for (const fragment of ["", "#content", "#picture-", "#picture-0a1b", "#picture-<b>-2031-05-20"]) {
      expect(readPictureLink(fragment)).toBeUndefined();
    }
  });

  it("has the picture’s date if the view has none of its own", () => {
    expect(datePictureLink("/pier/issues/ferry", "?evidence=record", "2031-05-20")).toBe(
      "/pier/issues/ferry/at/2031-05-20?evidence=record",
    );
    expect(datePictureLink("/pier/at/2031-04-01", "", "2031-05-20")).toBeUndefined();
    expect(datePictureLink("/pier/deals/accord", "", "2031-05-20")).toBeUndefined();
  });
});
