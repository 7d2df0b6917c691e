// Preloaded into a server: replaces limits in scripts/bounds.mjs with those in FAULT_BOUNDS, a JSON object.
import { register } from "node:module";

const hooks = `
  const bounds = JSON.parse(process.env.FAULT_BOUNDS);
  export async function load(url, context, next) {
    const loaded = await next(url, context);
    if (!url.endsWith("/scripts/bounds.mjs")) return loaded;
    const source = Object.entries(bounds).reduce((text, [name, bound]) => {
      const line = new RegExp("^export const " + name + " = .*;$", "m");
      if (!line.test(text)) throw new Error("FAULT: unknown limit " + name);
      return text.replace(line, "export const " + name + " = " + bound + ";");
    }, String(loaded.source));
    return { ...loaded, source };
  }`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
