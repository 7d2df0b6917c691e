import { expect, it } from "vitest";
import { buildNegotiation } from "../testing/build-negotiation";
import { buildHomeLeadView } from "./home";
import { buildHomeCards } from "./home-cards";

it("the front page says who moved last and where the parties could meet, and nothing of deals where there are none", () => {
  const pier = buildNegotiation({
    parties: ["amber", "basalt"],
    questions: [
      {
        id: "course",
        label: "Course",
        statements: [
          { id: "b", date: "2031-04-05", holds: "south" },
          { id: "c", date: "2031-04-02", party: "basalt", holds: "south" },
          { id: "a", date: "2031-04-01", holds: "north" },
        ],
      },
      { id: "toll", label: "Toll" },
    ],
  });
  expect(buildHomeCards(pier)).toEqual([
    {
      title: "Who moved",
      number: "1",
      sentence: "One move on the record so far. Last, on 5 April 2031: Amber on “Course”.",
      link: { text: "All changes of 5 April 2031", href: "/pier/changes/2031-04-04/2031-04-05" },
    },
    {
      title: "Where they could meet",
      number: "1",
      sentence:
        "On one of the two questions there is an answer that all who have to agree have said they could accept. On one, somebody who has to agree has not said what they want.",
      link: { text: "Room for agreement, question by question", href: "/pier/room" },
    },
  ]);
});

it("the front page opens with the newest negotiation, and with none where there is none", () => {
  const [newest, older] = [buildNegotiation({ questions: [{ id: "course" }] }), buildNegotiation()];
  expect(buildHomeLeadView([newest, older])).toMatchObject({ negotiation: newest, href: "/pier" });
  expect(buildHomeLeadView([])).toBeUndefined();
});
