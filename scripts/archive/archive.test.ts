import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { archiveSources, type Finding, type RecordedSource } from "./archive-sources";
import { ask, isPrivate } from "./ask";
import { type Archive, readRetryAfter } from "./wayback";

let base = "";
let asked: string[] = [];
let saves = 0;
/** What the archive answers when it is asked for the copies of an address, by a word in the address. */
let busyTimes = 0;

/** A server that is the sites of the sources and the archive at once, and answers as the worst of them do. */
const server = http.createServer((request, response) => {
  const url = new URL(request.url ?? "/", "http://localhost");
  asked.push(decodeURIComponent(request.url ?? ""));
  const send = (status: number, headers: http.OutgoingHttpHeaders = {}, body = "") => {
    response.writeHead(status, headers);
    response.end(body);
  };
  const endless = () => {
    response.writeHead(200, { "content-type": "text/html" });
    const more = () => {
      while (!response.destroyed && response.write("words ".repeat(2000)));
    };
    response.on("drain", more);
    more();
  };
  if (url.pathname === "/available") {
    const about = url.searchParams.get("url") ?? "";
    if (about.includes("busy") && busyTimes-- > 0) return send(429, { "retry-after": "7" });
    if (about.includes("closed")) return send(429, { "retry-after": "86400" });
    if (about.includes("garbled")) return send(200, {}, "<p>Sorry</p>");
    if (about.includes("flood")) return endless();
    const closest = about.includes("known") && {
      available: true,
      status: "200",
      timestamp: "20310512080000",
      url: "javascript:alert(1)",
    };
    return send(200, {}, JSON.stringify({ archived_snapshots: closest ? { closest } : {} }));
  }
  if (url.pathname.startsWith("/save/")) {
    saves++;
    if (url.pathname.includes("later")) return send(200);
    return send(302, { location: "/web/20310601093000/whatever" });
  }
  if (url.pathname === "/gone") return send(404, {}, "Gone");
  if (url.pathname === "/endless") return endless();
  if (url.pathname === "/loop") return send(302, { location: "/loop" });
  if (url.pathname === "/inside") return send(302, { location: "http://10.0.0.1/admin" });
  if (url.pathname === "/same-machine") return send(302, { location: "http://localhost:1/" });
  if (url.pathname === "/file") return send(302, { location: "file:///etc/passwd" });
  if (url.pathname === "/slow") return undefined;
  return send(200, {}, "Words.");
});

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
  saves = 0;
  busyTimes = 0;
});

const allowed = () => new Set([new URL(base).host]);

/** Runs over sources with these paths; time does not pass. */
async function run(paths: string[], more: Partial<RecordedSource> = {}) {
  const archive: Archive = {
    available: `${base}/available`,
    save: `${base}/save/`,
    copies: "https://web.example.org/web/",
  };
  const recorded: [string, Finding][] = [];
  const said: string[] = [];
  const pauses: number[] = [];
  const left = await archiveSources(
    paths.map((path) => ({ id: path, url: `${base}/${path}`, date: "2031-05-12", ...more })),
    {
      archive,
      day: "2031-06-01",
      pause: async (milliseconds) => pauses.push(milliseconds),
      record: (id, finding) => {
        recorded.push([id, finding]);
        return undefined;
      },
      say: (line) => said.push(line),
      ask: { allowed: allowed(), timeout: 2000 },
    },
  );
  return { left, recorded, said, pauses };
}

const copy = (path: string, timestamp: string, date: string) => ({
  url: `https://web.example.org/web/${timestamp}/${base}/${path}`,
  date,
});

describe("an archived copy", () => {
  it("that is there is recorded, and no new one is asked for", async () => {
    const { recorded, said } = await run(["known"]);
    expect(recorded).toEqual([["known", { archived: copy("known", "20310512080000", "2031-05-12") }]]);
    expect(said).toEqual(["1/1 known: there is a copy, of 2031-05-12"]);
    expect(saves).toBe(0);
    expect(asked[1]).toBe(`/available?url=${base}/known&timestamp=20310512`);
  });

  it("is asked for where there is none, after a longer pause", async () => {
    const { recorded, said, pauses } = await run(["new"]);
    expect(recorded).toEqual([["new", { archived: copy("new", "20310601093000", "2031-06-01") }]]);
    expect(said).toEqual(["1/1 new: a copy was made, of 2031-06-01"]);
    expect(pauses).toEqual([1500, 15_000]);
  });

  it("may come later", async () => {
    expect(await run(["later"])).toMatchObject({
      recorded: [],
      said: ["1/1 later: a copy was asked for and is not there yet"],
    });
  });

  it("is recorded at once, before the next source is looked at", async () => {
    const { recorded, left } = await run(["known", "closed", "known"]);
    expect([recorded.length, left]).toEqual([1, 2]);
  });
});

