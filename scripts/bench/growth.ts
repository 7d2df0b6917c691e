// How the cost of the engine, of the data check and of the build grows with the data.
import { rmSync } from "node:fs";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { listPlacedQuestions, type Negotiation } from "../../lib/dataset/negotiation";
import { readDataset } from "../../lib/dataset/read-dataset";
import { compare, getStanding } from "../../lib/model/difference";
import { listAllChanges } from "../../lib/model/history/changes";
import { listPairs } from "../../lib/model/pairs";
import { getScale } from "../../lib/model/scale";
import { deriveStance } from "../../lib/model/stance";
import { startProcessGroup } from "../lib/process-group";
import { startProgress } from "../lib/progress";
import { root } from "../lib/run";
import { startTemporaryServer } from "../lib/temporary-server";
import { benchDir } from "./folder";
import { writeNegotiation } from "./generate";
import { compareRounds, summarise, takeTurns } from "./measure";
import { writeNumber, writeRatio, writeSummary, writeTable } from "./report";

interface Size {
  name: string;
  parties: number;
  questions: number;
  statements: number;
}

/** A statement for each cell, so that costs by cell and by statement can be compared. */
const sizes: Size[] = [
  { name: "4 by 10", parties: 4, questions: 10, statements: 40 },
  { name: "20 by 100", parties: 20, questions: 100, statements: 2000 },
  { name: "50 by 500", parties: 50, questions: 500, statements: 25_000 },
  { name: "200 by 500", parties: 200, questions: 500, statements: 100_000 },
];

/** Pairs grow with the square of the parties: only as many questions are compared as make up this many pairs. */
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
  for (const { folder } of invented) checks.push(await runCommand("data:check", folder));
  const builds: Build[] = [];
  for (const { name, folder } of invented.slice(0, quick ? 1 : long ? 4 : 3)) {
    console.log(`Building ${name} …`);
    const run = await runCommand("build", folder);
    builds.push({ ...run, pages: run.outcome === "done" ? await countPages(folder) : 0 });
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
      ...listGrowth(builds.map(getCostOfPage), "The build, ms a page"),
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
      ["… pages of the sitemap", ...sizes.map((_, i) => writeNumber(builds[i]?.pages || Number.NaN))],
      ["… ms a page", ...sizes.map((_, i) => writeNumber(getCostOfPage(builds[i])))],
    ],
  );
}

/** What a build took for each page of the sitemap, in milliseconds; NaN where it failed. */
function getCostOfPage(build: Build | undefined): number {
  return build?.pages ? (build.seconds * 1000) / build.pages : Number.NaN;
}

/** Lists where one of each costs more than one and a half times what it cost at the cheapest smaller size. */
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

/** How many pages the sitemap of a built site lists. */
async function countPages(folder: string): Promise<number> {
  const site = await startTemporaryServer({ PARLEY_DATA: folder });
  const sitemap = await (await fetch(`${site.base}/sitemap.xml`)).text();
  await site.stop();
  return sitemap.split("<loc>").length - 1;
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
  // Results may be cached with the data they were derived from, so every measurement begins with a copy.
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
        for (const { placings, scale } of rows) {
          for (const [left, right] of placings) compare(left, right, scale);
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
      return { placings, scale: getScale(question) };
    });
}

function read(folder: string): Negotiation {
  const { negotiations, problems } = readDataset(folder);
  const [negotiation] = negotiations;
  if (!negotiation || problems.length > 0) throw new Error(`${folder} is not sound`);
  return negotiation;
}

/** Microseconds for one of `count`. Work that is too quick to be timed is repeated until it has taken a while. */
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

/** How long a command may take, in seconds. */
const maxSeconds = 1800;

interface Run {
  seconds: number;
  outcome: "done" | "failed" | "too long";
}

/** How a build went, and how many pages the sitemap then lists: none where it failed. */
interface Build extends Run {
  pages: number;
}

/** Runs a command of the project on a data folder. */
async function runCommand(name: string, dataDir: string): Promise<Run> {
  const startedAt = performance.now();
  const { ended, stop } = startProcessGroup("npm", ["run", "--silent", name], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    env: { PARLEY_DATA: dataDir, NEXT_TELEMETRY_DISABLED: "1" },
  });
  let isTooLong = false;
  const limit = setTimeout(() => {
    isTooLong = true;
    stop();
  }, maxSeconds * 1000);
  const code = await ended;
  clearTimeout(limit);
  const outcome = isTooLong ? "too long" : code === 0 ? "done" : "failed";
  return { seconds: (performance.now() - startedAt) / 1000, outcome };
}
