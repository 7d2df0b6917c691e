// Preloaded into a server: pictures are never drawn, or late, or throw (FAULT_PICTURES=hang, slow or throw), and with
// FAULT_PAGES=throw a page that is drawn for a request throws once the server has begun.
import { createRequire } from "node:module";

const { Renderer } = createRequire(import.meta.url)("@takumi-rs/core");
const pictures = process.env.FAULT_PICTURES;
for (const name of Object.getOwnPropertyNames(Renderer.prototype)) {
  if (!/^render/.test(name) || !pictures) continue;
  const draw = Renderer.prototype[name];
  Renderer.prototype[name] = function (...args) {
    if (pictures === "throw") throw new Error("FAULT in the renderer");
    if (pictures === "hang") return new Promise(() => {});
    return new Promise((resolve) => setTimeout(resolve, 1500)).then(() => draw.apply(this, args));
  };
}
if (process.env.FAULT_PAGES) {
  setTimeout(() => {
    Intl.DateTimeFormat.prototype.formatToParts = Intl.DateTimeFormat.prototype.format = () => {
      throw new Error("FAULT in a page");
    };
    Object.defineProperty(Intl.DateTimeFormat.prototype, "format", {
      get() {
        throw new Error("FAULT in a page");
      },
    });
    Array.prototype.toSorted = () => {
      throw new Error("FAULT in a page");
    };
  }, Number(process.env.FAULT_PAGES)).unref();
}
