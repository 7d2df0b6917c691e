// After a build, tells another program what has changed in the data: one POST to PARLEY_WEBHOOK, signed as Standard Webhooks
// (https://www.standardwebhooks.com) say. Nothing is told where nothing has changed, and no failure fails a build.
import { createHmac, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Negotiation } from "../../lib/dataset/negotiation";
import { findNews, type News, type Told, takeTold } from "../../lib/feed/news";

export interface HookSettings {
  url: string;
  /** `whsec_` and Base64, or any other words. Without one, the message is not signed. */
  secret?: string | undefined;
  /** The file with what was told before. It is written again once the message has arrived. */
  file: string;
  timeoutMs?: number;
  /** How long to wait before each further attempt. */
  pausesMs?: readonly number[];
}

/** Sends what is new. The words say what became of it, for whoever runs the build. */
export async function sendNews(negotiations: readonly Negotiation[], settings: HookSettings): Promise<string> {
  const { file } = settings;
  const before = readTold(file);
  const news = negotiations.flatMap((one) => findNews(one, before[one.id]) ?? []);
  if (news.length === 0) return "Webhook: nothing has changed since the last message, so none was sent.";
  const failure = await post(news, settings);
  if (failure !== undefined)
    return `Webhook: ${new URL(settings.url).origin} was not told (${failure}). The build is complete; the next one tells this again.`;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(negotiations.map((one) => [one.id, takeTold(one)])))}\n`);
  const changes = news.reduce((sum, one) => sum + one.changes.length, 0);
  return `Webhook: ${new URL(settings.url).origin} was told of ${news.map(({ negotiation }) => negotiation).join(", ")} (entries: ${changes}).`;
}

/** What went wrong; undefined if the message has arrived. */
async function post(news: readonly News[], settings: HookSettings): Promise<string | undefined> {
  const { url, secret, timeoutMs = 10_000, pausesMs = [1000, 4000] } = settings;
  const body = JSON.stringify({
    type: "data.changed",
    timestamp: new Date().toISOString(),
    data: { negotiations: news },
  });
  // All attempts are the same message, so that whoever gets it twice can tell.
  const id = `msg_${randomUUID()}`;
  for (let attempt = 0; ; attempt++) {
    const { failure, isFinal } = await tryOnce(url, { id, body, secret }, timeoutMs);
    const pause = pausesMs[attempt];
    if (failure === undefined || isFinal || pause === undefined) return failure;
    await wait(pause);
  }
}

interface Message {
  id: string;
  body: string;
  secret: string | undefined;
}

async function tryOnce(url: string, { id, body, secret }: Message, timeoutMs: number) {
  try {
    const timestamp = Math.floor(Date.now() / 1000);
    const response = await fetch(url, {
      method: "POST",
      body,
      headers: {
        "content-type": "application/json",
        "user-agent": "Parley",
        "webhook-id": id,
        "webhook-timestamp": String(timestamp),
        ...(secret && { "webhook-signature": sign(id, timestamp, body, secret) }),
      },
      // What is signed for one address is not sent on to another.
      redirect: "manual",
      signal: AbortSignal.timeout(timeoutMs),
    });
    // What it answers is of no interest, and may have no end.
    await response.body?.cancel();
    if (response.ok) return { failure: undefined, isFinal: true };
    const { status } = response;
    return { failure: `it answered ${status}`, isFinal: status < 500 && status !== 408 && status !== 429 };
  } catch (error) {
    const { name, message, cause } = error as Error;
    if (name === "TimeoutError") return { failure: `no answer within ${timeoutMs / 1000} seconds`, isFinal: false };
    return { failure: (cause as Error | undefined)?.message ?? message, isFinal: false };
  }
}

/** `v1,` and the HMAC-SHA256 of id, time and body in Base64. */
export function sign(id: string, timestamp: number, body: string, secret: string): string {
  const key = secret.startsWith("whsec_") ? Buffer.from(secret.slice(6), "base64") : secret;
  return `v1,${createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64")}`;
}

function readTold(file: string): Record<string, Told> {
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    // A file that was cut off says nothing, as on the first build.
    return {};
  }
}
