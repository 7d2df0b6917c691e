import { expect, it } from "vitest";
import { buildTwoSprings } from "../../testing/two-springs";
import { findPartyAcross } from "../../view/across/party";
import { buildPartyText, describePartyTable, partyTextPath, serializeParty, writePartyCsv } from "./party-across";

const { first, second } = buildTwoSprings();

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
  expect(parley).toMatchObject({ view: "party-across", party: { id: "amber", name: "Amber Shore" } });
  expect(negotiations).toMatchObject([
    { id: "pier-2031", version: second.version, asOf: "2031-05-20", name: "Amber Shore", role: "principal" },
    { id: "pier-2030", version: first.version, asOf: "2030-05-20", name: "Amber", role: "principal" },
  ]);
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
