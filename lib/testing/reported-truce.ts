import type { Negotiation } from "../dataset/negotiation";
import { buildNegotiation } from "./build-negotiation";
import { opening, wood } from "./value-questions";

/**
 * A negotiation with one of most things that a file of a view can hold: a position on the record with a condition and a red
 * line, a report beside it that is doubted, an offer declined, silence, a question that does not concern everybody, answers
 * that divide something, a reported deal that is known in part, a second coding, and what became public only later.
 */
export function buildReportedTruce(): Negotiation {
  return buildNegotiation({
    headlineDeal: "truce",
    codedBy: "Desk",
    parties: ["amber", "basalt", { id: "cedar", role: "mediator" }],
    sources: [
      "log",
      { id: "post", title: "Letters", carriedBy: "The Lantern" },
      ...["ledger", "diary", "slate", "bell", "unread"],
    ],
    questions: [
      {
        id: "course",
        code: "crse",
        options: [
          { id: "north", code: "no" },
          { id: "east", code: "ea", statusQuo: true },
          { id: "south", code: "so" },
        ],
        statements: [
          {
            id: "rumour",
            date: "2031-03-20",
            evidence: "anonymous",
            holds: "south",
            source: "post",
            reactions: [
              { kind: "doubted", date: "2031-03-21", source: "ledger", alsoIn: ["diary"] },
              { kind: "denied", date: "2031-05-21" },
            ],
          },
          { id: "other", party: "basalt", date: "2031-03-05", holds: "east", rejects: ["north"] },
          {
            id: "said",
            date: "2031-03-02",
            holds: ["north", "east"],
            condition: "the bell is rung",
            rulesOut: ["south"],
          },
        ],
      },
      wood({
        concerns: ["amber", "basalt"],
        whole: {
          of: "the pier",
          between: [
            { id: "amber", label: "Amber" },
            { id: "basalt", label: "Basalt" },
          ],
        },
        options: [
          { id: "oak", shares: [60, 40] },
          { id: "larch", shares: [50, 50] },
        ],
      }),
      opening(),
    ],
    deals: [
      {
        id: "truce",
        stage: "reported",
        evidence: "anonymous",
        by: "The Pier Post",
        proposedBy: ["basalt"],
        knownInPart: "The annex.",
        reactions: [
          { kind: "denied", party: "amber", date: "2031-04-02", alsoIn: ["slate"] },
          { kind: "denied", party: "amber", date: "2031-06-02" },
        ],
        terms: [
          {
            id: "turn",
            question: "course",
            position: ["east", "south"],
            text: "It turns.",
            evidence: "anonymous",
            alsoIn: ["bell"],
            gives: ["amber"],
            reactions: [{ kind: "confirmed", date: "2031-06-03" }],
          },
        ],
      },
    ],
    codings: {
      ben: [
        {
          statement: "said",
          holds: { from: "north" },
          reason: "She says north twice.",
          decision: {
            stands: "first",
            by: "Desk",
            date: "2031-06-12",
            why: "She says east as well.",
            first: { holds: { from: "north", to: "east" } },
          },
        },
        { statement: "other", unclear: true },
      ],
    },
  });
}
