// Preloaded into a build: the compiler finds the disk full, or is killed as by the kernel when memory runs out
// (FAULT_BUILD=full or killed). Everything around it works normally.
if (process.argv[1]?.endsWith("/.bin/next")) {
  if (process.env.FAULT_BUILD === "killed") process.kill(process.pid, "SIGKILL");
  if (process.env.FAULT_BUILD === "full") {
    process.env.FAULT_CODE = "ENOSPC";
    await import("./no-disk.mjs");
  }
}
