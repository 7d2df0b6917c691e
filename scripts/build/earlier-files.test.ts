import { readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { makeDataDir, writeText } from "../../lib/testing/write-folder";
import { readEarlierFiles } from "./earlier-files";

/** A build that had one page, with compressed forms that tell where they come from. */
function writeEarlier(): string {
  const folder = makeDataDir();
  writeText(folder, "index.json", JSON.stringify({ "/pier": { file: "/pier.html", headers: {} } }));
  writeText(folder, "pier.html", "The pier.");
  writeText(folder, "pier.html.gz", "earlier gz");
  writeText(folder, "pier.html.br", "earlier br");
  return folder;
}

describe("what an earlier build compressed", () => {
  it("is used again for the same bytes at the same URL, and takes no room of its own", () => {
    const [earlier, now] = [writeEarlier(), makeDataDir()];
    const target = path.join(now, "pier.html");
    expect(readEarlierFiles(earlier)("/pier", Buffer.from("The pier."), target)).toBe(true);
    expect(readFileSync(`${target}.br`, "utf8")).toBe("earlier br");
    expect(statSync(`${target}.gz`).ino).toBe(statSync(path.join(earlier, "pier.html.gz")).ino);
  });

  it("is not used for other bytes, another URL, or without an earlier build", () => {
    const target = path.join(makeDataDir(), "pier.html");
    const reuse = readEarlierFiles(writeEarlier());
    expect(reuse("/pier", Buffer.from("The pier!"), target)).toBe(false);
    expect(reuse("/quay", Buffer.from("The pier."), target)).toBe(false);
    expect(readEarlierFiles("/nowhere")("/pier", Buffer.from("The pier."), target)).toBe(false);
  });

  it("is not used where one of its forms is missing", () => {
    const earlier = writeEarlier();
    writeFileSync(path.join(earlier, "index.json"), JSON.stringify({ "/quay": { file: "/quay.html", headers: {} } }));
    writeFileSync(path.join(earlier, "quay.html"), "The quay.");
    const target = path.join(makeDataDir(), "quay.html");
    expect(readEarlierFiles(earlier)("/quay", Buffer.from("The quay."), target)).toBe(false);
  });
});
