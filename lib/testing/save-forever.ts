// A process for a test to kill: it saves a source and a statement that cites it, again and again.
import { findRecord, hashRecord, listRecords, parseContents } from "../editing/records";
import { readTextsOf, save } from "../editing/store";

const [dataDir = ""] = process.argv.slice(2);
const name = "two-hives";

for (let i = 0; ; i++) {
  const contents = parseContents(readTextsOf(dataDir, name));
  const [statement] = listRecords(contents, name, "statement");
  if (!statement) throw new Error("no statement");
  const { kind, id, within, value } = statement;
  const source = findRecord(contents, name, { kind: "source", id: "clipping" });
  const clipping = { id: "clipping", publisher: `The Post ${i}`, date: "2030-08-20", url: "https://example.org/" };
  const result = save(
    dataDir,
    name,
    [
      { kind, id, within, base: hashRecord(value), value: { ...value, alsoIn: ["clipping"], summary: `Says ${i}.` } },
      { kind: "source", id: "clipping", base: hashRecord(source?.value), value: clipping },
    ],
    { what: "test" },
  );
  if (result.kind !== "saved") throw new Error(JSON.stringify(result));
  process.stdout.write(".");
}
