import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";

it.each(["--help", "-h"])("a command asked for %s says what it does and does nothing", (flag) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "scripts/write-schemas.ts", flag],
    {
      encoding: "utf8",
    },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toMatch(
    /^Writes the JSON Schemas of the data files, so that your editor can complete and check them\.\n/,
  );
});
