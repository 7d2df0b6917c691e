import { afterEach, expect, it, vi } from "vitest";
import { buildTwoSprings } from "../../testing/two-springs";
import { findPartyAcross } from "../../view/across/party";
import { buildPartyText, describePartyTable, partyTextPath, serializeParty, writePartyCsv } from "./party-across";

const { first, second } = buildTwoSprings();

afterEach(() => vi.unstubAllEnvs());

function find(id: string) {
  const party = findPartyAcross([second, first], id);
  if (!party) throw new Error(`there is no party ${id}`);
  return party;
}

it("the table has each position then and now, and how the two compare", () => {
  const { rows } = JSON.parse(serializeParty(find("amber")));
  const told = rows.map((row: Record<string, string>) =>
    [
      row.negotiation,
      row.as_of,
      row.question_id,
      row.kind,
      row.position,
      row.result,
      row.steps,
      row.earlier_negotiation,
    ]
      .filter((value) => value !== undefined)
      .join(", "),
  );
  expect(told).toEqual([
    "pier-2030, 2030-05-20, toll, stated, east",
    "pier-2031, 2031-05-20, toll, silent",
    "pier-2031, 2031-05-20, toll, compared, cannot be compared, pier-2030",
    "pier-2030, 2030-05-20, course, stated, north",
    "pier-2031, 2031-05-20, course, stated, east",
    "pier-2031, 2031-05-20, course, compared, two steps apart, 2, pier-2030",
  ]);
});

it("the JSON names the party in each negotiation, newest first, and the version of its data", () => {
  const { parley, negotiations } = JSON.parse(serializeParty(find("amber")));
  expect(parley).toEqual({
    format: 1,
    view: "party-across",
    party: { id: "amber", name: "Amber Shore" },
    address: "http://localhost:3000/parties/amber",
    licence: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
    fields: "http://localhost:3000/schemas/party-table-1.json",
  });
  expect(negotiations).toMatchObject([
    { id: "pier-2031", version: second.version, asOf: "2031-05-20", name: "Amber Shore", role: "principal" },
    { id: "pier-2030", version: first.version, asOf: "2030-05-20", name: "Amber", role: "principal" },
  ]);
});

it("a site that does not know its address gives none of the page", () => {
  vi.stubEnv("PARLEY_URL", "");
  expect(JSON.parse(serializeParty(find("amber"))).parley).not.toHaveProperty("address");
});

it("a comparison is a row of the party, with the day of both positions", () => {
  const { rows } = JSON.parse(serializeParty(find("amber")));
  expect(rows.at(-1)).toEqual({
    negotiation: "pier-2031",
    dataset_version: second.version,
    as_of: "2031-05-20",
    issue_id: "traffic",
    issue: "Traffic",
    question_id: "course",
    question: "Which way would the ferry leave?",
    options: 5,
    column_id: "amber",
    column: "Amber Shore",
    column_kind: "party",
    kind: "compared",
    result: "two steps apart",
    steps: 2,
    rests_on_report: false,
    earlier_negotiation: "pier-2030",
    earlier_as_of: "2030-05-20",
  });
});

it("the schema of the table says what it is of", () => {
  expect(describePartyTable()).toMatchObject({
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    $id: "http://localhost:3000/schemas/party-table-1.json",
    title: "The table of a party across negotiations of Parley, version 1",
    description: expect.stringMatching(/^For each question that more than one negotiation asks of the party: /),
    missingValues: [""],
  });
});

it("the CSV has the columns that its schema describes, with a byte order mark for a person alone", () => {
  const { fields } = describePartyTable() as { fields: { name: string }[] };
  const [header, ...rows] = writePartyCsv(find("basalt"), true).trim().split("\r\n");
  expect(header).toBe(fields.map(({ name }) => `"${name}"`).join(","));
  expect(rows).toHaveLength(6);
  expect(rows.at(-1)).toContain('"compared"');
  expect(writePartyCsv(find("basalt"), false)).toBe(`\ufeff${writePartyCsv(find("basalt"), true)}`);
});

it("the text says what the page says, with the statements behind each position", () => {
  const view = buildPartyText(find("amber"));
  expect(partyTextPath(find("amber"))).toBe("/words/parties/amber");
  expect(view).toMatchObject({
    page: "/parties/amber",
    title: "Amber Shore, then and now: moved on one of the two questions asked again",
    columns: [
      "The ferry of the invented pier, spring 2031: Amber Shore, principal. Position found on one of the three questions, as of 20 May 2031.",
      "The ferry of the invented pier, spring 2030: Amber, principal. Position found on two of the three questions, as of 20 May 2030.",
    ],
  });
  expect(view).toMatchObject({ omitted: undefined, parts: [], sources: "", checked: "" });
  expect(view.groups.map(({ issue, questions }) => [issue, questions.map(({ key }) => key)])).toEqual([
    ["Questions asked again", ["pier-2031-toll", "pier-2031-course"]],
  ]);
  const [, course] = view.groups[0]?.questions ?? [];
  expect(course).toMatchObject({
    text: "Traffic: Which way would the ferry leave?",
    href: "/pier-2031/issues/traffic#course",
    options: ["north", "north-east", "east", "south-east", "south"],
  });
  expect(course?.entries.map(({ name, says, claims }) => [name, says, claims.map(({ id }) => id)])).toEqual([
    ["Pier, 2030, as of 20 May 2030", "North, on the record.", ["course-amber-2030-03-01"]],
    [
      "Pier, 2031, as of 20 May 2031",
      "East, on the record. Moved two steps towards “south”.",
      ["course-amber-2031-04-03"],
    ],
  ]);
});
