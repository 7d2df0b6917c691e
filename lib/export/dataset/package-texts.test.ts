import { afterEach, describe, expect, it, vi } from "vitest";
import { buildNegotiation } from "../../testing/build-negotiation";
import { readArchive } from "../../testing/read-archive";
import { buildReportedTruce } from "../../testing/reported-truce";
import { describeServedTables, writeDataPackage } from "./data-package";

afterEach(() => vi.unstubAllEnvs());

async function unpack(negotiation = buildReportedTruce()) {
  const files = await readArchive(writeDataPackage(negotiation));
  return (name: string) => files.get(name) ?? "";
}

describe("a data package", () => {
  it("has a descriptor of itself and of each file, with its rows, its size and its hash", async () => {
    const { version } = buildReportedTruce();
    const descriptor = JSON.parse((await unpack())("datapackage.json"));
    const { sources, resources, ...head } = descriptor;
    expect(head).toEqual({
      $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
      name: "pier",
      id: `http://localhost:3000/pier#${version}`,
      title: "The ferry of the invented pier",
      description: "Two invented villages argue about a ferry. Stances as of 20 May 2031.",
      version,
      homepage: "http://localhost:3000/pier",
      licenses: [
        {
          name: "CC-BY-4.0",
          title: "Creative Commons Attribution 4.0 International",
          path: "https://creativecommons.org/licenses/by/4.0/",
        },
      ],
      contributors: [{ title: "Parley", roles: ["creator"] }],
    });
    expect(sources.slice(3, 5)).toEqual([
      { title: "The Pier Post", path: "https://example.org/log" },
      { title: "Letters", path: "https://example.org/post" },
    ]);
    expect(resources[1]).toEqual({
      name: "issues",
      type: "table",
      path: "issues.csv",
      title: "Issues",
      description: "The subjects on the table, in the order of the site. 1 row.",
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      bytes: 83,
      hash: "sha256:7381a7e094575cc5e0d7097fcbb0539366cdfc29aa400d217a40b0c3fa83afff",
      schema: {
        $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
        fields: [
          { name: "id", type: "string", description: "Id of the issue.", constraints: { required: true } },
          { name: "title", type: "string", description: "Its title." },
          { name: "summary", type: "string", description: "What it is about." },
        ],
        missingValues: [""],
        primaryKey: ["id"],
      },
    });
    expect(resources.at(-1)).toMatchObject({
      name: "negotiation",
      path: "negotiation.json",
      title: "The whole negotiation",
      description: "Everything that the tables hold and what does not fit into tables, as one JSON document.",
      format: "json",
      mediatype: "application/json",
      encoding: "utf-8",
    });
  });

  it("has a text that says what is in it and how to read it", async () => {
    const { version } = buildReportedTruce();
    const lines = (await unpack())("README.md").split("\n");
    expect(lines.slice(0, 7)).toEqual([
      "# The ferry of the invented pier",
      "",
      "Two invented villages argue about a ferry.",
      "",
      `What the parties say they want, from Parley. Dataset version ${version}; stances as of 20 May 2031; everything else whatever its date.`,
      "",
      "- `parties.csv` (3): The parties at the table, or with a say over it, in alphabetical order.",
    ]);
    expect(lines.slice(lines.indexOf("- `negotiation.json`: all of it as one document."))).toEqual([
      "- `negotiation.json`: all of it as one document.",
      "- `datapackage.json`: what each column means (Frictionless Data Package 2.0).",
      "- `CITATION.cff`: how to cite it.",
      "",
      "## How to read the tables",
      "",
      "- UTF-8, without a byte order mark. A spreadsheet that shows a name in another script wrongly takes the file for another encoding: import it as UTF-8, or open the workbook at http://localhost:3000/pier.xlsx instead.",
      "- An empty cell means that there is no value. Silence is a row of `stances.csv` that says so: it agrees with nobody and disagrees with nobody. `silences.csv` says where nothing was found at all, what was searched and when.",
      "- Evidence of the kinds document, on-record and spokesperson is on the record; account, summary and anonymous are reports, which never replace what is on the record. Nothing is averaged into a score.",
      "- Several values in one cell have “ | ” between them; a bar in a value is written “\\|”, a backslash “\\\\”.",
      "- A text that a spreadsheet would run as a formula is preceded by an apostrophe that does not belong to it.",
      "",
      "The pages, with the words behind each position: http://localhost:3000/pier. The rules: http://localhost:3000/method.",
      "",
      "Data and text CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/). Quotations belong to their sources and are at most 25 words long.",
      "",
    ]);
  });

  it("names no address that its site does not know", async () => {
    vi.stubEnv("PARLEY_URL", "");
    const open = await unpack();
    expect(JSON.parse(open("datapackage.json"))).not.toHaveProperty("homepage");
    expect(JSON.parse(open("datapackage.json"))).not.toHaveProperty("id");
    expect(open("README.md")).toContain("import it as UTF-8, or open the workbook instead.\n");
    expect(open("README.md")).not.toContain("The pages, with");
    expect(open("CITATION.cff")).not.toContain("url:");
  });

  it("has a citation, the licence and everything as one document, at the day on which its pages open", async () => {
    const negotiation = buildNegotiation({ questions: [{ statements: [{ date: "2031-05-20", holds: "north" }] }] });
    const { version } = negotiation;
    const open = await unpack(negotiation);
    expect(open("CITATION.cff").split("\n")).toEqual([
      "cff-version: 1.2.0",
      'message: "If you use these data, please cite them as below."',
      "type: dataset",
      'title: "The ferry of the invented pier: what the parties say they want, as of 20 May 2031"',
      'abstract: "Two invented villages argue about a ferry."',
      "authors:",
      '  - name: "Parley"',
      `version: "${version}"`,
      'date-released: "2031-05-20"',
      'url: "http://localhost:3000/pier/at/2031-05-20"',
      "license: CC-BY-4.0",
      "",
    ]);
    expect(open("LICENSE.txt")).toMatch(
      /^Creative Commons Attribution 4\.0 International \(CC BY 4\.0\)\n\nYou may share/,
    );
    const whole = JSON.parse(open("negotiation.json"));
    expect(whole).toMatchObject({ parley: { version, licence: { id: "CC-BY-4.0" } }, id: "pier", asOf: "2031-05-20" });
    expect(whole).not.toHaveProperty("opens");
  });
});

it("the descriptor of a site names the tables of the matrix and of each issue, party and deal, at their addresses", () => {
  const { resources } = describeServedTables(buildReportedTruce()) as { resources: Record<string, unknown>[] };
  expect(resources.map(({ name, path, title }) => [name, path, title])).toEqual([
    ["positions", "http://localhost:3000/pier.plain.csv", "Positions"],
    ["issue-ferry", "http://localhost:3000/pier/issues/ferry.plain.csv", "The ferry"],
    ["party-amber", "http://localhost:3000/pier/parties/amber.plain.csv", "Amber"],
    ["party-basalt", "http://localhost:3000/pier/parties/basalt.plain.csv", "Basalt"],
    ["party-cedar", "http://localhost:3000/pier/parties/cedar.plain.csv", "Cedar"],
    ["deal-truce", "http://localhost:3000/pier/deals/truce.plain.csv", "Reported: Truce on the pier"],
  ]);
  expect(resources[0]).toMatchObject({
    type: "table",
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    schema: { title: "The table of a view of Parley, version 1" },
  });
});
