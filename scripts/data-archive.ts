// Records archived copies of sources: `npm run data:archive [-- <negotiation>]`. The only command that uses the network.
import { readdirSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { findDataDir } from "../lib/dataset/read-dataset";
import { findRecord, hashRecord, type JsonObject, listRecords, parseContents } from "../lib/editing/records";
import { readTextsOf, save } from "../lib/editing/store";
import { source as sourceSchema } from "../lib/schema/negotiation";
import { negotiationId } from "../lib/schema/primitives";
import { archiveSources, type Finding } from "./archive/archive-sources";
import { waybackMachine } from "./archive/wayback";
import { offerHelp } from "./lib/offer-help";

offerHelp(`
Looks for a copy of each source in the Wayback Machine, asks for one where there is none, and records it in sources.json.
Sources whose address leads nowhere are marked. This is the only command that uses the network.

  npm run data:archive                    every negotiation
  npm run data:archive -- harbour-2031    one of them

  --limit 20   at most so many sources
  --links      also looks at the addresses of sources that have a copy already
  --dry-run    shows which sources it would look at; asks nobody and writes nothing

It takes its time, about twenty seconds for a source. It can be stopped at any moment and goes on where it was.
`);

const { values, positionals } = parseArgs({
  options: { limit: { type: "string" }, links: { type: "boolean" }, "dry-run": { type: "boolean" } },
  allowPositionals: true,
});

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

const dataDir = findDataDir();
const all = readdirSync(dataDir, { withFileTypes: true })
  .filter((one) => one.isDirectory() && one.name !== "schemas" && negotiationId.safeParse(one.name).success)
  .map(({ name }) => name)
  .sort();
const names = positionals.length > 0 ? positionals : all;
for (const name of names) if (!all.includes(name)) fail(`There is no negotiation “${name}” in ${dataDir}.`);
let limit = values.limit === undefined ? Number.POSITIVE_INFINITY : Number(values.limit);
if (!(limit >= 1)) fail("--limit needs a number from 1.");

for (const name of names) {
  const contents = parseContents(readTextsOf(dataDir, name));
  const sources = listRecords(contents, name, "source").flatMap(
    ({ value }) => sourceSchema.safeParse(value).data ?? [],
  );
  const wanted = sources.filter(({ archived }) => values.links || !archived).slice(0, limit);
  limit -= wanted.length;
  console.log(`${name}: ${wanted.length} of ${sources.length} sources to look at`);
  if (values["dry-run"]) {
    for (const { id, url } of wanted) console.log(`  ${id}: ${url}`);
    continue;
  }
  const left = await archiveSources(wanted, {
    archive: waybackMachine,
    day: new Date().toISOString().slice(0, 10),
    pause: (milliseconds) => pause(milliseconds),
    record: (id, finding) => record(name, id, finding),
    say: console.log,
  });
  if (left > 0) fail(`\nStopped with ${left} sources left. Run the command again later; it goes on from here.`);
}

/** Puts what was found into the record as it is now. */
function record(name: string, id: string, { archived, dead }: Finding): string | undefined {
  const found = findRecord(parseContents(readTextsOf(dataDir, name)), name, { kind: "source", id });
  if (!found) return "the source is gone";
  const { dead: _, ...rest } = found.value;
  const value: JsonObject = {
    ...(dead === null ? rest : found.value),
    ...(archived && { archived: { ...archived } }),
    ...(typeof dead === "string" && { dead }),
  };
  const edit = { kind: "source" as const, id, base: hashRecord(found.value), value };
  const saved = save(dataDir, name, [edit], { what: `Archived: source ${id}` });
  if (saved.kind === "saved") return undefined;
  if (saved.kind === "failed") return saved.code;
  const { trial } = saved;
  return trial.kind === "tried" ? (trial.faults[0]?.wrong ?? "the negotiation has faults") : "somebody is changing it";
}
