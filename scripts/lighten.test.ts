import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { lighten } from "./lighten.mjs";

const page = `<html><head><link rel="preload" as="script" href="/a.js"/><script>try{if(/^(light|dark)$/.test(x)){}}catch(e){}</script></head><body><main>Words</main><script>self.__next_f.push([1])</script><script src="/b.js" async=""></script><script type="application/ld+json">{"a":1}</script></body></html>`;

it("leaves of a page its words, its data and the scripts that its policy names, and nothing else", () => {
  const { html, policy } = lighten(page, "/leaves/entry.js");
  expect(html).toContain("<main>Words</main>");
  expect(html).toContain('<script type="application/ld+json">{"a":1}</script>');
  expect(html).not.toMatch(/__next_f|b\.js|a\.js/);
  const scripts = [...html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)].map(([, attributes, body]) => ({
    attributes,
    body: body ?? "",
  }));
  for (const { attributes, body } of scripts) {
    if (attributes?.includes("ld+json")) continue;
    const hash = createHash("sha256").update(body).digest("base64");
    expect(body === "" ? attributes : policy, attributes).toContain(body === "" ? 'src="/leaves/entry.js"' : hash);
  }
  expect(policy).not.toContain("unsafe");
});
