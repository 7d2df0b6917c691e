import { expect, it } from "vitest";
import { listPlacedQuestions, type Negotiation } from "../../dataset/negotiation";
import { buildPictureContent } from "../../picture/content";
import { listFaults, listNumberedNames } from "../../testing/forbidden-shapes";
import { listSubjects, readEveryNegotiation } from "../../testing/list-subjects";
import { listSmallNegotiations } from "../../testing/small-negotiations";
import { countWords } from "../../text/words";
import { defaultViewOptions } from "../../url/view-options";
import { findPairs } from "./compare-index";
import { findDeals } from "./deals";
import { type Finding, maxHeadline, maxLeadWords } from "./finding";
import { findQuestion } from "./question";
import { findRoom } from "./room";
import { findSources } from "./sources";
import { findSubject } from "./subject";
import { findTimeline } from "./timeline";

function listFindings(negotiation: Negotiation): [about: string, Finding][] {
  return [
    ...listSubjects(negotiation).map(([address, subject]): [string, Finding] => [address, findSubject(subject)]),
    ...listPlacedQuestions(negotiation).map(({ question }): [string, Finding] => [
      question.id,
      findQuestion(negotiation, question, defaultViewOptions),
    ]),
    ["room", findRoom(negotiation)],
    ["deals", findDeals(negotiation)],
    ["timeline", findTimeline(negotiation, "")],
    ["pairs", findPairs(negotiation, "")],
    ["sources", findSources(negotiation)],
  ];
}

const everyFinding = readEveryNegotiation().map((negotiation) => ({
  negotiation,
  findings: listFindings(negotiation),
}));

it("every headline has room on two lines of a phone, and every lead is short", () => {
  for (const { findings } of everyFinding)
    for (const [about, { headline, lead }] of findings) {
      expect(headline.length, `${about}: ${headline}`).toBeLessThanOrEqual(maxHeadline);
      expect(headline, about).toMatch(/^\S.*[^.\s]$/u);
      expect(countWords(lead), `${about}: ${lead}`).toBeLessThanOrEqual(maxLeadWords);
      expect(lead, about).toMatch(/^(?:\S.*\.)?$/u);
    }
});

it("no title of a picture is a bare topic", () => {
  for (const { negotiation } of everyFinding)
    for (const [address, subject] of listSubjects(negotiation).slice(0, 12)) {
      const { title, over } = buildPictureContent(subject);
      expect(title, address).toBe(findSubject(subject).headline);
      expect(over, address).not.toBe(title);
    }
});

it("every finding is sound, of whatever there is none, one, two or many", () => {
  const small = listSmallNegotiations().map(([, negotiation]) => ({
    negotiation,
    findings: listFindings(negotiation),
  }));
  const faults = [...everyFinding, ...small].flatMap(({ negotiation, findings }) => {
    const names = listNumberedNames(negotiation);
    return findings.flatMap(([about, { headline, lead }]) =>
      [headline, lead].flatMap((text) => listFaults(text, names).map((fault) => `${fault} [${about}]`)),
    );
  });
  expect([...new Set(faults)]).toEqual([]);
});

it("nothing in the words depends on who is who: swapping two names swaps them in the finding", () => {
  const swap = (text: string) => text.replaceAll(/Party-[ab]/g, (name) => (name === "Party-a" ? "Party-b" : "Party-a"));
  for (const [about, negotiation] of listSmallNegotiations()) {
    const [first, second, ...others] = negotiation.parties;
    if (!first || !second || others.length > 0) continue;
    // A copy, because what was computed once of a negotiation is kept.
    const renamed = structuredClone(negotiation);
    for (const [i, party] of renamed.parties.entries()) party.name = i === 0 ? second.name : first.name;
    const [there, back] = [negotiation, renamed].map((one) =>
      listFindings(one)
        .filter(([, { lead }]) => lead.length > 0)
        .map(([, { headline, lead }]) => `${headline}. ${lead}`),
    );
    expect(back, about).toEqual(there?.map(swap));
  }
});
