import { formatPlace, type Problem } from "../dataset/problem";
import { formatCount } from "../text/format";
import { type ConflictRow, mergeRecords } from "./merge";
import { linkToProblem } from "./open-work";
import { type Contents, type JsonObject, recordKinds } from "./records";
import type { Fault, Trial } from "./save";
import type { Saved } from "./store";

/** What came of a form that was sent, shown above it. */
export interface OutcomeView {
  /** Said first, and read out. */
  words: string;
  isGood: boolean;
  /** What is wrong elsewhere, or what rests on the record, each with the form where it can be changed. */
  list: { text: string; href: string | undefined }[];
  /** Two people changed the record. */
  rows: ConflictRow[];
}

/** What a form shows after it was sent and not saved. */
export interface Answer {
  outcome: OutcomeView;
  faults: Fault[];
  /** It can be saved all the same, as unfinished. */
  canForce: boolean;
  /** After a conflict: what the form goes on from. */
  merged?: { value: JsonObject; base: JsonObject | undefined };
}

/** Puts into words why a form was not saved. `edits` begins with that of the form. */
export function explain(
  contents: Contents,
  name: string,
  saved: Exclude<Saved, { kind: "saved" }>,
  carried: {
    base: JsonObject | undefined;
    mine: JsonObject /** The keys that the form shows. */;
    keys?: readonly string[];
  },
): Answer {
  const { trial } = saved;
  const none = { faults: [], canForce: false };
  const say = (words: string, list: OutcomeView["list"] = [], rows: ConflictRow[] = []): OutcomeView => ({
    words,
    isGood: false,
    list,
    rows,
  });
  if (saved.kind === "failed") {
    return {
      ...none,
      outcome: say(
        `The file could not be written (${saved.code}). Nothing is lost: what you typed is below. Make room or give the editor the right to write, then save again.`,
      ),
    };
  }
  switch (trial.kind) {
    case "homeless":
      return {
        ...none,
        outcome: say(
          `${trial.edit.kind === "term" ? "The deal" : "The file"} this belongs in cannot be read: ${trial.file}. Mend it first.`,
        ),
      };
    case "held":
      return {
        ...none,
        outcome: say(
          `Not removed: ${formatCount(trial.dependents.length, "place rests", "places rest")} on it.`,
          trial.dependents.map((one) => describe(contents, name, one)),
        ),
      };
    case "conflict":
      return { ...none, ...explainConflict(trial, carried, say) };
    case "tried":
      return explainFaults(contents, name, trial, carried.keys, say);
  }
}

function explainConflict(
  { edit, theirs }: Trial & { kind: "conflict" },
  { base, mine }: { base: JsonObject | undefined; mine: JsonObject },
  say: (words: string, list?: OutcomeView["list"], rows?: ConflictRow[]) => OutcomeView,
): Omit<Answer, "faults" | "canForce"> {
  const { noun } = recordKinds[edit.kind];
  if (!theirs) {
    return {
      outcome: say(`Not saved: somebody has removed this ${noun} since you opened it. Saving again adds it anew.`),
      merged: { value: mine, base: undefined },
    };
  }
  if (!base)
    return { outcome: say(`Not saved: there is a ${noun} with the id “${edit.id}” already. Choose another id.`) };
  const { merged, rows } = mergeRecords(base, theirs, mine);
  return {
    outcome: say(
      rows.some(({ both }) => both)
        ? "Not saved: somebody else changed this in the meantime. Where both of you changed a field the form has yours; compare, then save again."
        : "Not saved yet: somebody else changed other fields in the meantime. The form now has both changes; look at them, then save again.",
      [],
      rows,
    ),
    merged: { value: merged, base: theirs },
  };
}

function explainFaults(
  contents: Contents,
  name: string,
  { faults, elsewhere, grave }: Trial & { kind: "tried" },
  keys: readonly string[] | undefined,
  say: (words: string, list?: OutcomeView["list"]) => OutcomeView,
): Answer {
  const own = faults.filter(({ edit }) => edit === 0);
  const list = [
    // A fault of the record as a whole, or of another one that is saved with it, has no field in the form.
    ...faults
      .filter(({ path, edit }) => path === "" || edit > 0 || keys?.every((key) => !path.startsWith(key)))
      .map(({ wrong, remedy }) => ({ text: `${wrong}. ${remedy}`, href: undefined })),
    ...elsewhere.map((one) => describe(contents, name, one)),
  ];
  const count = faults.length + elsewhere.length;
  return {
    outcome: say(
      count === 0
        ? "Checked: nothing is wrong."
        : `Not saved: ${formatCount(count, "thing is", "things are")} wrong${grave ? "" : ", and readers would not see the negotiation until that is mended"}.`,
      list,
    ),
    faults: own,
    canForce: !grave && count > 0,
  };
}

function describe(contents: Contents, name: string, problem: Problem) {
  const { record, wrong, remedy } = problem;
  const text = `${record ?? formatPlace(problem)}: ${wrong}. ${remedy}`;
  return { text, href: linkToProblem(contents, name, problem) };
}
