// Checks the data folder alone and fast: every schema, every rule, and that the checked-in JSON Schemas are current.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { listCitedSources } from "../lib/dataset/cited-sources";
import { formatProblem, isError, type Problem } from "../lib/dataset/problem";
import { findDataDir, readDataset } from "../lib/dataset/read-dataset";
import { listOwnStatements } from "../lib/model/statements";
import { type FileKind, fileKinds, schemaPath, writeJsonSchema } from "../lib/schema/files";
import { countInDigits } from "../lib/text/words";
import { offerHelp } from "./lib/offer-help";

offerHelp(`
Checks the data against the schemas and the rules, and lists every problem with its place and how to fix it.

  npm run data:check                                       the folder data/
  PARLEY_DATA=/path/to/negotiations npm run data:check     another folder

Errors have to be fixed: a negotiation with an error has no pages. Warnings should be fixed before you publish.
`);

const dataDir = findDataDir();
const { negotiations, problems } = readDataset(dataDir);

const projectDir = path.join(import.meta.dirname, "../data");
for (const kind of Object.keys(fileKinds) as FileKind[]) {
  const file = path.join(projectDir, schemaPath(kind));
  if (!existsSync(file) || readFileSync(file, "utf8") !== writeJsonSchema(kind)) {
    problems.push(describeStale(schemaPath(kind), "error", "Run `npm run data:schemas` and commit the result."));
  }
}
// Schemas that another data folder has of its own are for editors alone: stale ones keep nothing from being shown.
if (dataDir !== projectDir) {
  for (const kind of Object.keys(fileKinds) as FileKind[]) {
    const file = path.join(dataDir, schemaPath(kind));
    if (existsSync(file) && readFileSync(file, "utf8") !== writeJsonSchema(kind)) {
      problems.push(describeStale(schemaPath(kind), "warning", `Run \`npm run data:schemas -- ${dataDir}\`.`));
    }
  }
}

function describeStale(file: string, severity: "error" | "warning", remedy: string): Problem {
  const wrong = "not what the definitions in lib/schema say";
  return { file, path: "", line: undefined, record: undefined, wrong, remedy, severity };
}

for (const negotiation of negotiations) {
  const { id, version, issues, parties, deals, sources } = negotiation;
  const questions = issues.flatMap((issue) => issue.questions);
  const statements = questions.flatMap(listOwnStatements).length;
  console.log(
    `${id} ${version}: ${[
      countInDigits(parties.length, "party", "parties"),
      countInDigits(issues.length, "issue", "issues"),
      countInDigits(questions.length, "question", "questions"),
      countInDigits(statements, "statement", "statements"),
      countInDigits(deals.length, "deal", "deals"),
      countInDigits(sources.length, "source", "sources"),
    ].join(", ")}`,
  );
  // No fault: a source may wait to be read.
  const cited = listCitedSources(negotiation);
  const uncited = sources.filter((one) => !cited.has(one.id)).map((one) => one.id);
  if (uncited.length > 0)
    console.log(`  ${countInDigits(uncited.length, "source", "sources")} that nothing cites: ${uncited.join(", ")}`);
}
const errors = problems.filter(isError);
const warnings = problems.filter((problem) => !isError(problem));
for (const problem of [...errors, ...warnings]) console.error(`\n${formatProblem(problem)}`);
const counts = [
  ...(errors.length > 0 ? [`${errors.length} ${errors.length === 1 ? "error" : "errors"}`] : []),
  ...(warnings.length > 0 ? [`${warnings.length} ${warnings.length === 1 ? "warning" : "warnings"}`] : []),
];
if (counts.length > 0) {
  const says = [
    ...(errors.length > 0 ? ["A negotiation with errors has no pages until they are fixed."] : []),
    ...(warnings.length > 0 ? ["Warnings do not stop pages from being built; fix them before you publish."] : []),
  ];
  console.error(`\n${counts.join(" and ")} in ${dataDir}\n${says.join("\n")}`);
}
if (errors.length > 0) process.exitCode = 1;
else if (warnings.length === 0) console.log("data: no problem found");
