// Preloaded into a server: a file that the build has made cannot be read when it is to be sent.
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
