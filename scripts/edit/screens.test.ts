import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, vi } from "vitest";
import { flatten } from "@/lib/editing/posted";
import { listRecords, parseContents, type RecordKind } from "@/lib/editing/records";
import { readTextsOf } from "@/lib/editing/store";
import { copyInvented, readInventedTexts } from "@/lib/testing/copy-invented";
import { makeDataDir } from "@/lib/testing/write-folder";
import { hashContent } from "@/lib/text/hash";
import { ask, fill, open, send, startEditor } from "./ask-editor";

vi.hoisted(() => {
  process.env.PARLEY_ASSETS = '{"script":"/a.js","rest":"/a.css","fonts":[]}';
});

const name = "two-hives";
let dataDir = "";
startEditor();

function use(folder: string) {
  dataDir = folder;
  process.env.PARLEY_DATA = folder;
}

describe("a negotiation typed in from nothing, without script", () => {
  it("gives the files of two-hives byte for byte", async () => {
    const wanted = readInventedTexts(name);
    const contents = parseContents(wanted);
    use(makeDataDir());
    mkdirSync(path.join(dataDir, name));
    const $schema = "../../../data/schemas/negotiation.schema.json";
    writeFileSync(path.join(dataDir, name, "negotiation.json"), JSON.stringify({ $schema, format: 2, id: name }));
    writeFileSync(path.join(dataDir, name, "events.json"), wanted.get(`${name}/events.json`) ?? "");
    const [head] = listRecords(contents, name, "negotiation");
    const typed = flatten(head?.value ?? {}, "").filter(
      ([key]) => !["$schema", "format", "id", "issues"].includes(key),
    );
    const about = await ask(`/edit/${name}/about`, fill(await open(`/edit/${name}/about`), typed, "unfinished"));
    // A negotiation lists its issues, and there are none yet.
    expect(about.status).toBe(422);
    for (const kind of ["party", "source", "issue", "question"] as RecordKind[]) {
      for (const { value, within } of listRecords(contents, name, kind)) {
        const list = { party: "parties", source: "sources", issue: "issues", question: "questions" }[kind as string];
        const address = `/edit/${name}/${list}?new=1${within ? `&within=${within}` : ""}`;
        const answer = await ask(address, fill(await open(address), flatten(value, ""), "unfinished"));
        expect([kind, answer.status, await answer.text()]).toEqual([kind, 303, ""]);
      }
    }
    const again = await ask(`/edit/${name}/about`, fill(await open(`/edit/${name}/about`), typed, "unfinished"));
    expect(again.status).toBe(303);
    // The oldest first, as they were made; the form proposes ids of its own, and the file keeps what is typed.
    const statements = listRecords(contents, name, "statement").toReversed();
    for (const { value, within = "" } of statements) {
      const address = `/edit/${name}/statements?new=1&within=${within}`;
      const answer = await ask(address, fill(await open(address), flatten(value, ""), "unfinished"));
      expect([answer.status, await answer.text()]).toEqual([303, ""]);
    }
    expect(readTextsOf(dataDir, name)).toEqual(wanted);
  });
});

