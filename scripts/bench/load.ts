// How many requests a second the server answers, compared with a plain static server that has the same bytes as files.
import { fork } from "node:child_process";
import type { EventEmitter } from "node:events";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { startProgress } from "../lib/progress";
import { startTemporaryServer } from "../lib/temporary-server";
import { benchDir } from "./folder";
import { readMeasured } from "./matrix";
import { takeTurns } from "./measure";
import { compressAll } from "./peer-pages";
import { loadPeer, readPeerVersion } from "./peers";
import { listWorse, type Pair, writeMeasured, writeRatios } from "./report";
import type { StaticServer } from "./static-server";

const { id } = readMeasured();
const connections = 32;

interface Target {
  key: string;
  label: string;
  address: string;
  extension: string;
}

/** The part of autocannon that is used. */
interface Autocannon {
  default: (
    options: { url: string; connections: number; amount: number; timeout: number; headers: Record<string, string> },
    done: (error: Error | null, result?: { requests: { total: number }; non2xx: number; errors: number }) => void,
  ) => EventEmitter;
}

/** What readers, chat applications and programs ask for most. */
const targets: Target[] = [
  { key: "page", label: "The matrix page", address: `/${id}`, extension: "html" },
  { key: "embed", label: "The matrix as an embed", address: `/embed/${id}`, extension: "html" },
  { key: "picture", label: "A picture made at build (PNG)", address: `/${id}.png?size=social`, extension: "png" },
  { key: "request", label: "A table made on request (CSV), asked for before", address: `/${id}.csv`, extension: "csv" },
  {
    key: "filtered",
    label: "A page rendered on request (a filtered view), asked for before",
    address: `/${id}?evidence=record`,
    extension: "html",
  },
  {
    key: "search",
    label: "A search, asked for before",
    address: `/${id}/search?q=sea`,
    extension: "html",
  },
];

const encodings = [
  { key: "plain", label: "not compressed", encoding: "identity" },
  { key: "gzip", label: "gzip", encoding: "gzip" },
];

const quantities = targets.flatMap((one) =>
  encodings.map((packed) => ({
    key: `${one.key}-${packed.key}`,
    label: `${one.label}, ${packed.label}`,
    less: false,
  })),
);

/** Measures how many requests a second the server answers. */
export async function measureLoad({ quick }: { quick: boolean }) {
  const { default: autocannon } = await loadPeer<Autocannon>("autocannon");
  const site = await startTemporaryServer({ PARLEY_DATA: "" });
  const folder = await keepAnswers(site.base);
  const files = await startFiles(folder);
  const servers: { name: string; findUrl: (target: Target) => string }[] = [
    { name: "Parley", findUrl: ({ address }) => `${site.base}${address}` },
    { name: "sirv", findUrl: ({ key, extension }) => `${files.base}/${key}.${extension}` },
  ];
  const rounds = quick ? 1 : 5;
  const seconds = quick ? 1 : 4;
  const progress = startProgress(quantities.length * servers.length * (rounds + 1), "bouts");
  const taken = new Map(
    servers.map(({ name }) => [name, Array.from({ length: rounds }, (): Record<string, number> => ({}))]),
  );
  // One address after the other, and turn by turn within each, so that all of its numbers come from one minute.
  for (const one of targets) {
    for (const packed of encodings) {
      const rates = new Map<string, number>();
      const measured = await takeTurns({
        contestants: servers,
        rounds,
        run: async ({ name, findUrl }) => {
          // The first bout, which does not count, shows how many requests fill the time.
          const known = rates.get(name);
          const amount = known === undefined ? connections : Math.max(2 * connections, Math.round(known * seconds));
          const rate = await shoot(autocannon, findUrl(one), packed.encoding, amount);
          rates.set(name, rate);
          return rate;
        },
        step: progress.step,
      });
      for (const server of servers) {
        (measured.get(server) ?? []).forEach((value, round) => {
          const own = taken.get(server.name)?.[round];
          if (own) own[`${one.key}-${packed.key}`] = value;
        });
      }
    }
  }
  await site.stop();
  files.stop();
  const contestants = servers.map(({ name }) => ({ name, rounds: taken.get(name) ?? [] }));
  const [own, other] = contestants;
  const pairs: Pair[] = own && other ? [[own, other]] : [];
  return {
    text: [
      `Requests answered in a second over ${connections} connections that stay open, ${rounds} bouts of about ${seconds} seconds each way: by the server that \`npm start\` starts, and by \`sirv\` from files that hold the very answers of that server, with the compressed ones beside them. Each server is one process; autocannon ${readPeerVersion("autocannon")} asks, on the same machine, and is itself what limits the fastest.`,
      writeMeasured(contestants, quantities),
      writeRatios(pairs, quantities),
    ],
    worse: listWorse(pairs, quantities),
  };
}

/**
 * Requests a second over one bout, which ends when every request has been answered, so that none of them slows the next
 * bout. Throws where a response is not a success: a refusal is quicker than an answer.
 */
function shoot(autocannon: Autocannon["default"], url: string, encoding: string, amount: number): Promise<number> {
  return new Promise((resolve, reject) => {
    // The clock of autocannon counts whole seconds.
    const startedAt = performance.now();
    let endedAt = startedAt;
    const options = { url, connections, amount, timeout: 900, headers: { "accept-encoding": encoding } };
    const bout = autocannon(options, (error, result) => {
      if (error || !result) reject(error);
      else if (result.non2xx > 0 || result.errors > 0) {
        reject(new Error(`${url}: ${result.non2xx} responses were no success, ${result.errors} never came`));
      } else resolve(result.requests.total / ((endedAt - startedAt) / 1000));
    });
    bout.on("response", () => {
      endedAt = performance.now();
    });
  });
}

/** Writes the responses of the server as files. */
async function keepAnswers(base: string): Promise<string> {
  const folder = path.join(benchDir, "files");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { key, address, extension } of targets) {
    const response = await fetch(`${base}${address}`);
    if (!response.ok) throw new Error(`${address} answers ${response.status}`);
    writeFileSync(path.join(folder, `${key}.${extension}`), Buffer.from(await response.arrayBuffer()));
  }
  return compressAll(folder);
}

/** Starts the static server in a process of its own, as the site has one: this process is busy with asking. */
async function startFiles(folder: string): Promise<StaticServer> {
  const child = fork(path.join(import.meta.dirname, "static-process.ts"), [folder], { execArgv: ["--import", "tsx"] });
  process.on("exit", () => child.kill());
  const base = await new Promise((resolve, reject) => {
    child.once("message", resolve);
    child.once("exit", () => reject(new Error("the static server did not start")));
  });
  return { base: String(base), stop: () => child.kill() };
}
