import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, vi } from "vitest";
import { isError } from "@/lib/dataset/problem";
import { readTexts } from "@/lib/dataset/read-folder";
import { printDataFile } from "@/lib/editing/print-file";
import { findRecord, type JsonObject, listRecords, parseContents, type RecordKind } from "@/lib/editing/records";
import { readTextsOf } from "@/lib/editing/store";
import { copyInvented } from "@/lib/testing/copy-invented";
import { ask, fill, open, startEditor } from "./ask-editor";

vi.hoisted(() => {
  process.env.PARLEY_ASSETS = '{"script":"/a.js","rest":"/a.css","fonts":[]}';
});

const orune = "lake-orune";
let dataDir = "";
startEditor();

function use(name: string) {
  dataDir = copyInvented(name);
  process.env.PARLEY_DATA = dataDir;
}

const read = (name = orune) => parseContents(readTextsOf(dataDir, name));
const list = (kind: RecordKind, within: string) =>
  listRecords(read(), orune, kind).filter((one) => one.within === within);
const ids = (kind: RecordKind, within: string) => list(kind, within).map(({ id }) => id);

/** Sends the form at an address with some fields filled in anew, and expects it to be saved. */
async function saveForm(address: string, set: readonly (readonly [string, string])[], from?: [string, string][]) {
  const answer = await ask(address, fill(from ?? (await open(address)), set, "save"));
  expect([answer.status, answer.status === 303 ? "" : await answer.text()]).toEqual([303, ""]);
}

/** The fields of the form that comes back after a button has only changed its rows. */
async function press(address: string, fields: [string, string][], wish: string, set: [string, string][] = []) {
  const answer = await ask(address, fill(fields, set, wish));
  expect(answer.status).toBe(200);
  return open(address, await answer.text());
}

describe.each([orune, "stagehands-2028", "two-hives"])("the forms of %s that hold others in them", (name) => {
  it("save what nobody changed as nothing, byte for byte", async () => {
    use(name);
    const before = readTextsOf(dataDir, name);
    for (const kind of ["issue", "deal"] as const) {
      for (const { id } of listRecords(read(name), name, kind)) await saveForm(`/edit/${name}/${kind}s/${id}`, []);
    }
    expect(readTextsOf(dataDir, name)).toEqual(before);
  });
});