describe("the code screen", () => {
  const statement = listRecords(parseContents(readInventedTexts(name)), name, "statement")[0];
  const address = `/edit/${name}/code?statement=${statement?.id}`;

  it("saves a form that nobody changed as nothing", async () => {
    use(copyInvented(name));
    const before = readTextsOf(dataDir, name);
    const answer = await ask(address, fill(await open(address), [], "save"));
    expect([answer.status, await answer.text()]).toEqual([303, ""]);
    expect(readTextsOf(dataDir, name)).toEqual(before);
  });

  it("shows the change in words before anything is saved", async () => {
    use(copyInvented(name));
    const before = readTextsOf(dataDir, name);
    const other = statement?.value.party === "bramble" ? "clover-first" : "bramble-first";
    const answer = await ask(address, fill(await open(address), [["holds.from", other]], "check"));
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).toContain("Checked: nothing is wrong.");
    expect(html).toMatch(/moved one step towards/);
    expect(readTextsOf(dataDir, name)).toEqual(before);
  });

  it("codes a new statement with a source that is not there yet, and goes on from the same source", async () => {
    use(copyInvented(name));
    const fresh = `/edit/${name}/code`;
    const set: [string, string][] = [
      ["question", "morning"],
      ["party", "bramble"],
      ["date", "2030-08-25"],
      ["speaker", "Queen of Bramble Hive"],
      ["evidence", "on-record"],
      ["speech", "direct"],
      ["holds.from", "clover-first"],
      ["summary", "Leaves the morning to Clover Hive."],
      ["placement", "The words name the hive."],
      ["new-source.publisher", "The Meadow Post"],
      ["new-source.date", "2030-08-25"],
      ["new-source.url", "https://example.org/morning"],
      ["text", "The queen left the morning to Clover Hive."],
    ];
    const answer = await ask(fresh, fill(await open(fresh), set, "next"));
    expect([answer.status, answer.status === 303 ? "" : await answer.text()]).toEqual([303, ""]);
    const contents = parseContents(readTextsOf(dataDir, name));
    expect(listRecords(contents, name, "statement").map(({ id }) => id)).toContain("bh-2030-08-25-queen-morning");
    expect(listRecords(contents, name, "source").map(({ id }) => id)).toContain("the-meadow-post-2030-08-25");
    const next = await open(answer.headers.get("location") ?? "");
    expect(next).toEqual(
      expect.arrayContaining([
        ["party", "bramble"],
        ["date", "2030-08-25"],
        ["source", "the-meadow-post-2030-08-25"],
        ["text", "The queen left the morning to Clover Hive."],
        ["summary", ""],
      ]),
    );
  });

  it("keeps the pasted text as that of the source, and says whether the quotation is in it", async () => {
    use(copyInvented(name));
    const text = "“The morning is ours,” said the queen.\r\nShe left.";
    const form = fill(
      await open(address),
      [
        ["text", text],
        ["keep-text", "true"],
      ],
      "effect",
    );
    expect(await (await ask(address, form)).text()).toContain("The quotation is in this text, word for word.");
    expect(existsSync(path.join(dataDir, name, "snapshots"))).toBe(false);
    const other = form.map(([key, value]) => [key, key === "quote.exact" ? "The mornings is ours" : value] as const);
    expect(await (await ask(address, other)).text()).toContain("The quotation differs from this text by one letter.");
    const answer = await ask(
      address,
      fill(
        await open(address),
        [
          ["text", text],
          ["keep-text", "true"],
        ],
        "save",
      ),
    );
    expect(answer.status).toBe(303);
    const kept = readFileSync(path.join(dataDir, name, "snapshots/buzz-2030-08-20.txt"), "utf8");
    expect(kept).toBe(text.replace("\r\n", "\n"));
    const { sources } = JSON.parse(readFileSync(path.join(dataDir, name, "sources.json"), "utf8"));
    expect(sources[0].text).toEqual({ sha256: hashContent(kept), kept: new Date().toISOString().slice(0, 10) });
    // Opened again, the text is there, and saving it as it is changes nothing.
    const again = await open(address);
    expect(again).toContainEqual(["text", kept]);
    const before = readTextsOf(dataDir, name);
    await ask(address, fill(again, [["keep-text", "true"]], "save"));
    expect(readTextsOf(dataDir, name)).toEqual(before);
  });

  it("shows a conflict in three columns and writes nothing", async () => {
    use(copyInvented(name));
    const fields = await open(address);
    const other = fill(await open(address), [["summary", "Theirs."]], "save");
    expect((await ask(address, other)).status).toBe(303);
    const before = readTextsOf(dataDir, name);
    const answer = await ask(address, fill(fields, [["summary", "Mine."]], "save"));
    const html = await answer.text();
    expect(answer.status).toBe(422);
    for (const words of [String(statement?.value.summary), "Theirs.", "Mine."]) expect(html).toContain(words);
    expect(readTextsOf(dataDir, name)).toEqual(before);
  });

  it("gives a form with a fault back with everything in it, and keeps it as a draft", async () => {
    use(copyInvented(name));
    const answer = await ask(
      address,
      fill(
        await open(address),
        [
          ["date", "May"],
          ["text", "Pasted."],
        ],
        "save",
      ),
    );
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toMatch(/<input[^>]*name="date"[^>]*value="May"/);
    expect(html).toMatch(/aria-invalid="true"[^>]*name="date"|name="date"[^>]*aria-invalid="true"/);
    const overview = await (await ask(`/edit/${name}`)).text();
    const [, draft = ""] = /draft=([a-f0-9]{16})/.exec(overview) ?? [];
    expect(await open(`${address}&draft=${draft}`)).toEqual(
      expect.arrayContaining([
        ["date", "May"],
        ["text", "Pasted."],
      ]),
    );
  });

  it("does nothing for a form that is not the editor’s, and loses nothing of it", async () => {
    use(copyInvented(name));
    const before = readTextsOf(dataDir, name);
    const answer = await ask(
      address,
      fill(
        await open(address),
        [
          ["summary", "Mine."],
          ["form-key", "old"],
        ],
        "save",
      ),
    );
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("Mine.");
    expect(readTextsOf(dataDir, name)).toEqual(before);
  });

  it.each(["../two-hives", "..%2ftwo-hives", "schemas", ".edit", "two-hives/parties/..%2f..", "two-hives/code/x"])(
    "leads nowhere by the path %s",
    async (wrong) => {
      use(copyInvented(name));
      expect((await ask(`/edit/${wrong}?new=1`)).status).not.toBe(500);
      const posted = await ask(`/edit/${wrong}`, [
        ["do", "save"],
        ["id", "../../x"],
      ]);
      expect(posted.status === 404 || posted.status === 422).toBe(true);
    },
  );
});

