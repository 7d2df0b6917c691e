import { expect, it } from "vitest";
import { importFlat } from "./import-flat";
import { readTable } from "./read-book";

it("a flat table of 10,000 rows is read", () => {
  const lines = Array.from({ length: 10_000 }, (_, i) => {
    const day = new Date(Date.UTC(2020, 0, 1 + (i % 1800))).toISOString().slice(0, 10);
    return `Party ${i % 9},Question ${i % 40}?,Answer ${i % 7},${(i % 7) + 1},${day},Gazette,https://example.org/${i},`;
  });
  const text = `party,question,answer,order,date,source,url,quote\n${lines.join("\n")}\n`;
  const start = performance.now();
  const result = importFlat("ferry-talks", new Map(), { name: "Ferry talks", rows: readTable(text) });
  expect(result.changes.filter(({ record }) => record.startsWith("statement"))).toHaveLength(10_000);
  expect(performance.now() - start).toBeLessThan(60_000);
}, 90_000);
