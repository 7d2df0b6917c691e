// Checks the data folder alone and fast: every schema, every rule, and that the checked-in JSON Schemas are current.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { formatProblem } from "../lib/dataset/problem";
import { findDataDir, readDataset } from "../lib/dataset/read-dataset";
import { listOwnStatements } from "../lib/model/statements";
import { type FileKind, fileKinds, schemaPath, writeJsonSchema } from "../lib/schema/files";

const dataDir = findDataDir();
const { negotiations, problems } = readDataset(dataDir);

for (const kind of Object.keys(fileKinds) as FileKind[]) {
  const file = path.join(import.meta.dirname, "../data", schemaPath(kind));
  if (!existsSync(file) || readFileSync(file, "utf8") !== writeJsonSchema(kind)) {
    problems.push({
      file: schemaPath(kind),
      path: "",
      wrong: "not what the definitions in lib/schema say",
      remedy: "Run `npm run data:schemas` and commit the result.",
    });
  }
}

for (const { id, version, issues, parties, deals, sources } of negotiations) {
  const questions = issues.flatMap((issue) => issue.questions);
  const statements = questions.flatMap(listOwnStatements).length;
  console.log(
    `${id} ${version}: ${parties.length} parties, ${issues.length} issues, ${questions.length} questions, ${statements} statements, ${deals.length} deals, ${sources.length} sources`,
  );
}
for (const problem of problems) console.error(`\n${formatProblem(problem)}`);
if (problems.length > 0) {
  console.error(`\n${problems.length} ${problems.length === 1 ? "problem" : "problems"} in ${dataDir}`);
  process.exitCode = 1;
} else {
  console.log("data: no problem found");
}
