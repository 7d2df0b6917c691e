import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isError } from "../dataset/problem";
import { readTexts } from "../dataset/read-folder";
import { copyInvented } from "../testing/copy-invented";
import { makeDataDir } from "../testing/write-folder";
import type { Edit } from "./apply";
import { dropDraft, keepDraft, listDrafts, makeDraftId, readDraft } from "./history";
import { printDataFile } from "./print-file";
import {
  type Contents,
  findRecord,
  hashRecord,
  type JsonObject,
  listRecords,
  parseContents,
  type RecordKind,
} from "./records";
import { findUndo, readTextsOf, save, undo } from "./store";

const name = "two-hives";
const kinds: RecordKind[] = ["negotiation", "party", "source", "issue", "question", "statement"];

/** A field of each kind that can hold any text. */
const free: Partial<Record<RecordKind, string>> = {
  negotiation: "summary",
  party: "note",
  source: "note",
  issue: "summary",
  question: "searched",
  statement: "summary",
};

function open(dataDir: string): Contents {
  return parseContents(readTextsOf(dataDir, name));
}

function listAll(contents: Contents) {
  return kinds.flatMap((kind) => listRecords(contents, name, kind));
}

/** Every record by kind and id. */
function snapshot(dataDir: string): Map<string, string> {
  return new Map(listAll(open(dataDir)).map(({ kind, id, value }) => [`${kind} ${id}`, JSON.stringify(value)]));
}

function set(
  seen: { kind: RecordKind; id: string; within: string | undefined; value: JsonObject },
  text: string,
): Edit {
  const { kind, id, within, value } = seen;
  return { kind, id, within, base: hashRecord(value), value: { ...value, [free[kind] ?? "note"]: text } };
}

describe("edits of several people at once", () => {
  it("never lose what another has written, and never touch what nobody edited", () => {
    const step = fc.record({
      does: fc.constantFrom("open", "save", "save", "foreign", "undo"),
      who: fc.integer({ min: 0, max: 2 }),
      which: fc.nat(),
      text: fc.stringMatching(/^[a-zé“]{1,12}$/),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
        const dataDir = copyInvented(name);
        const forms = new Map<number, ReturnType<typeof listAll>[number]>();
        for (const { does, who, which, text } of steps) {
          const before = snapshot(dataDir);
          const all = listAll(open(dataDir));
          const chosen = all[which % all.length];
          if (!chosen) throw new Error("no records");
          const key = ({ kind, id }: typeof chosen) => `${kind} ${id}`;
          if (does === "open") forms.set(who, chosen);
          if (does === "foreign") {
            // Somebody with a text editor, in a layout of their own.
            const contents = open(dataDir);
            const found = findRecord(contents, name, chosen);
            let at: unknown = contents.get(chosen.file);
            for (const part of chosen.path) at = (at as Record<string | number, unknown>)[part];
            Object.assign(at as object, { [free[chosen.kind] ?? ""]: `foreign ${text}` });
            expect(found).toBeDefined();
            writeFileSync(path.join(dataDir, chosen.file), JSON.stringify(contents.get(chosen.file), null, 4));
          }
          const form = forms.get(who);
          if (does === "save" && form) {
            const isStale = before.get(key(form)) !== JSON.stringify(form.value);
            const result = save(dataDir, name, [set(form, text)], { what: "test" });
            const after = snapshot(dataDir);
            if (isStale) {
              expect(result).toMatchObject({ kind: "not-saved", trial: { kind: "conflict" } });
              expect(after).toEqual(before);
            } else {
              expect(result.kind).toBe("saved");
              const expected = new Map(before).set(key(form), JSON.stringify(set(form, text).value));
              expect([...after.keys()]).toEqual([...before.keys()]);
              expect(new Map([...after].map(([one, value]) => [one, sort(value)]))).toEqual(
                new Map([...expected].map(([one, value]) => [one, sort(value)])),
              );
            }
          }
          if (does === "undo") {
            const found = findUndo(dataDir, name);
            expect(undo(dataDir, name)).toBe(found !== undefined);
            for (const { file, after } of found?.changes ?? []) {
              expect(readFileSync(path.join(dataDir, file), "utf8")).toBe(after);
            }
          }
          expect(readTexts(name, readTextsOf(dataDir, name)).problems.filter(isError)).toEqual([]);
        }
        rmSync(dataDir, { recursive: true });
      }),
      { numRuns: 25, seed: 18 },
    );
  });

  it("leave an unknown key, and the order of keys, as they are", () => {
    const dataDir = copyInvented(name);
    const file = path.join(dataDir, name, "parties.json");
    const content = JSON.parse(readFileSync(file, "utf8"));
    const [first, ...others] = content.parties;
    content.parties = [{ colour: "none", ...Object.fromEntries(Object.entries(first).reverse()) }, ...others];
    writeFileSync(file, printDataFile(content));
    const [party] = listRecords(open(dataDir), name, "party");
    if (!party) throw new Error("no party");
    expect(save(dataDir, name, [set(party, "Changed.")], { what: "test" }).kind).toBe("saved");
    content.parties[0].note = "Changed.";
    expect(readFileSync(file, "utf8")).toBe(printDataFile(content));
  });
});

function sort(json: string): string {
  return hashRecord(JSON.parse(json));
}

