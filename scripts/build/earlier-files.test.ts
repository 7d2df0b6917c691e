import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { makeDataDir, writeText } from "../../lib/testing/write-folder";
import { readEarlierForms, readEarlierResponses, type Wanted } from "./earlier-files";

const tags = "parley,parley-pier,parley-pier-a1b2";

function writeIndex(folder: string, name: string, tagsOfPage = tags): void {
  const responses = { [`/${name}`]: { file: `/${name}.html`, headers: { "cache-tag": tagsOfPage } } };
  writeText(folder, "index.json", JSON.stringify({ code: "c0de", negotiations: ["pier"], responses }));
}

/** A build that had one page, with compressed forms that tell where they come from. */
function writeEarlier(tagsOfPage?: string): string {
  const folder = makeDataDir();
  writeIndex(folder, "pier", tagsOfPage);
  writeText(folder, "pier.html", "The pier.");
  writeText(folder, "pier.html.gz", "earlier gz");
  writeText(folder, "pier.html.br", "earlier br");
  return folder;
}

function read(earlier: string, wanted: Partial<Wanted> = {}) {
  const folder = wanted.folder ?? makeDataDir();
  return readEarlierResponses(earlier, { code: "c0de", negotiations: ["pier"], tagsOf: () => tags, ...wanted, folder });
}

describe("what an earlier build compressed", () => {
  it("is used again for the same bytes at the same URL, and takes no room of its own", () => {
    const [earlier, now] = [writeEarlier(), makeDataDir()];
    const target = path.join(now, "pier.html");
    expect(readEarlierForms(earlier)("/pier", Buffer.from("The pier."), target)).toBe(true);
    expect(readFileSync(`${target}.br`, "utf8")).toBe("earlier br");
    expect(statSync(`${target}.gz`).ino).toBe(statSync(path.join(earlier, "pier.html.gz")).ino);
  });

  it("is not used for other bytes, another URL, or without an earlier build", () => {
    const target = path.join(makeDataDir(), "pier.html");
    const takeForms = readEarlierForms(writeEarlier());
    expect(takeForms("/pier", Buffer.from("The pier!"), target)).toBe(false);
    expect(takeForms("/quay", Buffer.from("The pier."), target)).toBe(false);
    expect(readEarlierForms("/nowhere")("/pier", Buffer.from("The pier."), target)).toBe(false);
  });

  it("is not used where one of its forms is missing", () => {
    const earlier = writeEarlier();
    writeIndex(earlier, "quay");
    writeFileSync(path.join(earlier, "quay.html"), "The quay.");
    const target = path.join(makeDataDir(), "quay.html");
    expect(readEarlierForms(earlier)("/quay", Buffer.from("The quay."), target)).toBe(false);
  });
});

describe("a response of an earlier build", () => {
  it("is taken over with its compressed forms while all data that it shows are as they were", () => {
    const folder = makeDataDir();
    expect(read(writeEarlier(), { folder })("/pier")).toEqual({
      file: "/pier.html",
      headers: { "cache-tag": tags },
    });
    expect(readFileSync(path.join(folder, "pier.html"), "utf8")).toBe("The pier.");
    expect(readFileSync(path.join(folder, "pier.html.br"), "utf8")).toBe("earlier br");
  });

  it("is rendered anew when the data, the code or the number of negotiations have changed", () => {
    const changes: Partial<Wanted>[] = [
      { tagsOf: () => "parley,parley-pier,parley-pier-ffff" },
      { code: "other" },
      { negotiations: ["pier", "quay"] },
    ];
    for (const change of changes) expect(read(writeEarlier(), change)("/pier")).toBeUndefined();
  });

  it("is rendered anew where nothing says which data it shows, and where its file is gone", () => {
    expect(read(writeEarlier("parley"), { tagsOf: () => "parley" })("/pier")).toBeUndefined();
    const earlier = writeEarlier();
    writeIndex(earlier, "quay");
    const folder = makeDataDir();
    expect(read(earlier, { folder })("/quay")).toBeUndefined();
    expect(existsSync(path.join(folder, "quay.html"))).toBe(false);
  });

  it("is not taken from the index of an older build, which says nothing of its code", () => {
    const earlier = writeEarlier();
    writeText(
      earlier,
      "index.json",
      JSON.stringify({ "/pier": { file: "/pier.html", headers: { "cache-tag": tags } } }),
    );
    expect(read(earlier)("/pier")).toBeUndefined();
  });
});
