// How the cost of the engine, of the data check and of the build grows with the data.
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { listAllChanges } from "../../lib/changes";
import { listPlacedQuestions, type Negotiation } from "../../lib/dataset/negotiation";
import { readDataset } from "../../lib/dataset/read-dataset";
import { comparePairs } from "../../lib/pairs";
import { deriveStance } from "../../lib/stance";
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
  { key: "differences", label: "Differences of all pairs of parties, µs a pair" },
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
    run: async ({ folder }) => measureEngine(folder),
    step: progress.step,
  });
  const engine = invented.map((one) => measured.get(one) ?? []);

  const checks: Awaited<ReturnType<typeof runCommand>>[] = [];
  for (const { folder } of invented) checks.push(await runCommand(["scripts/data-check.ts"], "tsx", folder));
  const built = invented.slice(0, quick ? 1 : long ? 4 : 3);
  const builds: typeof checks = [];
  for (const { name, folder } of built) {
    console.log(`Building ${name} …`);
    builds.push(await runCommand(["scripts/build.mjs"], process.execPath, folder));
  }

  const cells = ({ parties, questions }: Size) => parties * questions;
  const writeCommand = (one: (typeof checks)[number] | undefined) =>
    one === undefined ? "–" : one.ended ? `${writeNumber(one.seconds)} s` : `not within ${writeNumber(one.seconds)} s`;
  const perCell = (one: (typeof checks)[number] | undefined, size: Size) =>
    one?.ended ? `${writeNumber((one.seconds * 1000) / cells(size))} ms` : "–";
  const ratios = costs.map(({ key, label }) => ({
    label,
    ratios: engine.map((own) => compareRounds(listCosts(own, key), listCosts(engine[0] ?? [], key))),
  }));
  return {
    text: [
      `Invented negotiations from a seeded generator, parties by questions, with a statement for each cell; ${rounds} turns of the engine, each on data that nothing was derived from before. Differences are those of as many questions as make ${writeNumber(mostPairs)} pairs. Checks and builds are commands, run once.`,
      writeTable(
        ["", ...sizes.map(({ name }) => name)],
        [
          ["Cells", ...sizes.map((size) => writeNumber(cells(size)))],
          ["Statements", ...sizes.map(({ statements }) => writeNumber(statements))],
          ...costs.map(({ key, label }) => [
            label,
            ...engine.map((own) => writeSummary(summarise(listCosts(own, key)))),
          ]),
          ["`npm run data:check`", ...sizes.map((_, i) => writeCommand(checks[i]))],
          ["… a cell", ...sizes.map((size, i) => perCell(checks[i], size))],
          ["`npm run build`", ...sizes.map((_, i) => writeCommand(builds[i]))],
          ["… a cell", ...sizes.map((size, i) => perCell(builds[i], size))],
        ],
      ),
      "How many times as much one of each costs as in the smallest; flat is 1:",
      writeTable(
        ["", ...sizes.map(({ name }) => name)],
        ratios.map(({ label, ratios: own }) => [label.replace(/, µs/, ","), ...own.map(writeRatio)]),
      ),
    ],
    worse: ratios.flatMap(({ label, ratios: own }) =>
      own.flatMap(({ median }, i) =>
        median > 1.5
          ? [
              `Parley: ${label.replace(/, µs/, ",")} costs ${writeNumber(median)}x as much at ${sizes[i]?.name} as at ${sizes[0]?.name}`,
            ]
          : [],
      ),
    ),
  };
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

function measureEngine(folder: string): Costs {
  const whole = read(folder);
  const { parties, asOf } = whole;
  const statements = listPlacedQuestions(whole).flatMap(({ question }) => question.statements).length;
  const cells = listPlacedQuestions(whole).length * parties.length;
  const pairs = (parties.length * (parties.length - 1)) / 2;
  const compared = Math.min(listPlacedQuestions(whole).length, Math.ceil(mostPairs / pairs));
  // What was derived may be kept beside the data it was derived from: every measurement begins with a copy.
  const copy = () => structuredClone(whole);
  return {
    read: time(statements, () => folder, read),
    stances: time(cells, copy, (negotiation) => {
      for (const { question } of listPlacedQuestions(negotiation)) {
        for (const { id } of negotiation.parties) deriveStance(question, id, asOf);
      }
    }),
    differences: time(compared * pairs, copy, (negotiation) => {
      for (const { question } of listPlacedQuestions(negotiation).slice(0, compared)) {
        comparePairs(question, negotiation.parties, asOf, "all");
      }
    }),
    changes: time(statements, copy, listAllChanges),
  };
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
  while (taken < 30) {
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

/** Runs a command on a data folder, and says how many seconds it took, and whether it came to its end. */
function runCommand(args: string[], program: string, dataDir: string): Promise<{ seconds: number; ended: boolean }> {
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
      if (code) reject(new Error(`${args.join(" ")} on ${dataDir} ended with ${code}`));
      else resolve({ seconds: (performance.now() - begun) / 1000, ended: signal === null });
    });
  });
}