describe("the terms of a deal as a table", () => {
  const id = "tea-house-2031-05-16";
  const address = `/edit/${orune}/deals/${id}`;
  const file = () => path.join(dataDir, orune, "deals", `${id}.json`);

  it("show a row for each, with the answers of its question to choose from", async () => {
    use(orune);
    const html = await (await ask(address)).text();
    for (const { value } of list("term", id)) expect(html).toContain(String(value.text).replaceAll("'", "&#x27;"));
    expect(html).toMatch(/<select[^>]*name="terms\[0\]\.position\.from"/);
  });

  it("are changed, added, moved and taken out in one go", async () => {
    use(orune);
    const before = ids("term", id);
    let fields = await open(address);
    fields = await press(address, fields, "drop:terms[1]");
    fields = await press(address, fields, "up:terms[1]");
    fields = await press(address, fields, `add:terms[${before.length - 1}]`, [["add-question", "rescue-boats"]]);
    const row = `terms[${before.length - 1}]`;
    expect(fields).toContainEqual([`${row}.question`, "rescue-boats"]);
    const [option] = listRecords(read(), orune, "question")
      .filter((one) => one.id === "rescue-boats")
      .flatMap(({ value }) => (value.options as JsonObject[]).map((one) => String(one.id)));
    const set: [string, string][] = [
      [`${row}.position.from`, option ?? ""],
      [`${row}.text`, "A boat would wait at each pier."],
      [`${row}.gives`, String(list("term", id)[0]?.value.gives).split(",")[0] ?? ""],
      [`${row}.concrete`, "vague"],
      [`${row}.reversal`, "easy"],
      [`${row}.placement`, "The words name a boat for each pier."],
      ["terms[0].text", "The toll would be the old one."],
    ];
    // Nothing is saved before somebody says so.
    expect(ids("term", id)).toEqual(before);
    const chain = list("term", id)[0]?.value.chain as JsonObject[];
    const chained = chain.flatMap((link, i) =>
      Object.entries(link).map(([key, text]): [string, string] => [`${row}.chain[${i}].${key}`, String(text)]),
    );
    await saveForm(
      address,
      [...set, ...chained, [`${row}.evidence`, String(list("term", id)[0]?.value.evidence)]],
      fields,
    );
    const [first = "", second = "", third = "", ...rest] = before;
    expect(ids("term", id)).toEqual([third, first, ...rest, "rescue-boats"]);
    expect(list("term", id)[0]?.value.text).toBe("The toll would be the old one.");
    expect(read().get(`${orune}/negotiation.json`)?.retired).toEqual([`term ${id}/${second}`]);
    expect(readTexts(orune, readTextsOf(dataDir, orune)).problems.filter(isError)).toEqual([]);
  });

  it("have their faults at their cells, and nothing is written", async () => {
    use(orune);
    const before = readTextsOf(dataDir, orune);
    const set = [
      ["terms[1].clause", "a number that is far too long for a clause"],
      ["terms[2].position.from", ""],
    ] as const;
    const answer = await ask(address, fill(await open(address), set, "save"));
    const html = await answer.text();
    expect(answer.status).toBe(422);
    const tags = [...html.matchAll(/<(input|select|textarea)[^>]*>/g)].map(([tag]) => tag);
    const wrong = tags.filter((tag) => tag.includes('aria-invalid="true"'));
    expect(wrong.map((tag) => / name="([^"]*)"/.exec(tag)?.[1])).toEqual(
      expect.arrayContaining(["terms[1].clause", "terms[2].position.from"]),
    );
    expect(html).toContain("a number that is far too long for a clause");
    // Above the form stands where they are, because the table is long.
    expect(html).toMatch(/<a href="#f-terms-1-clause">Terms 2, clause: [^<]+<\/a>/);
    expect(readTextsOf(dataDir, orune)).toEqual(before);
  });

  it("are joined with what somebody else saved: of another term at once, of the same one when it has been seen", async () => {
    use(orune);
    const fields = await open(address);
    await saveForm(address, [
      ["terms[0].text", "Theirs."],
      ["terms[1].text", "Theirs too."],
    ]);
    await saveForm(address, [["terms[2].text", "Mine."]], fields);
    const answer = await ask(address, fill(fields, [["terms[1].clause", "3"]], "save"));
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain("The form now has both changes");
    expect(list("term", id)[1]?.value).not.toHaveProperty("clause");
    await saveForm(address, [], await open(address, html));
    const [first, second, third] = list("term", id).map(({ value }) => value);
    expect([first?.text, second?.text, second?.clause, third?.text]).toEqual(["Theirs.", "Theirs too.", "3", "Mine."]);
  });

  it("show three columns where somebody else changed the same cell", async () => {
    use(orune);
    const fields = await open(address);
    await saveForm(address, [["terms[0].text", "Theirs."]]);
    const answer = await ask(address, fill(fields, [["terms[0].text", "Mine."]], "save"));
    const html = await answer.text();
    for (const words of ["Theirs.", "Mine.", "both changed it"]) expect(html).toContain(words);
    expect(await open(address, html)).toContainEqual(["terms[0].text", "Mine."]);
    expect(list("term", id)[0]?.value.text).toBe("Theirs.");
  });

  it("keep what only the file says of them, wherever they are moved", async () => {
    use(orune);
    const content = JSON.parse(readFileSync(file(), "utf8"));
    content.terms[2].odd = { kept: [1] };
    content.odd = "kept";
    writeFileSync(file(), printDataFile(content));
    const fields = await press(address, await open(address), "up:terms[2]");
    await saveForm(address, [["terms[1].text", "Changed."]], fields);
    const after = JSON.parse(readFileSync(file(), "utf8"));
    const [first, second, third, ...rest] = content.terms;
    expect(after).toEqual({ ...content, terms: [first, { ...third, text: "Changed." }, second, ...rest] });
  });

  it("come with a new deal in one form", async () => {
    use(orune);
    const fresh = `/edit/${orune}/deals?new=1`;
    const old = await open(address);
    const copied = old.filter(([key]) => !["form-key", "draft", "base", "add-question"].includes(key));
    const set = copied.filter(([key]) => !/^terms\[([1-9]|\d\d)/.test(key) && key !== "terms[0].id");
    const own = fill(await open(fresh), [...set, ["id", "pier-draft"], ["terms[0].id", ""]], "save");
    const answer = await ask(fresh, own);
    expect([answer.status, answer.status === 303 ? "" : await answer.text()]).toEqual([303, ""]);
    expect(ids("term", "pier-draft")).toEqual([String(list("term", id)[0]?.value.question)]);
    expect(findRecord(read(), orune, { kind: "deal", id: "pier-draft" })?.value.title).toBe(
      findRecord(read(), orune, { kind: "deal", id })?.value.title,
    );
  });
});

