// Prints every sentence of small invented negotiations, for a person to read through; those with a forbidden shape first.
import { groupInto } from "../lib/model/statements";
import { listFaults } from "../lib/testing/forbidden-shapes";
import { listSentences } from "../lib/testing/list-sentences";
import { listSmallNegotiations } from "../lib/testing/small-negotiations";
import { offerHelp } from "./lib/offer-help";

offerHelp(`
Prints every sentence of the site, with none, one, two and many of what it counts, for you to read. Sentences with a
fault come first.

  npm run words
`);

const texts = new Map<string, string>();
for (const [about, negotiation] of listSmallNegotiations()) {
  for (const { where, text } of listSentences(negotiation)) if (!texts.has(text)) texts.set(text, `${where}, ${about}`);
}

const faults = [...texts].flatMap(([text, where]) => listFaults(text).map((fault) => `${fault} [${where}]`));
for (const fault of faults) console.log(`FAULT ${fault}`);

const byView = groupInto([...texts], ([, where]) => where.split(",")[0] ?? "");
for (const [view, own] of byView) {
  console.log(`\n## ${view}\n`);
  for (const [text] of own) console.log(text);
}
if (faults.length > 0) process.exitCode = 1;
