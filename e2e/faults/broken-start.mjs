// Preloaded into a server: where it would listen for the first time it does not, and an error is thrown where nothing catches
// it, or refused where nobody awaits it, or told of the place to listen at (FAULT_START=throw, reject or listen).
import { Server } from "node:net";

const fault = process.env.FAULT_START;
Server.prototype.listen = function () {
  setImmediate(() => {
    if (fault === "listen") {
      this.emit("error", Object.assign(new Error("FAULT: EADDRNOTAVAIL"), { code: "EADDRNOTAVAIL" }));
    } else if (fault === "reject") Promise.reject(new Error("FAULT: not awaited"));
    else throw new Error("FAULT: thrown");
  });
  return this;
};
