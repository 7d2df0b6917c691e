import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { GET, POST } from "@/app/edit/[[...path]]/route.edit";
import { readFolder } from "@/lib/dataset/read-folder";
import { listRecords, parseContents } from "@/lib/editing/records";
import { readTextsOf } from "@/lib/editing/store";
import { listBlindStatements } from "@/lib/model/blind-item";
import { copyInvented } from "@/lib/testing/copy-invented";

vi.hoisted(() => {
  process.env.PARLEY_ASSETS = '{"script":"/a.js","rest":"/a.css","fonts":[]}';
});

const name = "two-hives";
const shared = globalThis as { parleyReader?: unknown };
let dataDir = "";

beforeEach(() => {
  process.env.PARLEY_EDIT_KEY = "key";
  shared.parleyReader = undefined;
  dataDir = copyInvented(name);
  process.env.PARLEY_DATA = dataDir;
});
afterEach(() => {
  delete process.env.PARLEY_EDIT_KEY;
  delete process.env.PARLEY_ASSETS;
  process.env.PARLEY_DATA = "";
  shared.parleyReader = undefined;
});

type Fields = readonly (readonly [string, string])[];

function ask(address: string, form?: Fields): Promise<Response> {
  const url = new URL(address, "http://127.0.0.1:4400");
  const params = Promise.resolve({ path: url.pathname.split("/").slice(2).filter(Boolean) });
  if (!form) return GET(new Request(url), { params });
  const body = new URLSearchParams(form.map(([key, text]) => [key, text]));
  return POST(new Request(url, { method: "POST", body }), { params });
}

/** The hidden fields of the first form on a page, and where it is sent. */
async function open(address: string): Promise<{ html: string; action: string; hidden: [string, string][] }> {
  const html = await (await ask(address)).text();
  const get = (tag: string, key: string) => new RegExp(` ${key}="([^"]*)"`).exec(tag)?.[1] ?? "";
  const [, head = "", form = ""] = /<form\b([^>]*)>(.*?)<\/form>/s.exec(html) ?? [];
  const action = get(head, "action");
  const hidden = [...form.matchAll(/<input[^>]* type="hidden"[^>]*>/g)].map(([tag]): [string, string] => [
    get(tag, "name"),
    get(tag, "value"),
  ]);
  return { html, action: action.replaceAll("&amp;", "&"), hidden };
}

const contents = () => parseContents(readTextsOf(dataDir, name));
const statements = () => listRecords(contents(), name, "statement");
const coder = `/edit/${name}/second/ben`;

async function begin() {
  const { hidden } = await open(`/edit/${name}/second`);
  const answer = await ask(`/edit/${name}/second`, [...hidden, ["name", "Ben"], ["do", "begin"]]);
  expect([answer.status, answer.headers.get("location")]).toEqual([303, coder]);
}

/** Answers for the open statement, and says where the editor goes on. */
async function answerNext(set: Fields): Promise<Response> {
  const { action, hidden } = await open(coder);
  return ask(action, [...hidden, ...set, ["do", "next"]]);
}

