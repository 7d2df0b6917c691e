import { expect, it } from "vitest";
import type { DealSketch } from "../testing/build-deal";
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

const three = ["course", "toll", "nets"].map((id) => ({ id, label: `The ${id}`, text: `What of the ${id}?` }));

it("the front page has the newest reported deal, or else the newest, with how many questions it answers by then", () => {
  const read = (deals: DealSketch[]) => buildHomeCards(buildNegotiation({ questions: three, deals }))[0];
  const answers = (...ids: string[]) => ids.map((question) => ({ question, position: "north" }));
  const published: DealSketch = {
    id: "truce",
    title: "Truce on the pier",
    date: "2031-04-20",
    terms: answers("course", "toll", "toll"),
  };
  const reported: DealSketch = {
    id: "pact",
    title: "Pact of the gulls",
    date: "2031-04-01",
    stage: "reported",
    evidence: "anonymous",
    terms: [{ text: "A bell is hung." }],
  };
  expect(read([published])).toEqual({
    title: "What is on the table",
    number: "2",
    sentence: "The newest deal has an answer to two of the three questions.",
    link: { text: "Truce on the pier", href: "/pier/deals/truce" },
  });
  expect(read([published, reported])).toEqual({
    title: "What was reported",
    number: "0",
    sentence: "The newest reported deal has no answer to any question here.",
    link: { text: "Pact of the gulls", href: "/pier/deals/pact" },
  });
  expect(read([{ ...published, terms: answers("course", "toll", "nets") }])?.sentence).toBe(
    "The newest deal has an answer to all three questions.",
  );
  expect(read([{ ...published, date: "2031-05-29" }])?.title).toBe("Who moved");
});

it("the front page names two of those who moved on the last day, counts the others, and leaves later days out", () => {
  const read = (...moved: string[]) =>
    buildHomeCards(
      buildNegotiation({
        questions: three.map((one) => ({
          ...one,
          statements: [
            { id: `${one.id}-later`, date: "2031-05-29", holds: "east" },
            ...(moved.includes(one.id) ? [{ id: `${one.id}-moved`, date: "2031-04-05", holds: "south" }] : []),
            { id: `${one.id}-first`, date: "2031-04-01", holds: "north" },
          ],
        })),
      }),
    ).find(({ title }) => title === "Who moved");
  expect(read("course", "toll")?.sentence).toBe(
    "Two moves on the record so far. Last, on 5 April 2031: Amber on “The course” and Amber on “The toll”.",
  );
  expect(read("course", "toll", "nets")).toMatchObject({
    number: "3",
    sentence:
      "Three moves on the record so far. Last, on 5 April 2031: Amber on “The course”, Amber on “The toll” and one more.",
  });
  expect(read()).toEqual({
    title: "Who moved",
    number: "0",
    sentence: "No party has moved from its first position.",
    link: { text: "Everything that was said", href: "/pier/timeline" },
  });
});

it("the front page names those who moved on the last day alone, and counts the moves of all days", () => {
  const says = (id: string, day: string) => [
    { id: `${id}-new`, date: day, holds: "south", condition: "the quay is mended" },
    { id: `${id}-old`, date: "2031-03-01", holds: "north" },
  ];
  const [moves] = buildHomeCards(
    buildNegotiation({
      questions: [
        { ...three[0], statements: says("a", "2031-04-05") },
        { ...three[1], statements: says("b", "2031-04-09") },
      ],
    }),
  );
  expect(moves?.sentence).toBe("Two moves on the record so far. Last, on 9 April 2031: Amber on “The toll”.");
});

it("the front page counts a move on the day of the page, and no other change", () => {
  const moves = buildHomeCards(
    buildNegotiation({
      questions: [
        {
          statements: [
            { date: "2031-05-20", holds: "south" },
            { date: "2031-05-10", holds: ["north", "north-east"] },
            { date: "2031-04-01", holds: "north" },
          ],
        },
      ],
    }),
  )[0];
  expect(moves?.sentence).toBe("One move on the record so far. Last, on 20 May 2031: Amber on “Course”.");
});

it("the front page says on how many questions they could meet, of one and of several", () => {
  const meet = (...held: (readonly string[])[]) =>
    buildHomeCards(
      buildNegotiation({
        questions: held.map((answers, i) => ({
          ...three[i],
          statements: answers.map((holds, p) => ({ party: p === 0 ? "amber" : "basalt", holds })),
        })),
        deals: [],
      }),
    ).at(-1);
  const answer = "answer that all who have to agree have said they could accept.";
  expect(meet(["north", "south"])).toMatchObject({
    number: "0",
    sentence: `On the only question there is no ${answer}`,
  });
  expect(meet(["north", "north"])).toMatchObject({
    number: "1",
    sentence: `On the only question there is an ${answer}`,
  });
  expect(meet(["north", "south"], ["north", "south"])?.sentence).toBe(
    `On neither of the two questions is there an ${answer}`,
  );
  expect(meet(["north", "north"], ["north"], [])?.sentence).toBe(
    `On one of the three questions there is an ${answer} On two, somebody who has to agree has not said what they want.`,
  );
});

it("the front page counts what an agreed deal settles among the answers that all could accept", () => {
  const cards = buildHomeCards(
    buildNegotiation({
      questions: three,
      deals: [{ stage: "signed", terms: [{ question: "toll", position: "east" }] }],
    }),
  );
  expect(cards.at(-1)?.number).toBe("1");
});