describe("the archive", () => {
  it("is left alone for as long as it asks", async () => {
    busyTimes = 1;
    const { pauses, recorded } = await run(["busy-and-known"]);
    expect(pauses).toEqual([1500, 7000]);
    expect(recorded).toHaveLength(1);
  });

  it("is not asked again for ever", async () => {
    busyTimes = 100;
    const { pauses, left, said } = await run(["busy", "known"]);
    expect(pauses).toEqual([1500, 7000, 7000]);
    expect([left, said]).toEqual([2, ["1/2 busy: the archive asks to be left alone for 7 seconds"]]);
  });

  it("ends the run where it wants a long rest", async () => {
    expect(await run(["closed", "known"])).toMatchObject({ left: 2, pauses: [1500] });
  });

  it("may answer nonsense or without end: the next source is looked at, until nothing works", async () => {
    const { recorded, said, left } = await run(["garbled", "known", "flood", "garbled", "garbled", "known"]);
    expect(recorded.map(([id]) => id)).toEqual(["known"]);
    expect(said[0]).toBe("1/6 garbled: the archive’s answer is no list of copies");
    expect(left).toBe(2);
  });

  it.each([
    [undefined, 60],
    ["120", 120],
    ["soon", 60],
    ["Sun, 01 Jun 2031 00:02:00 GMT", 120],
    ["Sun, 01 Jun 2031 00:00:00 GMT", 0],
  ])("says how long with %s", (text, seconds) => {
    expect(readRetryAfter(text, Date.parse("2031-06-01T00:00:00Z"))).toBe(seconds);
  });
});

describe("the address of a source", () => {
  it("is marked where it leads nowhere, and no copy of that is made", async () => {
    const { recorded, said } = await run(["gone"]);
    expect(recorded).toEqual([["gone", { dead: "2031-06-01" }]]);
    expect(said).toEqual(["1/1 gone: its address leads nowhere (404); no copy is known"]);
    expect(saves).toBe(0);
  });

  it("keeps the first day, and loses the mark when it works again", async () => {
    const archived = {};
    expect((await run(["gone"], { dead: "2031-01-01", archived })).recorded).toEqual([]);
    expect((await run(["known"], { dead: "2031-01-01", archived })).recorded).toEqual([["known", { dead: null }]]);
  });

  it.each([
    ["slow", "its address: took too long"],
    ["loop", "its address: redirects without end"],
    ["inside", "its address: leads to a private address"],
    ["same-machine", "its address: leads to a private address"],
    ["file", "its address: leads to file:, which is no web address"],
  ])("that is %s is not called dead", async (path, why) => {
    const { recorded, said } = await run([path], { archived: {} });
    expect([recorded, said]).toEqual([[], [`1/1 ${path}: ${why}`]]);
  });

  it("is not read to its end", async () => {
    expect(await run(["endless"], { archived: {} })).toMatchObject({ said: ["1/1 endless: its address works"] });
  });
});

describe("an answer", () => {
  it("is cut at the size that is wanted", async () => {
    const answer = await ask(`${base}/endless`, {
      timeout: 5000,
      maxBytes: 10_000,
      maxRedirects: 0,
      allowed: allowed(),
    });
    expect(answer.kind === "answered" && answer.body.length).toBe(10_000);
  });

  it.each([
    "127.0.0.1",
    "10.1.2.3",
    "172.31.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "0.0.0.0",
    "::1",
    "fd00::1",
    "fe80::1",
    "::ffff:10.0.0.1",
  ])("of %s is never asked for", (address) => {
    expect(isPrivate(address)).toBe(true);
  });

  it.each(["93.184.216.34", "2606:2800:220:1::1"])("of %s may be", (address) => {
    expect(isPrivate(address)).toBe(false);
  });
});
