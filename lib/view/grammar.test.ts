import { expect, it } from "vitest";
import { forbiddenShapes, listFaults, listNumberedNames } from "../testing/forbidden-shapes";
import { listSentences } from "../testing/list-sentences";
import { readEveryNegotiation } from "../testing/list-subjects";
import { listSmallNegotiations } from "../testing/small-negotiations";
import { formatHeadline } from "./matrix/matrix";

it("every sentence holds where there is none, one, two or many of what it counts", () => {
  const faults = new Map<string, string>();
  for (const [about, negotiation] of listSmallNegotiations()) {
    for (const { where, text } of listSentences(negotiation)) {
      for (const fault of listFaults(text)) if (!faults.has(fault)) faults.set(fault, `${fault} [${where}, ${about}]`);
    }
  }
  expect([...faults.values()]).toEqual([]);
});

it("the first sentences of the matrix hold for every count", () => {
  const [, negotiation] = listSmallNegotiations()[0] ?? [];
  const [left, right] = negotiation?.parties ?? [];
  if (!left || !right) throw new Error("there are no parties");
  const counts = [0, 1, 2, 21];
  const heads = [1, 2, 21].flatMap((questions) =>
    [2, 3, 22].flatMap((parties) =>
      counts
        .filter((agree) => agree <= questions)
        .flatMap((agree) =>
          counts
            .filter((silent) => silent <= questions)
            .flatMap((notComparable) =>
              [
                undefined,
                { pairs: [[left, right] as const], opposite: 1, comparable: questions },
                {
                  pairs: [
                    [left, right],
                    [right, left],
                  ] as const,
                  opposite: questions,
                  comparable: questions,
                },
              ].map((furthest) =>
                formatHeadline({
                  questions,
                  leftOut: 0,
                  partly: false,
                  parties,
                  counted: [],
                  chosen: false,
                  principals: false,
                  agree,
                  notComparable,
                  furthest: furthest && { ...furthest, pairs: [...furthest.pairs] },
                }),
              ),
            ),
        ),
    ),
  );
  expect(heads.flatMap((text) => listFaults(text))).toEqual([]);
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