describe("the codebook of an issue", () => {
  const address = `/edit/${orune}/issues/ferry`;
  const question = (at: number) => list("question", "ferry")[at];
  const options = (at: number) => {
    const { options: all = [] } = question(at)?.value ?? {};
    return (all as JsonObject[]).map((one) => String(one.id));
  };

  it("shows every question with its answers, their coding notes and the hard cases", async () => {
    use(orune);
    const html = (await (await ask(address)).text()).replaceAll("&#x27;", "'").replaceAll("&quot;", '"');
    for (const { value } of list("question", "ferry")) {
      expect(html).toContain(String(value.text));
      for (const one of (value.options ?? []) as JsonObject[]) {
        for (const key of ["label", "sentence", "means", "evidence"]) expect(html).toContain(String(one[key]));
      }
      for (const one of (value.hardCases ?? []) as JsonObject[]) expect(html).toContain(String(one.decision));
    }
  });

  it("changes an answer, moves one and adds one, and no statement is touched", async () => {
    use(orune);
    const statements = listRecords(read(), orune, "statement");
    const before = options(0);
    let fields = await press(address, await open(address), "down:questions[0].options[0]");
    fields = await press(address, fields, `add:questions[0].options[${before.length}]`);
    const row = `questions[0].options[${before.length}]`;
    const set: [string, string][] = [
      ["questions[0].options[0].label", "First of all"],
      [`${row}.label`, "Nobody at all"],
      [`${row}.short`, "Nobody at all"],
      [`${row}.sentence`, "Nobody at all would do it."],
      [`${row}.means`, "It is not done."],
      [`${row}.evidence`, "Words that name nobody."],
    ];
    const answer = await ask(address, fill(fields, set, "unfinished"));
    expect([answer.status, answer.status === 303 ? "" : await answer.text()]).toEqual([303, ""]);
    const [first = "", second = "", ...rest] = before;
    expect(options(0)).toEqual([second, first, ...rest, "nobody-at-all"]);
    expect(question(0)?.value.options).toContainEqual(expect.objectContaining({ label: "First of all" }));
    expect(listRecords(read(), orune, "statement")).toEqual(statements);
  });

  it("moves a question with its statements", async () => {
    use(orune);
    const before = ids("question", "ferry");
    const own = list("statement", before[0] ?? "");
    await saveForm(address, [], await press(address, await open(address), "down:questions[0]"));
    expect(ids("question", "ferry")).toEqual([before[1], before[0], ...before.slice(2)]);
    expect(list("statement", before[0] ?? "").map(({ value }) => value)).toEqual(own.map(({ value }) => value));
  });

  it("adds a question that nobody has been asked yet, and says so", async () => {
    use(orune);
    const at = ids("question", "ferry").length;
    const row = `questions[${at}]`;
    const fields = await press(address, await open(address), `add:${row}`);
    const option = (i: number, label: string): [string, string][] => [
      [`${row}.options[${i}].label`, label],
      [`${row}.options[${i}].short`, label],
      [`${row}.options[${i}].sentence`, `${label} would ring it.`],
      [`${row}.options[${i}].means`, "It is rung."],
      [`${row}.options[${i}].evidence`, "Words that name it."],
    ];
    const set: [string, string][] = [
      [`${row}.label`, "The bell"],
      [`${row}.text`, "Who would ring the bell?"],
      [`${row}.searched`, "Nothing yet."],
      ...option(0, "The ferry"),
      ...option(1, "The shore"),
    ];
    await saveForm(address, set, fields);
    expect(ids("question", "ferry").at(-1)).toBe("the-bell");
    expect(options(at)).toEqual(["the-ferry", "the-shore"]);
    expect(question(at)?.value).toMatchObject({ hardCases: [], searched: "Nothing yet." });
    const overview = await (await ask(`/edit/${orune}`)).text();
    expect(overview).toContain("Who would ring the bell?");
    expect(overview).toContain("The files are sound.");
  });

  it("keeps a question on which statements rest, and lists them", async () => {
    use(orune);
    const before = readTextsOf(dataDir, orune);
    const [first = ""] = ids("question", "ferry");
    const fields = await press(address, await open(address), "drop:questions[0]");
    const answer = await ask(address, fill(fields, [], "save"));
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toMatch(/Not removed: \S+ places rest on it/);
    for (const { id } of list("statement", first)) expect(html).toContain(`/edit/${orune}/code?statement=${id}`);
    expect(readTextsOf(dataDir, orune)).toEqual(before);
  });

  it("tells a fault at the field of its answer", async () => {
    use(orune);
    const set = [["questions[1].options[1].label", ""]] as const;
    const html = await (await ask(address, fill(await open(address), set, "save"))).text();
    const [tag = ""] = /<[^>]*name="questions\[1\]\.options\[1\]\.label"[^>]*>/.exec(html) ?? [];
    expect(tag).toContain('aria-invalid="true"');
  });

  it("shows what somebody else made of the same question, and takes their change of another one", async () => {
    use(orune);
    const fields = await open(address);
    await saveForm(address, [
      ["questions[0].label", "Theirs"],
      ["questions[1].label", "Theirs too"],
    ]);
    const answer = await ask(address, fill(fields, [["questions[0].label", "Mine"]], "save"));
    const html = await answer.text();
    expect(answer.status).toBe(422);
    for (const words of ["Theirs", "Mine", "both changed it"]) expect(html).toContain(words);
    const now = await open(address, html);
    expect(now).toContainEqual(["questions[0].label", "Mine"]);
    expect(now).toContainEqual(["questions[1].label", "Theirs too"]);
  });

  it("saves what was changed while somebody else removed it as a new one, because no name is given again", async () => {
    use(orune);
    await saveForm(address, [], await press(address, await open(address), "add:questions[0].options[9]"));
    const last = ids("question", "ferry").length - 1;
    const fields = await open(address);
    const file = path.join(dataDir, orune, "issues/ferry.json");
    const content = JSON.parse(readFileSync(file, "utf8"));
    const [gone] = content.questions.splice(last, 1);
    writeFileSync(file, printDataFile(content));
    const answer = await ask(address, fill(fields, [[`questions[${last}].label`, "Changed"]], "save"));
    const html = await answer.text();
    expect(html).toContain("both changed it");
    expect(await open(address, html)).toContainEqual([`questions[${last}].id`, ""]);
    expect(html).not.toContain(`value="${gone.id}"`);
  });
});
