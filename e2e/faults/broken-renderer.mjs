// Preloaded into a server. FAULT_PICTURES=slow delays pictures; throw makes them throw; escape makes them hang while
// errors are thrown where nothing catches them; never makes the first two hang, and speeds up the timeout for pictures
// twentyfold. FAULT_PAGES=throw makes all date formatting throw once the server listens.
import { createRequire } from "node:module";
import { Server } from "node:net";

// The package contains its class twice, for `import` and for `require`.
const found = [await import("@takumi-rs/core"), createRequire(import.meta.url)("@takumi-rs/core")];
const pictures = process.env.FAULT_PICTURES;
let endless = pictures === "never" ? 2 : 0;
for (const { prototype } of new Set(found.map(({ Renderer }) => Renderer))) {
  if (!pictures) break;
  // Rendering one picture calls `renderSvg` many times; only the final `render` is delayed.
  for (const name of pictures === "slow" || pictures === "never" ? ["render"] : ["render", "renderSvg"]) {
    const draw = prototype[name];
    prototype[name] = function (...args) {
      if (pictures === "throw") throw new Error("FAULT in the renderer");
      if (pictures === "escape") {
        setImmediate(() => {
          throw new Error("FAULT that is thrown");
        });
        Promise.reject(new Error("FAULT that nobody awaits"));
        return new Promise(() => {});
      }
      if (pictures === "never") return endless-- > 0 ? new Promise(() => {}) : draw.apply(this, args);
      process.stderr.write("FAULT is drawing\n");
      return new Promise((resolve) => setTimeout(resolve, 1500)).then(() => draw.apply(this, args));
    };
  }
}

if (pictures === "never") {
  const { setTimeout: wait } = globalThis;
  globalThis.setTimeout = (run, time, ...args) => wait(run, time >= 20_000 ? time / 20 : time, ...args);
}

if (process.env.FAULT_PAGES) {
  const { listen } = Server.prototype;
  let listened = 0;
  Server.prototype.listen = function (...args) {
    // The first `listen` is for the question about its data that the server asks itself; the second is for readers.
    if (++listened === 2) {
      Object.defineProperty(Intl.DateTimeFormat.prototype, "format", {
        get() {
          throw new Error("FAULT in a page");
        },
      });
    }
    return listen.apply(this, args);
  };
}
