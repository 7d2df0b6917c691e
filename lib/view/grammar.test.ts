import { expect, it } from "vitest";
import { listPlacedQuestions, type Negotiation } from "../dataset/negotiation";
import { buildPartyText } from "../export/view/party-across";
import type { Headline } from "../model/headline";
import { groupInto } from "../model/statements";
import { forbiddenShapes, listFaults, listNumberedNames } from "../testing/forbidden-shapes";
import { listSentences, listTexts } from "../testing/list-sentences";
import { readEveryNegotiation } from "../testing/list-subjects";
import { listSmallNegotiations } from "../testing/small-negotiations";
import { buildAlsoAskedView } from "./across/also-asked";
import { buildPartyAcrossView, findPartyAcross } from "./across/party";
import { writeAcross } from "./findings/across";
import { writePairsFinding } from "./findings/compare-index";
import { writeAsks } from "./findings/deal";
import { maxHeadline } from "./findings/finding";
import { writeMatrix } from "./findings/matrix";
import { writeParty } from "./findings/party";

it("every sentence holds where there is none, one, two or many of what it counts", () => {
  const faults = new Map<string, string>();
  for (const [about, negotiation] of listSmallNegotiations()) {
    for (const { where, text } of listSentences(negotiation)) {
      for (const fault of listFaults(text)) if (!faults.has(fault)) faults.set(fault, `${fault} [${where}, ${about}]`);
    }
  }
  expect([...faults.values()]).toEqual([]);
});

it("the findings hold for every count", () => {
  const [, negotiation] = listSmallNegotiations().find(([, { parties }]) => parties.length === 3) ?? [];
  const parties = negotiation?.parties ?? [];
  const [left, right] = parties;
  if (!left || !right) throw new Error("there are no parties");
  const counts = [0, 1, 2, 21];
  const upTo = (most: number) => counts.filter((count) => count <= most);
  const pairs = [
    [left, right],
    [right, left],
  ] as const;
  const heads: Headline[] = counts.flatMap((questions) =>
    [parties.slice(0, 2), parties, Array.from({ length: 22 }, () => left)].flatMap((counted) =>
      [true, false].flatMap((principals) =>
        upTo(questions).flatMap((agree) =>
          upTo(questions).flatMap((notComparable) =>
            [
              undefined,
              { pairs: [...pairs].slice(0, 1), opposite: 1, comparable: questions },
              { pairs: [...pairs], opposite: questions, comparable: questions },
            ].map((furthest) => ({
              questions,
              leftOut: notComparable,
              partly: agree === 2,
              parties: counted.length,
              counted,
              chosen: agree === 1,
              principals,
              agree,
              overlap: questions - agree,
              comparable: questions - (agree > 0 ? 0 : notComparable),
              notComparable,
              furthest,
            })),
          ),
        ),
      ),
    ),
  );
  const findings = [
    ...heads.flatMap((head) => upTo(head.agree).map((onRecord) => writeMatrix(head, onRecord))),
    ...heads.map((head) => ({ headline: writePairsFinding(head), lead: "" })),
    ...counts.flatMap((stated) =>
      counts.flatMap((agreed) =>
        counts.flatMap((reported) =>
          counts.flatMap((silent) =>
            counts.map((notConcerned) =>
              writeParty(
                { name: "Amber" },
                {
                  stated,
                  agreed,
                  reported,
                  silent,
                  notConcerned,
                  moved: Array.from({ length: stated }, (_, i) => `Toll ${"abcdefghijklmnopqrstu"[i]}`).slice(0, 2),
                },
              ),
            ),
          ),
        ),
      ),
    ),
    ...[1, 2, 21].flatMap((answered) =>
      [1, 2, 3, 22].flatMap((many) =>
        upTo(answered).flatMap((first) =>
          upTo(answered).flatMap((second) =>
            upTo(answered).map((measured) =>
              writeAsks(
                Array.from({ length: many }, (_, i) => ({
                  party: { name: `Shore ${"abcdefghijklmnopqrstuvw"[i]}` },
                  decides: i < 2,
                  moves: i === 0 ? first : second,
                  crosses: i === 1 ? ["Toll", "Bell"].slice(0, second) : [],
                  measured,
                  unmeasured: answered - measured,
                  offers: i === 1 && second === 0,
                })),
                answered,
                ["The reported deal", "It"],
              ),
            ),
          ),
        ),
      ),
    ),
    ...counts.flatMap((moved) =>
      counts.flatMap((same) =>
        counts.flatMap((overlapping) =>
          counts.flatMap((reported) =>
            counts.flatMap((missing) =>
              counts.map((notConcerned) =>
                writeAcross({ name: "Amber" }, ["2030-05-20", "2031-05-20"], {
                  ...{ moved, same, overlapping, reported, missing, notConcerned },
                }),
              ),
            ),
          ),
        ),
      ),
    ),
  ];
  const faults = findings.flatMap(({ headline, lead }) => [headline, lead].flatMap((text) => listFaults(text)));
  expect([...new Set(faults)]).toEqual([]);
  expect(findings.filter(({ headline }) => headline.length > maxHeadline)).toEqual([]);
});

it("what is said of parties across negotiations holds however they stood then and now", () => {
  const bySize = groupInto(listSmallNegotiations(), ([about]) => about.split(": ")[1] ?? "");
  const faults = [...bySize.values()].flatMap((alike) =>
    alike.flatMap(([about, then], i) => {
      const [, other] = alike[(i + 1) % alike.length] ?? [];
      const now: Negotiation | undefined = other && {
        ...other,
        id: "pier-again" as never,
        asOf: "2032-05-20" as never,
      };
      const party = now && findPartyAcross([now, then], now.parties[0]?.id ?? "");
      if (!party) return [];
      const views = [
        buildPartyAcrossView(party),
        buildPartyText(party),
        ...listPlacedQuestions(now).map((placed) => buildAlsoAskedView(now, placed, [now, then])),
      ];
      return views.flatMap(listTexts).flatMap((text) => listFaults(text).map((fault) => `${fault} [${about}]`));
    }),
  );
  expect([...new Set(faults)]).toEqual([]);
});

it("every sentence of the negotiations that the project holds is sound", () => {
  const faults = readEveryNegotiation().flatMap((negotiation) => {
    const names = listNumberedNames(negotiation);
    return listSentences(negotiation, Number.POSITIVE_INFINITY).flatMap(({ where, text }) =>
      listFaults(text, names).map((fault) => `${fault} [${where}]`),
    );
  });
  expect(faults).toEqual([]);
});

it.each([
  ["On each of the one question both agree.", "“the one”"],
  ["One question hidden: no the same, one overlapping.", "“no the”, “no that”"],
  ["On none it has stated none.", "none twice"],
  ["5 at opposite ends and 0 apart.", "a zero in digits"],
  ["There are 1 issues.", "one of several"],
  ["21 pairs on two questions.", "digits and words in one sentence"],
  ["Overlapping at from “a” to “b”.", "two prepositions"],
  ["Nobody named would give, nobody named would get", "nobody twice"],
  ["No questions hidden: .", "an empty list"],
])("“%s” is noticed", (text, name) => {
  expect(forbiddenShapes.map((one) => one.name)).toContain(name);
  expect(listFaults(text).map((fault) => fault.split(": ")[0])).toContain(name);
});