describe("the form of any record", () => {
  const orune = "lake-orune";
  const order = (kind: RecordKind) =>
    listRecords(parseContents(readTextsOf(dataDir, orune)), orune, kind).map(({ id }) => id);

  it("moves a question among those of its issue, and nothing else", async () => {
    use(copyInvented(orune));
    const before = order("question");
    const issue = listRecords(parseContents(readTextsOf(dataDir, orune)), orune, "question").map(
      ({ within }) => within,
    );
    const at = issue.findIndex((one, i) => one === issue[i + 1]);
    const address = `/edit/${orune}/questions/${before[at]}`;
    const statements = order("statement").toSorted();
    const answer = await ask(address, fill(await open(address), [], "lower"));
    expect([answer.status, await answer.text()]).toEqual([303, ""]);
    const [one = "", other = ""] = [before[at], before[at + 1]];
    expect(order("question")).toEqual(before.toSpliced(at, 2, other, one));
    expect(order("statement").toSorted()).toEqual(statements);
  });

  it("moves an option up with everything that is typed, and saves only when told to", async () => {
    use(copyInvented(name));
    const address = `/edit/${name}/questions/morning`;
    const before = readTextsOf(dataDir, name);
    const answer = await ask(address, fill(await open(address), [["label", "Mornings"]], "up:options[1]"));
    const html = await answer.text();
    expect(html).toMatch(/name="options\[0\].id"[^>]*value="clover-first"/);
    expect(html).toMatch(/name="label"[^>]*value="Mornings"/);
    expect(readTextsOf(dataDir, name)).toEqual(before);
  });

  it("refuses to remove what others rest on, with a link to each of them", async () => {
    use(copyInvented(name));
    const address = `/edit/${name}/parties/bramble`;
    const answer = await ask(address, fill(await open(address), [], "remove"));
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain("Not removed: one place rests on it.");
    expect(html).toContain(`href="/edit/${name}/code?statement=morning-bramble#f-party"`);
  });

  it("of an issue takes it out of the list of the negotiation when it is removed, and its id is kept free", async () => {
    use(copyInvented(orune));
    const address = `/edit/${orune}/issues?new=1`;
    const set = [
      ["title", "The lamp"],
      ["summary", "Who lights it."],
    ] as const;
    expect((await ask(address, fill(await open(address), set, "unfinished"))).status).toBe(303);
    expect(order("issue")).toContain("the-lamp");
    const lamp = `/edit/${orune}/issues/the-lamp`;
    const answer = await ask(lamp, fill(await open(lamp), [], "remove"));
    expect([answer.status, answer.status === 303 ? "" : await answer.text()]).toEqual([303, ""]);
    const head = readTextsOf(dataDir, orune).get(`${orune}/negotiation.json`) ?? "";
    expect(head).toContain('"retired": ["issue the-lamp"]');
    expect((await ask(address, fill(await open(address), set, "unfinished"))).status).toBe(303);
    expect(order("issue")).toContain("the-lamp-2");
  });
});

