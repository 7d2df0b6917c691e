import type { Negotiation } from "../dataset/negotiation";
import type { FolderSketch } from "./build-folder";
import { buildNegotiation } from "./build-negotiation";

const log = (year: number): FolderSketch["sources"] => [
  { id: "log", publisher: "The Pier Post", date: `${year}-12-31` },
];

/**
 * Two negotiations of the same villages about the same pier, a year apart. Both ask about the course and the toll, and each
 * asks something of its own. Amber moves on the course; Basalt is known by report alone in the second spring. Cedar is there
 * only then, and mediates.
 */
export function buildTwoSprings(): { first: Negotiation; second: Negotiation } {
  const first = buildNegotiation({
    id: "pier-2030",
    title: "The ferry of the invented pier, spring 2030",
    short: "Pier, 2030",
    asOf: "2030-05-20",
    sources: log(2030),
    questions: [
      {
        id: "course",
        statements: [
          { party: "basalt", date: "2030-04-02", holds: "south" },
          { date: "2030-03-01", holds: "north", speaker: "The mayor" },
        ],
      },
      { id: "toll", label: "Toll", text: "How high is the toll?", statements: [{ date: "2030-03-05", holds: "east" }] },
      { id: "nets", label: "Nets", text: "How many nets?" },
    ],
    deals: [{ id: "truce", date: "2030-04-10" }],
  });
  const second = buildNegotiation({
    id: "pier-2031",
    title: "The ferry of the invented pier, spring 2031",
    short: "Pier, 2031",
    asOf: "2031-05-20",
    sources: log(2031),
    parties: [{ id: "amber", name: "Amber Shore" }, "basalt", { id: "cedar", role: "mediator" }],
    issues: [
      { id: "bells", title: "The bells", questions: [{ id: "bells", label: "Bells", text: "Who rings the bells?" }] },
      {
        id: "traffic",
        title: "Traffic",
        questions: [
          { id: "toll", label: "Toll", text: "What toll would there be?" },
          {
            id: "course",
            text: "Which way would the ferry leave?",
            statements: [
              { date: "2031-04-03", holds: "east", speaker: "The mayor" },
              { party: "basalt", date: "2031-03-02", holds: "south", evidence: "anonymous" },
            ],
          },
        ],
      },
    ],
    deals: [{ id: "truce", date: "2031-04-10" }],
  });
  return { first, second };
}
