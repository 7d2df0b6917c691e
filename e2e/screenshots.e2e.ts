import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { expect } from "@playwright/test";
import { PNG } from "pngjs";
import { firstOf, test } from "./parley-test";

const run = promisify(execFile);
const script = path.join(import.meta.dirname, "../scripts/screenshots.ts");

interface Entry {
  file: string;
  alt: string;
  sha256: string;
}

test("screenshots are taken as requested, kept at full length, and described", async ({ baseURL }, info) => {
  const out = info.outputPath("pictures");
  const take = async () => {
    const named = ["/", "--url", baseURL ?? "", "--out", out, "--widths", "390", "--papers", "A4", "--scale", "2"];
    return (await run(process.execPath, ["--import", "tsx", script, ...named])).stdout;
  };
  expect(await take()).toContain("3 taken, 0 kept");
  expect(readdirSync(out).toSorted()).toEqual([
    "home_390_dark.png",
    "home_390_light.png",
    "home_A4.pdf",
    "manifest.json",
  ]);
  const manifest = JSON.parse(readFileSync(path.join(out, "manifest.json"), "utf8")) as { files: Entry[] };
  for (const { file, alt, sha256 } of manifest.files) {
    const bytes = readFileSync(path.join(out, file));
    expect(createHash("sha256").update(bytes).digest("hex"), file).toBe(sha256);
    expect(alt, file).toContain("Parley");
  }
  expect(PNG.sync.read(readFileSync(path.join(out, "home_390_light.png"))).width).toBe(780);
  expect(readFileSync(path.join(out, "home_A4.pdf")).subarray(0, 5).toString()).toBe("%PDF-");

  writeFileSync(path.join(out, firstOf(manifest.files).file), "cut short");
  expect(await take()).toContain("1 taken, 2 kept");
});

test("a screenshot that cannot be taken is reported with a remedy", async ({ baseURL }, info) => {
  const fail = (...args: string[]) =>
    run(process.execPath, ["--import", "tsx", script, ...args]).then(
      () => "",
      ({ stderr }: { stderr: string }) => stderr,
    );
  expect(await fail("--widths", "wide")).toContain("--widths has “wide”");
  expect(await fail("no-slash")).toContain("has to begin with a slash");
  const missing = await fail("/no-such-page", "--url", baseURL ?? "", "--out", info.outputPath("none"));
  expect(missing).toContain("/no-such-page answers 404");
});
