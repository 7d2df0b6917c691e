// Builds the site unless there is a build of what is here now. Another command that builds or uses it is waited for.
import { distDir, isBuildCurrent } from "../build-stamp.mjs";
import { lockBuild } from "./build-lock";

if (!isBuildCurrent()) {
  const release = await lockBuild(distDir);
  if (!isBuildCurrent()) await import("../build.mjs");
  release();
}
