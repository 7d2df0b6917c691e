// How many requests a second the server answers, beside a plain static server that has the very same bytes as files.
import { fork } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { startOwnServer } from "../own-server.mjs";
import { startProgress } from "../progress.mjs";
import { benchDir } from "./folder.mjs";
import { readMeasured } from "./matrix.ts";
import { takeTurns } from "./measure.mjs";
import { compressAll } from "./peer-pages.mjs";
import { loadPeer, readPeerVersion } from "./peers.mjs";
import { listWorse, writeMeasured, writeRatios } from "./report.mjs";

const { id } = readMeasured();
const connections = 32;

/** What is asked for: what a reader, a chat application and a program ask for most. */
const asked = [
  { key: "page", label: "The matrix page", address: `/${id}`, ending: "html" },
  { key: "embed", label: "The matrix as an embed", address: `/embed/${id}`, ending: "html" },
  { key: "made", label: "A table made at build (CSV)", address: `/${id}.csv`, ending: "csv" },
  { key: "picture", label: "A picture made at build (PNG)", address: `/${id}.png`, ending: "png" },
  {
    key: "request",
    label: "A table made on request (CSV), asked for before",
    address: `/${id}.csv?evidence=record`,
    ending: "csv",
  },
  {
    key: "lens",
    label: "A page drawn on request (a lens), asked for before",
    address: `/${id}?evidence=record`,
    ending: "html",
  },
  { key: "search", label: "A page drawn for each request (a search)", address: `/${id}/search?q=sea`, ending: "html" },
];

const encodings = [
  { key: "plain", label: "not compressed", encoding: "identity" },
  { key: "gzip", label: "gzip", encoding: "gzip" },
];

const quantities = asked.flatMap((one) =>
  encodings.map((packed) => ({
    key: `${one.key}-${packed.key}`,
    label: `${one.label}, ${packed.label}`,
    less: false,
  })),
);

/**
 * Measures what the server bears.
 *
 * @param {{ quick: boolean }} how
 */
export async function measureLoad({ quick }) {
  const { default: autocannon } = await loadPeer("autocannon");
  const site = await startOwnServer({ PARLEY_DATA: "" });
  const folder = await keepAnswers(site.base);
  const files = await startFiles(folder);
  /** @type {{ name: string, find: (one: typeof asked[number]) => string }[]} */
  const servers = [
    { name: "Parley", find: ({ address }) => `${site.base}${address}` },
    { name: "sirv", find: ({ key, ending }) => `${files.base}/${key}.${ending}` },
  ];
  const rounds = quick ? 1 : 5;
  const seconds = quick ? 1 : 4;
  const progress = startProgress(quantities.length * servers.length * (rounds + 1), "bouts");
  /** @type {Map<string, Record<string, number>[]>} */
  const taken = new Map(servers.map(({ name }) => [name, Array.from({ length: rounds }, () => ({}))]));
  // One address after the other, and within it turn by turn: what is told of an address was measured in one minute.
  for (const one of asked) {
    for (const packed of encodings) {
      /** @type {Map<string, number>} */
      const rates = new Map();
      const measured = await takeTurns({
        contestants: servers,
        rounds,
        run: async ({ name, find }) => {
          // The first bout, which does not count, tells how many requests make one of the length wanted.
          const known = rates.get(name);
          const amount = known === undefined ? connections : Math.max(2 * connections, Math.round(known * seconds));
          const rate = await shoot(autocannon, find(one), packed.encoding, amount);
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
  site.stop();
  files.stop();
  const contestants = servers.map(({ name }) => ({ name, rounds: taken.get(name) ?? [] }));
  const [own, other] = contestants;
  /** @type {import("./report.mjs").Pair[]} */
  const pairs = own && other ? [[own, other]] : [];
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
 * Requests a second over one bout. A bout ends when all of its requests are answered, so that none of them is still being
 * worked on in the next. Throws where anything but success was answered: a refusal is quick, and no answer.
 *
 * @param {(options: object, done: (error: Error | null, result: { requests: { total: number }, non2xx: number, errors: number }) => void) => import("node:events").EventEmitter} autocannon
 * @param {string} url
 * @param {string} encoding
 * @param {number} amount how many are asked for
 * @returns {Promise<number>}
 */
function shoot(autocannon, url, encoding, amount) {
  return new Promise((resolve, reject) => {
    // Its own clock goes by seconds.
    const begun = performance.now();
    let ended = begun;
    const options = { url, connections, amount, timeout: 900, headers: { "accept-encoding": encoding } };
    const bout = autocannon(
      options,
      (error, { requests, non2xx, errors } = { requests: { total: 0 }, non2xx: 0, errors: 0 }) => {
        if (error) reject(error);
        else if (non2xx > 0 || errors > 0)
          reject(new Error(`${url}: ${non2xx} answers were no success, ${errors} were none`));
        else resolve(requests.total / ((ended - begun) / 1000));
      },
    );
    bout.on("response", () => {
      ended = performance.now();
    });
  });
}

/**
 * Writes the server's answers as files.
 *
 * @param {string} base
 */
async function keepAnswers(base) {
  const folder = path.join(benchDir, "files");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { key, address, ending } of asked) {
    const answer = await fetch(`${base}${address}`);
    if (!answer.ok) throw new Error(`${address} answers ${answer.status}`);
    writeFileSync(path.join(folder, `${key}.${ending}`), Buffer.from(await answer.arrayBuffer()));
  }
  return compressAll(folder);
}

/**
 * Starts the plain server in a process of its own, as the site has one: the one that asks has enough to do.
 *
 * @param {string} folder
 * @returns {Promise<{ base: string, stop: () => void }>}
 */
async function startFiles(folder) {
  const child = fork(path.join(import.meta.dirname, "static-process.mjs"), [folder], { execArgv: [] });
  process.on("exit", () => child.kill());
  const base = await new Promise((resolve, reject) => {
    child.once("message", resolve);
    child.once("exit", () => reject(new Error("the plain server did not start")));
  });
  return { base: String(base), stop: () => child.kill() };
}
