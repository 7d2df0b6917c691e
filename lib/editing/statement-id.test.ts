import { describe, expect, it } from "vitest";
import { nameStatement } from "./statement-id";

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
});