describe("the screen of a second coder", () => {
  it.each(["two-hives", "lake-orune"])("holds nothing of the first coding of %s, in HTML or headers", async (name) => {
    dataDir = copyInvented(name);
    process.env.PARLEY_DATA = dataDir;
    const coder = `/edit/${name}/second/ben`;
    const contents = parseContents(readTextsOf(dataDir, name));
    const { negotiation } = readFolder(dataDir, name);
    const blind = negotiation ? listBlindStatements(negotiation) : [];
    expect(blind.length).toBeGreaterThan(1);
    const { hidden } = await open(`/edit/${name}/second`);
    await ask(`/edit/${name}/second`, [...hidden, ["name", "Ben"], ["do", "begin"]]);
    for (const { seen } of blind) {
      const shown = JSON.stringify(seen);
      const response = await ask(`${coder}?item=${seen.item}`);
      const sent = `${await response.text()} ${JSON.stringify([...response.headers])}`;
      expect(response.status).toBe(200);
      expect(sent).toContain(seen.quote.exact.split(/['’"]/)[0]);
      for (const { id, value } of listRecords(contents, name, "statement")) {
        expect(sent).not.toContain(id);
        // The coding notes are shown, and an invented statement can have a sentence of one of them.
        for (const key of ["summary", "placement", "condition", "scope"])
          if (typeof value[key] === "string" && !shown.includes(value[key])) expect(sent).not.toContain(value[key]);
      }
      for (const { value } of listRecords(contents, name, "question")) {
        const cases = (value.hardCases ?? []) as { case: string; decision: string }[];
        for (const one of cases) if (!shown.includes(one.decision)) expect(sent).not.toContain(one.decision);
      }
      // Nothing is chosen beforehand but “none of these”.
      expect(sent.match(/<input[^>]* checked=""[^>]*>/g)?.every((tag) => / value=""/.test(tag))).toBe(true);
    }
  });

  it("tells nothing of a statement that was coded before either, when one comes back to it", async () => {
    await begin();
    await answerNext([["holds.from", "clover-first"]]);
    const [answer] = listRecords(contents(), name, "answer");
    const { negotiation } = readFolder(dataDir, name);
    const item = negotiation && listBlindStatements(negotiation).find(({ statement }) => statement.id === answer?.id);
    const html = await (await ask(`${coder}?item=${item?.seen.item}`)).text();
    expect(html).not.toContain(answer?.id);
    expect(html).toMatch(
      /name="holds.from" aria-label="Holds: [^"]*" checked="" value="clover-first"|value="clover-first"[^>]*checked=""|checked=""[^>]*value="clover-first"/,
    );
  });

  it("saves and goes on to the next open statement, until everything is coded", async () => {
    await begin();
    const first = await answerNext([
      ["holds.from", "clover-first"],
      ["certainty", "probable"],
      ["reason", "So it says."],
    ]);
    expect(first.headers.get("location")).toMatch(/^\/edit\/two-hives\/second\/ben\?item=[0-9a-f]{10}$/);
    expect((await open(coder)).html).toContain("1<!-- --> of <!-- -->2".replaceAll("<!-- -->", ""));
    const second = await answerNext([["unclear", "true"]]);
    expect(second.headers.get("location")).toBe(coder);
    expect((await open(coder)).html).toContain("Everything is answered");
    const file = JSON.parse(readFileSync(path.join(dataDir, name, "codings/ben.json"), "utf8"));
    expect(file).toMatchObject({
      $schema: "../../../../data/schemas/coding.schema.json",
      format: 2,
      id: "ben",
      name: "Ben",
    });
    expect(file.answers).toEqual([
      {
        statement: expect.any(String),
        date: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
        saw: expect.stringMatching(/^[0-9a-f]{10}$/),
        holds: { from: "clover-first" },
        certainty: "probable",
        reason: "So it says.",
      },
      { statement: expect.any(String), date: expect.any(String), saw: expect.any(String), unclear: true },
    ]);
  });

  it("refuses an answer that says nothing, an option that is none, and notes that have changed, and loses nothing", async () => {
    await begin();
    const empty = await answerNext([["reason", "I do not know."]]);
    expect([empty.status, await empty.text()]).toEqual([422, expect.stringContaining("I do not know.")]);
    const wrong = await answerNext([["holds.from", "wasps-first"]]);
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining("has no option “wasps-first”")]);
    const { action, hidden } = await open(coder);
    const stale = hidden.map(([key, value]): [string, string] => [key, key === "saw" ? "0000000000" : value]);
    const answer = await ask(action, [...stale, ["holds.from", "clover-first"], ["reason", "Mine."], ["do", "next"]]);
    expect([answer.status, await answer.text()]).toEqual([
      422,
      expect.stringMatching(/were changed meanwhile.*Mine\./s),
    ]);
    expect(listRecords(contents(), name, "answer")).toEqual([]);
  });
});

