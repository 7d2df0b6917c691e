// Builds the site unless there is a build of what is here now. Waits for another command that is building or using it.
import { isBuildCurrent } from "../build/fingerprint";
import { distDir } from "../build/folders";
import { lockBuild } from "./build-lock";

if (!isBuildCurrent()) {
  const release = await lockBuild(distDir);
  if (!isBuildCurrent()) await import("../build");
  release();
}
