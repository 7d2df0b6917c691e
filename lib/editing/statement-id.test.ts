import { describe, expect, it } from "vitest";
import { readInventedTexts } from "../testing/copy-invented";
import { parseContents } from "./records";
import { nameStatement, nameStatementIn } from "./statement-id";

const ukraine = { party: "ukraine", monogram: "UA" };

describe("the id of a new statement", () => {
  it.each([
    ["Zelensky", "ua-2025-04-22-zelensky-line"],
    ["Volodymyr Zelensky, president", "ua-2025-04-22-zelensky-line"],
    ["Macron (France)", "ua-2025-04-22-macron-line"],
    ["Spokesman of the ministry", "ua-2025-04-22-spokesman-line"],
    ["Svyrydenko and Sybiha", "ua-2025-04-22-svyrydenko-line"],
    ["", "ua-2025-04-22-line"],
    ["Зеленський", "ua-2025-04-22-line"],
  ])("has the short sign of the party, the day, the last name of “%s” and the question", (speaker, id) => {
    expect(nameStatement(ukraine, "line", { date: "2025-04-22", ...(speaker && { speaker }) })).toBe(id);
  });

  it("has the party’s own id where its sign is in other letters", () => {
    expect(nameStatement({ party: "ukraine", monogram: "УК" }, "line", { date: "2025-04" })).toBe(
      "ukraine-2025-04-line",
    );
  });

  it("takes the sign of the party from the files, and the id of one that they do not know", () => {
    const contents = parseContents(readInventedTexts("lake-orune"));
    const said = { date: "2031-04-22", speaker: "Ida Holm" };
    const name = (party: string) => nameStatementIn(contents, "lake-orune", "ferry", { ...said, party });
    expect(name("dremmel")).toBe("dfg-2031-04-22-holm-ferry");
    expect(name("heron")).toBe("heron-2031-04-22-holm-ferry");
    expect(nameStatementIn(contents, "lake-orune", "ferry", said)).toBe("2031-04-22-holm-ferry");
  });
});
