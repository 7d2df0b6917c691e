// Builds the site unless there is a build of exactly what is here now.
import { isBuildCurrent } from "./build-stamp.mjs";

if (isBuildCurrent()) console.log("The build is current.");
else await import("./build.mjs");
