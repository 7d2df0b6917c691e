// Preloaded into a server: static files cannot be read when they are sent.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { Readable } from "node:stream";

fs.createReadStream = () =>
  new Readable({
    read() {
      this.destroy(Object.assign(new Error("FAULT: EIO"), { code: "EIO" }));
    },
  });
syncBuiltinESMExports();
