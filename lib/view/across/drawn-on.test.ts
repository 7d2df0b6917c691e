import { expect, it } from "vitest";
import { buildNegotiation } from "../../testing/build-negotiation";
import { buildTwoSprings } from "../../testing/two-springs";
import { listDrawnOn } from "./drawn-on";

it("the pages of a negotiation draw on those that ask one of its parties the same, or have the same deal", () => {
  const { first, second } = buildTwoSprings();
  const strangers = { parties: ["dune", "elm"] };
  const bridge = buildNegotiation({ id: "bridge-2031", ...strangers, deals: [{ id: "truce" }] });
  const tower = buildNegotiation({ id: "tower-2031", ...strangers });
  expect([...listDrawnOn([second, tower, bridge, first])]).toEqual([
    ["pier-2031", ["bridge-2031", "pier-2030"]],
    ["tower-2031", ["bridge-2031"]],
    ["bridge-2031", ["pier-2031", "tower-2031", "pier-2030"]],
    ["pier-2030", ["pier-2031", "bridge-2031"]],
    ["parties/amber", ["pier-2031", "pier-2030"]],
    ["parties/basalt", ["pier-2031", "pier-2030"]],
    ["parties/dune", ["bridge-2031", "tower-2031"]],
    ["parties/elm", ["bridge-2031", "tower-2031"]],
  ]);
});
