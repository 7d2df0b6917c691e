// Preloaded into a server: the first attempt to listen throws an uncaught error, causes an unhandled rejection, or
// emits an error event (FAULT_START=throw, reject or listen).
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