describe("a spreadsheet", () => {
  const table = [
    "party,question,answer,date,source,url,summary",
    "Harbour board,Who runs the crane?,The board,2031-03-02,Harbour News,https://example.org/1,Wants the crane.",
    "Dockers,Who runs the crane?,The dockers,2031-03-03,Harbour News,https://example.org/2,Want the crane.",
  ].join("\n");

  it("is shown before it is written, and begins a negotiation", async () => {
    use(makeDataDir());
    const fields = await open("/edit/new/import");
    const [key = ["", ""]] = fields.filter(([one]) => one === "form-key");
    const seen = await send("/edit/new/import", [key, ["id", "harbour-2031"], ["pasted", table]]);
    const html = await seen.text();
    expect(html).toMatch(/Harbour 2031: \d+ new, 0 changed, 0 removed/);
    expect(readdirSync(dataDir)).toEqual([".edit"]);
    const [, draft = ""] = /name="draft" value="([a-f0-9]{16})"/.exec(html) ?? [];
    const answer = await ask("/edit/new/import", [key, ["id", "harbour-2031"], ["draft", draft], ["do", "apply"]]);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/edit/harbour-2031"]);
    const contents = parseContents(readTextsOf(dataDir, "harbour-2031"));
    expect(listRecords(contents, "harbour-2031", "statement")).toHaveLength(2);
    expect(await (await ask("/edit/harbour-2031")).text()).not.toContain("to mend");
    const twice = await ask("/edit/new/import", [key, ["id", "harbour-2031"], ["draft", draft], ["do", "apply"]]);
    expect(twice.status).toBe(422);
  });

  it("that is none is refused in words, and so is a name that leads elsewhere", async () => {
    use(copyInvented(name));
    const key = (await open("/edit/new/import"))[0] ?? ["", ""];
    const archive = await send(`/edit/${name}/import`, [key, ["pasted", "PK\u0003\u0004"]]);
    expect(archive.status).toBe(422);
    const elsewhere = await send("/edit/new/import", [key, ["id", "../elsewhere"], ["pasted", table]]);
    expect(elsewhere.status).toBe(422);
    expect(readdirSync(path.dirname(dataDir)).includes("elsewhere")).toBe(false);
  });

  it("need not be there: a negotiation can begin empty, and is sound", async () => {
    use(makeDataDir());
    const key = (await open("/edit"))[0] ?? ["", ""];
    const answer = await ask("/edit/new", [key, ["id", "harbour-2031"]]);
    expect(answer.headers.get("location")).toBe("/edit/harbour-2031");
    expect(await (await ask("/edit/harbour-2031")).text()).toContain("The files are sound.");
    expect((await ask("/edit/new", [key, ["id", "harbour-2031"]])).status).toBe(422);
  });
});

describe("a new negotiation", () => {
  it("takes the questions of another one, and opens with what is to be done", async () => {
    use(copyInvented(name));
    const key = (await open("/edit"))[0] ?? ["", ""];
    const answer = await ask("/edit/new", [key, ["id", "orchard-2031"], ["from", name], ["parties", "true"]]);
    expect(answer.headers.get("location")).toBe("/edit/orchard-2031");
    const overview = await (await ask("/edit/orchard-2031")).text();
    expect(overview).toContain("The files are sound.");
    expect(overview).toContain("Bramble Hive: Which hive would visit the meadow in the morning?");
    expect(overview).toMatch(/Not described yet.*Orchard 2031/);
    const contents = parseContents(readTextsOf(dataDir, "orchard-2031"));
    expect(listRecords(contents, "orchard-2031", "statement")).toEqual([]);
  });

  it("that cannot begin keeps what was typed and says why", async () => {
    use(copyInvented(name));
    const key = (await open("/edit"))[0] ?? ["", ""];
    for (const [id, from, words] of [
      ["../x", name, "cannot be a name in addresses"],
      [name, "", "already"],
      ["orchard-2031", "../two-hives", "to take questions from"],
    ] as const) {
      const answer = await ask("/edit/new", [key, ["id", id], ["from", from]]);
      expect(answer.status).toBe(422);
      const html = await answer.text();
      expect(html).toContain(words);
      expect(html).toContain(`value="${id}"`);
    }
    expect(readdirSync(dataDir).filter((one) => !one.startsWith("."))).toEqual([name]);
  });
});

describe("without the key of a running editor", () => {
  it("there is none", async () => {
    use(copyInvented(name));
    delete process.env.PARLEY_EDIT_KEY;
    expect((await ask("/edit")).status).toBe(404);
    expect((await ask(`/edit/${name}/code`, [["do", "save"]])).status).toBe(404);
  });
});

describe("undo", () => {
  it("is one button, which two clicks do not press twice", async () => {
    use(copyInvented(name));
    const file = path.join(dataDir, name, "parties.json");
    const before = readFileSync(file, "utf8");
    const form = `/edit/${name}/parties/bramble`;
    expect((await ask(form, fill(await open(form), [["note", "Changed."]], "save"))).status).toBe(303);
    expect(readFileSync(file, "utf8")).toContain("Changed.");
    const fields = await open(`/edit/${name}`);
    await ask(`/edit/${name}/undo`, fields);
    expect(readFileSync(file, "utf8")).toBe(before);
    await ask(`/edit/${name}/undo`, fields);
    expect(readFileSync(file, "utf8")).toBe(before);
  });
});
