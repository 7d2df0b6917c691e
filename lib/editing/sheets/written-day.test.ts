import { describe, expect, it } from "vitest";
import { readWrittenDay } from "./written-day";

describe("a day", () => {
  it.each([
    ["12 May 2031", "2031-05-12"],
    ["12th May, 2031", "2031-05-12"],
    ["May 12, 2031", "2031-05-12"],
    ["Monday, 12 May 2031", "2031-05-12"],
    ["12 May 2031, 14:30", "2031-05-12"],
    ["12 Sept. 2031", "2031-09-12"],
    ["2031/5/12", "2031-05-12"],
    ["12.5.2031", "2031-05-12"],
    ["12-May-2031", "2031-05-12"],
    ["22 Apr 2025", "2025-04-22"],
    ["April 2025", "2025-04"],
    ["2031-05-12 00:00:00", "2031-05-12"],
    ["2031-05-12T14:30:00Z", "2031-05-12"],
    ["22. April 2025", "2025-04-22"],
    ["3. März 2025", "2025-03-03"],
    ["22 апреля 2025 г.", "2025-04-22"],
    ["22 квітня 2025", "2025-04-22"],
    ["22 de abril de 2025", "2025-04-22"],
    ["1er février 2025", "2025-02-01"],
    // There is no month 22, and on 5 May the order does not matter.
    ["22/04/2025", "2025-04-22"],
    ["04/22/2025", "2025-04-22"],
    ["05/05/2025", "2025-05-05"],
  ])("written %s is %s", (text, day) => {
    expect(readWrittenDay(text)).toEqual({ day });
  });

  it("that can be read in two ways is not guessed at, and read as somebody says", () => {
    expect(readWrittenDay("05/06/2031")).toBe("two ways");
    expect(readWrittenDay("05/06/2031", "day-first")).toEqual({ day: "2031-06-05" });
    expect(readWrittenDay("05/06/2031", "month-first")).toEqual({ day: "2031-05-06" });
    expect(readWrittenDay("22/04/2031", "month-first")).toBeUndefined();
  });

  it.each(["31 June 2031", "spring 2031", "Marble 2031", "soon", "12.5.31", "2031", "32/13/2031"])(
    "is not written %s",
    (text) => {
      expect(readWrittenDay(text)).toBeUndefined();
    },
  );
});
