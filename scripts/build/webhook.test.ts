import { createHmac } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { takeTold } from "../../lib/feed/news";
import { buildNegotiation } from "../../lib/testing/build-negotiation";
import { type HookSettings, sendNews, sign } from "./webhook";

const before = buildNegotiation({ id: "pier", questions: [{ statements: [{ holds: "north" }] }] });
const after = {
  ...buildNegotiation({
    id: "pier",
    questions: [{ statements: [{ date: "2031-04-10", holds: "south" }, { holds: "north" }] }],
  }),
  version: "newer",
};

let folder: string;
let file: string;
const closing: (() => void)[] = [];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "parley-hook-"));
  file = path.join(folder, "told.json");
  writeFileSync(file, JSON.stringify({ pier: takeTold(before) }));
});

afterEach(() => {
  for (const close of closing.splice(0)) close();
  rmSync(folder, { recursive: true, force: true });
});

interface Asked {
  headers: IncomingHttpHeaders;
  body: string;
}

/** A server that answers each request in turn; the last way of answering goes on. */
async function listen(...answers: ((response: ServerResponse) => void)[]) {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const answer = answers[Math.min(asked.length, answers.length - 1)];
    let body = "";
    for await (const part of request) body += part;
    asked.push({ headers: request.headers, body });
    answer?.(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => {
    server.close();
    server.closeAllConnections();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  const send = (more: Partial<HookSettings> = {}) =>
    sendNews([after], { url, file, timeoutMs: 300, pausesMs: [5, 5], ...more });
  return { asked, send, url };
}

const accept = (response: ServerResponse) => void response.writeHead(204).end();
const fail = (status: number) => (response: ServerResponse) => void response.writeHead(status).end();
const readVersion = () => JSON.parse(readFileSync(file, "utf8")).pier.version;

describe("the webhook of a build", () => {
  it("tells once what has changed, in words, with the pages and feeds that changed", async () => {
    const { asked, send } = await listen(accept);
    expect(await send()).toMatch(/^Webhook: http:\/\/127\.0\.0\.1:\d+ was told of pier \(entries: 1\)\.$/);
    expect(asked).toHaveLength(1);
    const { type, data } = JSON.parse(asked[0]?.body ?? "");
    expect(type).toBe("data.changed");
    const [news] = data.negotiations;
    expect([news.negotiation, news.before, news.after]).toEqual(["pier", before.version, "newer"]);
    expect(news.changes).toHaveLength(1);
    expect(news.changes[0].kind).toBe("new");
    expect(news.changes[0].title).toMatch(/^Amber on .+: moved four steps towards “south”: now south; before, north$/);
    expect(news.pages).toContain("http://localhost:3000/pier/parties/amber");
    expect(news.pages).not.toContain("http://localhost:3000/pier/parties/basalt");
    expect(news.feeds).toContain("http://localhost:3000/pier/compare/amber/basalt/feed.json");
    // And never again.
    expect(await send()).toBe("Webhook: nothing has changed since the last message, so none was sent.");
    expect(asked).toHaveLength(1);
  });

  it("is signed as Standard Webhooks say", async () => {
    const { asked, send } = await listen(accept);
    const key = Buffer.from("a secret that nobody knows");
    await send({ secret: `whsec_${key.toString("base64")}` });
    const { headers, body } = asked[0] ?? { headers: {}, body: "" };
    const signed = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
    expect(headers["webhook-signature"]).toBe(`v1,${createHmac("sha256", key).update(signed).digest("base64")}`);
    expect(Math.abs(Number(headers["webhook-timestamp"]) - Date.now() / 1000)).toBeLessThan(60);
    // The example of the specification.
    expect(
      sign(
        "msg_p5jXN8AQM9LWM0D4loKWxJek",
        1614265330,
        '{"test": 2432232314}',
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
      ),
    ).toBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  });

  it("is not signed without a secret", async () => {
    const { asked, send } = await listen(accept);
    await send();
    expect(asked[0]?.headers["webhook-signature"]).toBeUndefined();
  });

  it("is tried again after a failure of the other side, as the same message", async () => {
    const { asked, send } = await listen(fail(500), fail(429), accept);
    expect(await send()).toContain("was told of pier");
    expect(new Set(asked.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    expect(asked).toHaveLength(3);
    expect(readVersion()).toBe("newer");
  });

  it("is given up after two further attempts; the next build tells it again", async () => {
    const { asked, send } = await listen(fail(500));
    expect(await send()).toMatch(
      /was not told \(it answered 500\)\. The build is complete; the next one tells this again\.$/,
    );
    expect(asked).toHaveLength(3);
    expect(readVersion()).toBe(before.version);
  });

  it.each([404, 410, 302])("is not tried again where it is not wanted: %i", async (status) => {
    const { asked, send } = await listen(fail(status));
    expect(await send()).toContain(`it answered ${status}`);
    expect(asked).toHaveLength(1);
  });

  it("does not wait for who never answers", async () => {
    const { asked, send } = await listen(() => {});
    expect(await send()).toContain("no answer within 0.3 seconds");
    expect(asked).toHaveLength(3);
  });

  it("does not read an answer that never ends", async () => {
    const { send } = await listen((response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write("x".repeat(1000)), 5);
      response.on("close", () => clearInterval(timer));
    });
    expect(await send()).toContain("was told of pier");
  });

  it("says so where nobody listens", async () => {
    expect(await sendNews([after], { url: "http://127.0.0.1:9/", file, pausesMs: [] })).toContain("was not told (");
  });

  it("tells the version alone of a negotiation that it has not told of before", async () => {
    rmSync(file);
    const { asked, send } = await listen(accept);
    await send();
    const [news] = JSON.parse(asked[0]?.body ?? "").data.negotiations;
    expect([news.before, news.changes, news.pages]).toEqual([null, [], ["http://localhost:3000/pier"]]);
    expect(existsSync(file)).toBe(true);
  });

  it("takes a file that was cut off as none", async () => {
    writeFileSync(file, '{"pier":');
    const { send } = await listen(accept);
    expect(await send()).toContain("was told of pier");
  });
});
