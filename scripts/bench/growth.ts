// How the cost of the engine, of the data check and of the build grows with the data.
import { spawn } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { listPlacedQuestions, type Negotiation } from "../../lib/dataset/negotiation";
import { readDataset } from "../../lib/dataset/read-dataset";
import { compare, getStanding } from "../../lib/model/difference";
import { listAllChanges } from "../../lib/model/history/changes";
import { listPairs } from "../../lib/model/pairs";
import { deriveStance } from "../../lib/model/stance";
import { startProgress } from "../progress.mjs";
import { benchDir, root } from "./folder.mjs";
import { writeNegotiation } from "./generate";
import { compareRounds, summarise, takeTurns } from "./measure.mjs";
import { writeNumber, writeRatio, writeSummary, writeTable } from "./report.mjs";

interface Size {
  name: string;
  parties: number;
  questions: number;
  statements: number;
}

/** A statement for each cell, so that what is told by cell and by statement can be held side by side. */
const sizes: Size[] = [
  { name: "4 by 10", parties: 4, questions: 10, statements: 40 },
  { name: "20 by 100", parties: 20, questions: 100, statements: 2000 },
  { name: "50 by 500", parties: 50, questions: 500, statements: 25_000 },
  { name: "200 by 500", parties: 200, questions: 500, statements: 100_000 },
];

/** Pairs grow with the square of the parties: of the questions only so many are compared as make this many pairs. */
const mostPairs = 100_000;

/** What is measured in this process, in millionths of a second for one of each. */
const costs = [
  { key: "read", label: "Reading and checking, µs a statement" },
  { key: "stances", label: "Every stance, µs a cell" },
  { key: "differences", label: "Differences of all pairs of stances, µs a pair" },
  { key: "changes", label: "The log of all changes, µs a statement" },
] as const;

type Cost = (typeof costs)[number]["key"];
type Costs = Record<Cost, number>;

/** Measures how costs grow. The build of the largest size takes long, and is measured only where `long` is asked for. */
export async function measureGrowth({ quick, long }: { quick: boolean; long: boolean }) {
  const invented = sizes.map((size) => ({ ...size, folder: invent(size) }));
  const rounds = quick ? 2 : 7;
  const progress = startProgress((rounds + 1) * invented.length, "turns of the engine");
  const measured = await takeTurns({
    contestants: invented,
    rounds,
    run: async (one) => measureEngine(one.folder, one),
    step: progress.step,
  });
  const engine = invented.map((one) => measured.get(one) ?? []);

  const checks: Run[] = [];
  for (const { folder } of invented) checks.push(await runCommand(["scripts/data-check.ts"], "tsx", folder));
  const builds: Build[] = [];
  for (const { name, folder } of invented.slice(0, quick ? 1 : long ? 4 : 3)) {
    console.log(`Building ${name} …`);
    const run = await runCommand(["scripts/build.mjs"], process.execPath, folder);
    builds.push({ ...run, made: run.outcome === "done" ? countMade() : 0 });
  }

  return {
    text: [
      `Invented negotiations from a seeded generator, parties by questions, with a statement for each cell; ${rounds} turns of the engine, each on data that nothing was derived from before. Differences are those of as many questions as make ${writeNumber(mostPairs)} pairs. Checks and builds are commands, run once.`,
      writeMeasured(engine, checks, builds),
      "How many times as much one of each costs as in the smallest; flat is 1:",
      writeTable(
        ["", ...sizes.map(({ name }) => name)],
        costs.map(({ key, label }) => [
          label.replace(", µs", ","),
          ...engine.map((own) => writeRatio(compareRounds(listCosts(own, key), listCosts(engine[0] ?? [], key)))),
        ]),
      ),
    ],
    worse: [
      ...costs.flatMap(({ key, label }) =>
        listGrowth(
          engine.map((own) => summarise(listCosts(own, key)).median),
          label,
        ),
      ),
      ...listGrowth(builds.map(getShareMade), "The build, ms a page or file"),
    ],
  };
}

function writeMeasured(engine: Costs[][], checks: Run[], builds: Build[]): string {
  const perCell = (runs: Run[]) =>
    sizes.map(({ parties, questions }, i) => {
      const run = runs[i];
      return run?.outcome === "done" ? `${writeNumber((run.seconds * 1000) / parties / questions)} ms` : "–";
    });
  return writeTable(
    ["", ...sizes.map(({ name }) => name)],
    [
      ["Cells", ...sizes.map(({ parties, questions }) => writeNumber(parties * questions))],
      ["Statements", ...sizes.map(({ statements }) => writeNumber(statements))],
      ...costs.map(({ key, label }) => [label, ...engine.map((own) => writeSummary(summarise(listCosts(own, key))))]),
      ["`npm run data:check`", ...sizes.map((_, i) => writeRun(checks[i]))],
      ["… a cell", ...perCell(checks)],
      ["`npm run build`", ...sizes.map((_, i) => writeRun(builds[i]))],
      ["… a cell", ...perCell(builds)],
      ["… pages and files made", ...sizes.map((_, i) => writeNumber(builds[i]?.made || Number.NaN))],
      ["… ms a page or file", ...sizes.map((_, i) => writeNumber(getShareMade(builds[i])))],
    ],
  );
}

