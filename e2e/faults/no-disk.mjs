// Preloaded into a server: from now on every write to disk fails, as on a full or read-only disk.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const code = process.env.FAULT_CODE ?? "EROFS";
const fail = (name) => {
  const error = Object.assign(new Error(`${code}: no write, ${name}`), { code });
  // Log it where the test can see it: the server should not even try.
  process.stderr.write(`FAULT write: ${name}\n${error.stack?.split("\n").slice(2, 6).join("\n")}\n`);
  return error;
};
const writes = [
  "mkdir",
  "writeFile",
  "appendFile",
  "rename",
  "unlink",
  "rm",
  "rmdir",
  "symlink",
  "copyFile",
  "truncate",
  "mkdtemp",
];
for (const name of writes) {
  fs[`${name}Sync`] = () => {
    throw fail(name);
  };
  fs[name] = (...args) => args.at(-1)?.(fail(name));
  if (name in fs.promises) fs.promises[name] = () => Promise.reject(fail(name));
}
fs.createWriteStream = () => {
  throw fail("createWriteStream");
};
const isWrite = (flags) => (typeof flags === "string" ? /[wa+]/.test(flags) : ((flags ?? 0) & 3) !== 0);
const { open, openSync } = fs;
fs.openSync = (file, flags, ...rest) => {
  if (isWrite(flags)) throw fail("open");
  return openSync(file, flags, ...rest);
};
fs.open = (file, flags, ...rest) => (isWrite(flags) ? rest.at(-1)?.(fail("open")) : open(file, flags, ...rest));
syncBuiltinESMExports();