describe("the agreement screen", () => {
  /** Ben answers with the other hive for the first statement he is asked, and cannot tell for the second. */
  async function differ() {
    await begin();
    const { negotiation } = readFolder(dataDir, name);
    const [asked] = negotiation ? listBlindStatements(negotiation) : [];
    const held = asked?.statement.holds?.from === "clover-first" ? "bramble-first" : "clover-first";
    await answerNext([
      ["holds.from", held],
      ["reason", "The other hive is meant."],
    ]);
    await answerNext([["unclear", "true"]]);
    return { id: asked?.statement.id ?? "", held };
  }
  const address = `/edit/${name}/agreement`;

  it("has counts first, then both answers with their reasons", async () => {
    await differ();
    const { html } = await open(address);
    expect(html).toContain("Coded twice: 0 of 1 alike, 1 more unclear from the quotation alone.");
    expect(html).toContain("The other hive is meant.");
    expect(html).toMatch(/Opposite ends/);
    expect(await (await ask(`/edit/${name}`)).text()).toContain("One statement is");
  });

  it("keeps the first answer with a decision, offers the change and its correction, and adds the hard case", async () => {
    const { id, held } = await differ();
    const { hidden } = await open(address);
    const decide: Fields = [
      ["stands", "second"],
      ["by", "Ada"],
      ["why", "The words name the other hive."],
      ["hard-case", "A hive is named by its scent."],
      ["hard-decision", "It counts as named."],
      ["do", "decide"],
    ];
    const was = statements().find((one) => one.id === id)?.value.holds;
    const answer = await ask(address, [...hidden, ...decide]);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `${address}?decided=${id}&change=1`]);
    const [first] = listRecords(contents(), name, "answer");
    expect(first?.value.decision).toMatchObject({ stands: "second", by: "Ada", first: { holds: was } });
    expect(listRecords(contents(), name, "question")[0]?.value.hardCases).toContainEqual({
      case: "A hive is named by its scent.",
      decision: "It counts as named.",
    });
    const { html } = await open(`${address}?decided=${id}&change=1`);
    expect(html).toContain(`/edit/${name}/code?statement=${id}`);
    expect(html).toContain(`/edit/${name}/corrections?new=1&amp;statement=${id}`);
    // The statement is changed to what the second coder said: the counts stay those from before the decision.
    const file = statements().find((one) => one.id === id)?.file ?? "";
    const text = readFileSync(path.join(dataDir, file), "utf8");
    writeFileSync(
      path.join(dataDir, file),
      text.replace(`"from": "${(was as { from: string }).from}"`, `"from": "${held}"`),
    );
    expect((await open(address)).html).toContain("Coded twice: 0 of 1 alike");
    // And the second coder can no longer change the answer.
    const coded = await open(`${coder}?item=${await findItem(id)}`);
    expect(coded.html).toContain("The difference has been decided");
    expect(coded.html).not.toContain("Save and next");
  });

  it("decides nothing without a name and a reason, or on an answer that has changed, and keeps what was typed", async () => {
    await differ();
    const { hidden } = await open(address);
    const nameless = await ask(address, [...hidden, ["stands", "first"], ["why", "Kept words."], ["do", "decide"]]);
    expect([nameless.status, await nameless.text()]).toEqual([422, expect.stringContaining("Kept words.")]);
    const stale = hidden.map(([key, value]): [string, string] => [key, key === "base" ? "0000000000" : value]);
    const late = await ask(address, [...stale, ["stands", "first"], ["why", "So."], ["by", "Ada"], ["do", "decide"]]);
    expect([late.status, await late.text()]).toEqual([422, expect.stringContaining("was changed meanwhile")]);
    expect(listRecords(contents(), name, "answer").some(({ value }) => value.decision)).toBe(false);
  });

  it("lets a statement go with the answers about it and its sign-off", async () => {
    const { id } = await differ();
    const form = await open(`/edit/${name}/statements/${id}`);
    const answer = await ask(`/edit/${name}/statements/${id}`, [
      ...form.hidden.map(([key, value]): [string, string] => [
        key,
        value.replaceAll("&quot;", '"').replaceAll("&amp;", "&"),
      ]),
      ["do", "remove"],
    ]);
    // Its party is then silent without a search, which is said; the answers are no reason to refuse.
    expect(await answer.text()).not.toContain("rests on it");
  });
});

function heldBy(record: { value: object } | undefined): string {
  return (record?.value as { holds?: { from?: string } } | undefined)?.holds?.from ?? "";
}

async function findItem(id: string): Promise<string> {
  const { negotiation } = readFolder(dataDir, name);
  return (
    (negotiation && listBlindStatements(negotiation).find(({ statement }) => statement.id === id)?.seen.item) ?? ""
  );
}

describe("the sign-off screen", () => {
  const address = `/edit/${name}/review`;
  const sign = async (...set: Fields) => ask(address, [...(await open(address)).hidden, ...set]);

  it("signs all by name, and a later edit makes that one signature lapse, told in words", async () => {
    const answer = await sign(["by", "Ada"], ["do", "all"]);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, expect.stringMatching(/\?signed=\d+$/)]);
    expect((await open(address)).html).toContain("Everything is signed as it is.");
    const [statement] = statements();
    const { hidden } = await open(`/edit/${name}/statements/${statement?.id}`);
    expect(hidden.length).toBeGreaterThan(0);
    const file = statement?.file ?? "";
    const summary = String(statement?.value.summary);
    const full = path.join(dataDir, file);
    const from = heldBy(statement);
    const to = from === "clover-first" ? "bramble-first" : "clover-first";
    const text = readFileSync(full, "utf8");
    const at = text.indexOf(`"id": "${statement?.id}"`);
    writeFileSync(full, text.slice(0, at) + text.slice(at).replace(`"from": "${from}"`, `"from": "${to}"`));
    const { html } = await open(address);
    expect(html).toContain("Changed since it was signed");
    expect(html).toContain(summary);
    expect(html).toMatch(new RegExp(`<del>[^<]*${from}[^<]*</del>\\s*<ins>[^<]*${to}[^<]*</ins>`));
    expect(html).toMatch(/For readers.*moved/s);
    expect(await (await ask(`/edit/${name}`)).text()).toContain("One record has changed since somebody");
  });

  it("signs only what is ticked, as it was seen, and nobody without a name", async () => {
    const { html } = await open(address);
    const [, tick = ""] = /name="record" value="(statement\/[^"]+)"/.exec(html) ?? [];
    expect((await sign(["record", tick], ["do", "chosen"])).status).toBe(422);
    const stale = await sign(["record", `${tick.split(" ")[0]} 0000000000`], ["by", "Ada"], ["do", "chosen"]);
    expect([stale.status, await stale.text()]).toEqual([422, expect.stringContaining("was changed since you looked")]);
    expect((await sign(["record", tick], ["by", "Ada"], ["do", "chosen"])).status).toBe(303);
    expect(listRecords(contents(), name, "review").map(({ value }) => value)).toEqual([
      { record: tick.split(" ")[0], date: expect.any(String), by: "Ada", hash: tick.split(" ")[1] },
    ]);
  });
});
