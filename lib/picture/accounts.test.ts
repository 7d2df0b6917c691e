import { describe, expect, it } from "vitest";
import { buildNegotiation } from "../testing/build-negotiation";
import { listWordsBoxes } from "../testing/svg-text-boxes";
import { parseSubject } from "../url/subject";
import { buildPictureContent } from "./content";
import { drawSvg } from "./draw";

describe("a picture of accounts and of what is declined", () => {
  const pier = buildNegotiation({
    questions: [
      {
        statements: [
          { evidence: "account", teller: "basalt", holds: "south" },
          { date: "2031-02-01", holds: "north", rejects: ["east"] },
        ],
      },
    ],
  });
  const route = parseSubject([pier], "/pier/issues/ferry", {});
  if (route.kind === "not-found") throw new Error("no picture");
  const figure = buildPictureContent(route.subject);

  it("has a mark for the account, which its key explains", () => {
    const { key } = figure;
    expect(key).toContainEqual({ shape: "account", label: "Account" });
    expect(key.map(({ shape }) => shape)).not.toContain("red-line");
  });

  it("has the words for what is declined below their place, and no red line", async () => {
    const words = listWordsBoxes(await drawSvg(figure, { size: "wide", theme: "light" })).map((box) => box.words);
    expect(words.join(" ")).toContain("Declined as offered");
    expect(words.join(" ")).not.toContain("red line");
  });
});