/** What a build took for each page or file, in milliseconds; NaN where it did not come to its end. */
function getShareMade(build: Build | undefined): number {
  return build?.made ? (build.seconds * 1000) / build.made : Number.NaN;
}

/** Where one of each costs half as much again as at the size below it that was cheapest. */
function listGrowth(medians: readonly number[], label: string): string[] {
  return medians.flatMap((median, i) => {
    const least = Math.min(...medians.slice(0, i));
    const times = median / least;
    if (!(times > 1.5)) return [];
    const where = sizes[medians.indexOf(least)]?.name;
    return [`${label}: ${writeNumber(median)} at ${sizes[i]?.name}, ${writeNumber(times)}x that at ${where}`];
  });
}

function writeRun(run: Run | undefined): string {
  if (!run) return "–";
  return run.outcome === "done" ? `${writeNumber(run.seconds)} s` : `${run.outcome} (${writeNumber(run.seconds)} s)`;
}

/** How many pages, pictures, tables and texts the last build of another data folder has made. */
function countMade(): number {
  const dist = path.join(root, ".next-other");
  const pages = readdirSync(path.join(dist, "server/app"), { recursive: true, encoding: "utf8" });
  const twins = Object.keys(JSON.parse(readFileSync(path.join(dist, "twins/index.json"), "utf8"))).length;
  return pages.filter((name) => name.endsWith(".html")).length + twins;
}

function listCosts(rounds: readonly Costs[], key: Cost): number[] {
  return rounds.map((round) => round[key]);
}

/** Writes the negotiation of a size into a data folder of its own. */
function invent({ name, parties, questions, statements }: Size): string {
  const id = `invented-${name.replaceAll(" ", "-")}`;
  const folder = path.join(benchDir, "data", id);
  rmSync(folder, { recursive: true, force: true });
  writeNegotiation(folder, { id, parties, questions, statements, seed: 1 });
  return folder;
}

function measureEngine(folder: string, { parties, questions, statements }: Size): Costs {
  let whole: Negotiation | undefined;
  const reading = time(
    statements,
    () => folder,
    () => {
      whole = read(folder);
    },
  );
  // What was derived may be kept beside the data it was derived from: every measurement begins with a copy.
  const copy = (): Negotiation => structuredClone(whole ?? read(folder));
  const pairs = (parties * (parties - 1)) / 2;
  const compared = Math.min(questions, Math.ceil(mostPairs / pairs));
  return {
    read: reading,
    stances: time(parties * questions, copy, (negotiation) => {
      for (const { question } of listPlacedQuestions(negotiation)) {
        for (const { id } of negotiation.parties) deriveStance(question, id, negotiation.asOf);
      }
    }),
    differences: time(
      compared * pairs,
      () => placeAll(copy(), compared),
      (rows) => {
        for (const { placings, options } of rows) {
          for (const [left, right] of placings) compare(left, right, options);
        }
      },
    ),
    changes: time(statements, copy, listAllChanges),
  };
}

/** Every pair of stances on the first questions, placed on the scale. */
function placeAll({ parties, asOf, ...negotiation }: Negotiation, questions: number) {
  return listPlacedQuestions(negotiation)
    .slice(0, questions)
    .map(({ question }) => {
      const placed = new Map(parties.map(({ id }) => [id, getStanding(deriveStance(question, id, asOf))]));
      const silent = { stated: [], reported: [] };
      const placings = listPairs(parties).map(
        ([left, right]) => [placed.get(left.id) ?? silent, placed.get(right.id) ?? silent] as const,
      );
      return { placings, options: question.options.length };
    });
}

function read(folder: string): Negotiation {
  const { negotiations, problems } = readDataset(folder);
  const [negotiation] = negotiations;
  if (!negotiation || problems.length > 0) throw new Error(`${folder} is not sound`);
  return negotiation;
}

/** Millionths of a second for one of `count`. What is too quick to be timed is done again until it has taken a while. */
function time<Input>(count: number, prepare: () => Input, run: (input: Input) => unknown): number {
  let taken = 0;
  let times = 0;
  while (taken < 30 && times < 100) {
    const input = prepare();
    const begun = performance.now();
    run(input);
    taken += performance.now() - begun;
    times++;
  }
  return (taken * 1000) / times / count;
}

/** The longest that a command may take, in seconds. */
const longest = 1800;

/** How a command went. */
interface Run {
  seconds: number;
  outcome: "done" | "failed" | "too long";
}

/** How a build went, and how many pages and files it made: none where it did not come to its end. */
interface Build extends Run {
  made: number;
}

/** Runs a command on a data folder. */
function runCommand(args: string[], program: string, dataDir: string): Promise<Run> {
  const full = path.isAbsolute(program) ? program : path.join(root, "node_modules/.bin", program);
  const begun = performance.now();
  const child = spawn(full, args, {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, PARLEY_DATA: dataDir, NEXT_TELEMETRY_DISABLED: "1" },
    // A group of its own, so that what it starts ends with it.
    detached: true,
  });
  const stop = () => child.pid && process.kill(-child.pid);
  const limit = setTimeout(stop, longest * 1000);
  process.once("SIGINT", stop);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      clearTimeout(limit);
      process.off("SIGINT", stop);
      const outcome = signal ? "too long" : code === 0 ? "done" : "failed";
      resolve({ seconds: (performance.now() - begun) / 1000, outcome });
    });
  });
}
