import { describeSheets, type Sheet, severalValues } from "../../export/dataset/sheets";
import { listColumns } from "./columns";
import { sheetKinds } from "./kinds";

/** The sheet that explains an editing workbook. */
export function describeBook(): Sheet {
  return describeSheets([
    [
      "What this is",
      "Everything that the files of a negotiation hold. Change it, then: npm run data:import -- <negotiation> <this file>",
    ],
    ["A new row", "Leave “fingerprint” empty. Leave “id” empty too if you want one to be proposed."],
    ["A changed cell", "Just change it. An emptied cell takes the value out."],
    ["A missing row", "Removes nothing. To remove a record write yes in its column “delete”."],
    [
      "fingerprint",
      "Leave it as it is: it tells which cells you have changed, so that newer changes by others are kept.",
    ],
    [
      "place",
      "The place of a row in its list, from 1. Of options, questions and terms it may be changed to move them.",
    ],
    ["Days", "Write YYYY-MM-DD; YYYY-MM or YYYY where no more is known and the column allows it."],
    severalValues,
    ["none", "Says of a list that it is there and empty: nothing was found, there were no hard cases."],
    ...sheetKinds.flatMap((kind) => [
      [kind.name, kind.says] as const,
      ...kind.parents.map(
        (noun) => [`${kind.name}: ${noun}`, `The id of the ${noun} to which the row belongs.`] as const,
      ),
      ...listColumns(kind).map(
        ({ name, says, isRequired }) =>
          [`${kind.name}: ${name}`, [isRequired ? "Required." : "", says].filter(Boolean).join(" ")] as const,
      ),
    ]),
  ]);
}
