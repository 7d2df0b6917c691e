import path from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { POST } from "@/app/edit/[[...path]]/route.edit";
import { isError } from "@/lib/dataset/problem";
import { readTexts } from "@/lib/dataset/read-folder";
import { readSchema } from "@/lib/editing/key-order";
import { flatten } from "@/lib/editing/posted";
import { listRecords, parseContents, recordKinds } from "@/lib/editing/records";
import { readTextsOf } from "@/lib/editing/store";
import { copyInvented, readInventedTexts } from "@/lib/testing/copy-invented";
import { hashContent } from "@/lib/text/hash";
import { anyText } from "../../lib/testing/any-text";

vi.hoisted(() => {
  process.env.PARLEY_ASSETS = '{"script":"/a.js","rest":"/a.css","fonts":[]}';
});

const name = "two-hives";
const shared = globalThis as { parleyReader?: unknown };
const contents = parseContents(readInventedTexts(name));
const records = (["party", "source", "question", "statement", "issue"] as const).flatMap((kind) =>
  listRecords(contents, name, kind),
);

beforeEach(() => {
  process.env.PARLEY_EDIT_KEY = "key";
  process.env.PARLEY_DATA = copyInvented(name);
  shared.parleyReader = undefined;
});
afterEach(() => {
  delete process.env.PARLEY_EDIT_KEY;
  delete process.env.PARLEY_ASSETS;
  process.env.PARLEY_DATA = "";
  shared.parleyReader = undefined;
});

describe("whatever is sent to a form", () => {
  it("is saved or answered, and never breaks a negotiation that was sound", async () => {
    const text = fc.oneof(
      fc.constantFrom("", "2030-08-21", "bramble", "clover-first", "true", "own", "0", "below 5", "../x", "__proto__"),
      anyText(30),
    );
    const wish = fc.constantFrom(
      "save",
      "save",
      "save",
      "remove",
      "raise",
      "check",
      "next",
      "add:options[7]",
      "drop:options[0]",
      "up:chain[1]",
      "x",
    );
    const dataDir = String(process.env.PARLEY_DATA);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.array(fc.tuple(fc.nat(), text), { maxLength: 4 }),
        wish,
        fc.boolean(),
        async (which, set, does, isCode) => {
          const record = records[which % records.length];
          if (!record) throw new Error("no records");
          const { kind, id } = record;
          const now = listRecords(parseContents(readTextsOf(dataDir, name)), name, kind).find((one) => one.id === id);
          const filled = flatten(now?.value ?? {}, "");
          const names = [
            ...filled.map(([key]) => key),
            ...Object.keys(readSchema(kind).properties ?? {}),
            "question",
            "options[0]",
            "quote.exact[0].x",
          ];
          const changed = new Map(set.map(([at, value]) => [names[at % names.length] ?? "", value]));
          const fields = [...filled.filter(([key]) => !changed.has(key)), ...changed];
          const body = new URLSearchParams([
            ...fields,
            ["form-key", hashContent("form key")],
            ["draft", "0123456789abcdef"],
            ["base", JSON.stringify(now?.value ?? "")],
            ["do", does],
          ]);
          const slug = isCode && kind === "statement" ? "code" : recordKinds[kind].plural.toLowerCase();
          const parts = slug === "code" ? [name, slug] : [name, slug, id];
          const query = slug === "code" ? `?statement=${id}` : "";
          const request = new Request(`http://127.0.0.1:4400/edit/${parts.join("/")}${query}`, {
            method: "POST",
            body,
          });
          const answer = await POST(request, { params: Promise.resolve({ path: parts }) });
          expect([200, 303, 422]).toContain(answer.status);
          const { problems } = readTexts(name, readTextsOf(dataDir, name));
          expect(problems.filter(isError)).toEqual([]);
        },
      ),
      { numRuns: 150, seed: 18 },
    );
    expect(path.basename(dataDir)).toMatch(/^parley-/);
  });
});