describe("undo", () => {
  it("brings back every byte, and can be undone", () => {
    const dataDir = copyInvented(name);
    const first = readTextsOf(dataDir, name);
    const [party] = listRecords(open(dataDir), name, "party");
    if (!party) throw new Error("no party");
    save(dataDir, name, [set(party, "Changed.")], { what: "Party" });
    const second = readTextsOf(dataDir, name);
    expect(second).not.toEqual(first);
    expect(undo(dataDir, name)).toBe(true);
    expect(readTextsOf(dataDir, name)).toEqual(first);
    expect(undo(dataDir, name)).toBe(true);
    expect(readTextsOf(dataDir, name)).toEqual(second);
  });

  it("is refused where somebody has changed the file since", () => {
    const dataDir = copyInvented(name);
    const [party] = listRecords(open(dataDir), name, "party");
    if (!party) throw new Error("no party");
    save(dataDir, name, [set(party, "Changed.")], { what: "Party" });
    const file = path.join(dataDir, name, "parties.json");
    writeFileSync(file, `${readFileSync(file, "utf8")}\n`);
    expect(findUndo(dataDir, name)).toBeUndefined();
    expect(undo(dataDir, name)).toBe(false);
  });
});

describe("a disk that refuses", () => {
  it("leaves each file whole, and no half-written one beside it", () => {
    const dataDir = copyInvented(name);
    const before = readTextsOf(dataDir, name);
    const [party] = listRecords(open(dataDir), name, "party");
    if (!party) throw new Error("no party");
    // Where the history should be there is a file: nothing can be kept, so nothing is written.
    mkdirSync(path.join(dataDir, ".edit"));
    writeFileSync(path.join(dataDir, ".edit", name), "");
    expect(save(dataDir, name, [set(party, "Changed.")], { what: "Party" })).toMatchObject({ kind: "failed" });
    expect(readTextsOf(dataDir, name)).toEqual(before);
  });

  it("and a link out of the folder are not written through", () => {
    const dataDir = copyInvented(name);
    const outside = path.join(makeDataDir(), "parties.json");
    const file = path.join(dataDir, name, "parties.json");
    writeFileSync(outside, readFileSync(file));
    rmSync(file);
    symlinkSync(outside, file);
    const [party] = listRecords(open(dataDir), name, "party");
    if (!party) throw new Error("no party");
    const before = readFileSync(outside, "utf8");
    expect(save(dataDir, name, [set(party, "Changed.")], { what: "Party" })).toMatchObject({ kind: "failed" });
    expect(readFileSync(outside, "utf8")).toBe(before);
  });
});

describe("a file that is not UTF-8", () => {
  it("is left as it is, and what is elsewhere can be saved", () => {
    const dataDir = copyInvented(name);
    const file = path.join(dataDir, name, "sources.json");
    const bytes = Buffer.from(readFileSync(file, "utf8").replace("Meadow", "Me\u00e4dow"), "latin1");
    writeFileSync(file, bytes);
    const [party] = listRecords(open(dataDir), name, "party");
    if (!party) throw new Error("no party");
    expect(save(dataDir, name, [set(party, "Changed.")], { what: "Party" }).kind).toBe("saved");
    const value = { id: "x", publisher: "X", date: "2030-01-01", url: "https://example.org/" };
    expect(save(dataDir, name, [{ kind: "source", id: "x", base: "", value }], { what: "x" }).kind).toBe("not-saved");
    expect(readFileSync(file)).toEqual(bytes);
  });
});

describe("a draft", () => {
  it("is kept as it was posted until it is saved or dropped", () => {
    const dataDir = makeDataDir();
    const draft = { id: makeDraftId(), at: "2031-01-01T00:00:00Z", screen: "code", fields: [["summary", "é“\n"]] };
    keepDraft(dataDir, name, { ...draft, fields: [["summary", "é“\n"]] });
    expect(listDrafts(dataDir, name)).toEqual([draft]);
    expect(readFileSync(path.join(dataDir, ".edit/.gitignore"), "utf8")).toBe("*\n");
    expect(readDraft(dataDir, name, "../../parties")).toBeUndefined();
    dropDraft(dataDir, name, draft.id);
    expect(listDrafts(dataDir, name)).toEqual([]);
  });
});

describe("a process that is killed while it saves", () => {
  it("leaves whole files that parse, and a negotiation without errors", async () => {
    const dataDir = copyInvented(name);
    for (let i = 0; i < 4; i++) {
      const child = spawn(
        process.execPath,
        ["--import", "tsx", path.join(import.meta.dirname, "../testing/save-forever.ts"), dataDir],
        {
          stdio: ["ignore", "pipe", "inherit"],
        },
      );
      await once(child.stdout, "data");
      await new Promise((resolve) => setTimeout(resolve, 17 * (i + 1)));
      child.kill("SIGKILL");
      await once(child, "exit");
      const { problems, negotiation } = readTexts(name, readTextsOf(dataDir, name));
      expect(problems.filter(isError)).toEqual([]);
      expect(negotiation).toBeDefined();
    }
    // What was being written when it died is a file beside the others, which nothing reads.
    const left = readdirSync(path.join(dataDir, name)).filter((file) => !file.endsWith(".json"));
    expect(left.filter((file) => !file.startsWith("."))).toEqual(["issues"]);
  });
});
