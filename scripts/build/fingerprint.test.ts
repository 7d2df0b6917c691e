import { mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { makeDataDir, writeText } from "../../lib/testing/write-folder";
import { hashInputs } from "./fingerprint";

it("a build has other inputs when what a link of its data leads to has changed, whatever else lies there", () => {
  // A folder with a dot in its name is a folder.
  const [dataDir, elsewhere] = [path.join(makeDataDir(), "data.2031"), makeDataDir()];
  mkdirSync(dataDir);
  vi.stubEnv("PARLEY_DATA", dataDir);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const before = hashInputs();
  writeText(elsewhere, "pier/parties.json", "{}");
  symlinkSync(path.join(elsewhere, "pier"), path.join(dataDir, "pier"));
  symlinkSync("/dev/zero", path.join(dataDir, "device"));
  symlinkSync("/nowhere", path.join(dataDir, "nowhere"));
  symlinkSync(path.join(dataDir, "itself"), path.join(dataDir, "itself"));
  const linked = hashInputs();
  writeText(elsewhere, "pier/parties.json", '{ "parties": [] }');
  expect(new Set([before, linked, hashInputs()]).size).toBe(3);
});
