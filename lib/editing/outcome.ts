import { formatPlace, type Problem } from "../dataset/problem";
import { formatCount } from "../text/format";
import { humanize } from "./field-view";
import type { ConflictRow } from "./merge";
import { mergeWholes } from "./merge-parts";
import { fieldId, linkToProblem } from "./open-work";
import { findParts } from "./parts";
import { type Contents, type JsonObject, type RecordKind, recordKinds } from "./records";
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

/** What a form that was sent is about. */
export interface Carried {
  kind: RecordKind;
  /** The record, with its parts, as it was when the form was made, and as the form has it. */
  base: JsonObject | undefined;
  mine: JsonObject;
  /** The name of the field at which a fault stands; undefined where the form has none for it. */
  findField: (fault: Fault) => string | undefined;
  /** The record, with its parts, as it is now; needed where it has parts. */
  readTheirs?: () => JsonObject | undefined;
}

/** The fields of a form about one record, which is that of the first edit. */
export function findOwnField({ edit, path }: Pick<Fault, "edit" | "path">): string | undefined {
  return edit === 0 && path !== "" ? path : undefined;
}

/** Puts into words why a form was not saved. */
export function explain(
  contents: Contents,
  name: string,
  saved: Exclude<Saved, { kind: "saved" }>,
  carried: Carried,
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
      return explainFaults(contents, name, trial, carried.findField, say);
  }
}

function explainConflict(
  { edit, theirs: other }: Trial & { kind: "conflict" },
  { kind, base, mine, readTheirs }: Carried,
  say: (words: string, list?: OutcomeView["list"], rows?: ConflictRow[]) => OutcomeView,
): Omit<Answer, "faults" | "canForce"> {
  const { noun } = recordKinds[edit.kind];
  const given = say(`Not saved: there is a ${noun} with the id “${edit.id}” already. Choose another id.`);
  const theirs = readTheirs ? readTheirs() : other;
  if (!theirs) {
    const whole = recordKinds[kind].noun;
    return {
      outcome: say(`Not saved: somebody has removed this ${whole} since you opened it. Saving again adds it anew.`),
      merged: { value: mine, base: undefined },
    };
  }
  if (!base) return { outcome: given };
  const { merged, rows } = mergeWholes(findParts(kind), base, theirs, mine);
  if (rows.length === 0) return { outcome: given };
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
  findField: Carried["findField"],
  say: (words: string, list?: OutcomeView["list"]) => OutcomeView,
): Answer {
  const own = faults.flatMap((fault) => {
    const path = findField(fault);
    return path === undefined ? [] : [{ ...fault, path }];
  });
  const list = [
    // A fault of the record as a whole, or of another one that is saved with it, has no field in the form.
    ...faults
      .filter((fault) => findField(fault) === undefined)
      .map(({ wrong, remedy }) => ({ text: `${wrong}. ${remedy}`, href: undefined })),
    ...own.map(({ path, wrong }) => ({ text: `${describeField(path)}: ${wrong}`, href: `#${fieldId(path)}` })),
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

/** A field in words: `Terms 7, text`. */
function describeField(path: string): string {
  const parts = path.split(".").map((part) => {
    const [, key = part, index] = /^(\w+)\[(\d+)\]$/.exec(part) ?? [];
    return `${humanize(key)}${index === undefined ? "" : ` ${Number(index) + 1}`}`;
  });
  return [...parts.slice(0, 1), ...parts.slice(1).map((one) => one.toLowerCase())].join(", ");
}

function describe(contents: Contents, name: string, problem: Problem) {
  const { record, wrong, remedy } = problem;
  const text = `${record ?? formatPlace(problem)}: ${wrong}. ${remedy}`;
  return { text, href: linkToProblem(contents, name, problem) };
}
