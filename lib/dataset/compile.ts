import type { Placement } from "../schema/coding";
import type { CompiledDeal, WrittenDeal } from "../schema/deal";
import type {
  CompiledIssue,
  CompiledQuestion,
  CompiledStatement,
  Option,
  Position,
  Refusal,
  RefusedLimit,
  StatedPosition,
  WrittenIssue,
  WrittenQuestion,
  WrittenStatement,
} from "../schema/issue";
import { isoDate, optionId } from "../schema/primitives";
import { getLastDay } from "../text/calendar";
import { formatDate } from "../text/format";
import { countDays, formatAmount, isRefused, writeAmountId, writeDay } from "../text/values";
import type { ParsedFile } from "./parsed-folder";
import type { Finding } from "./problem";

/** The issues and deals of a folder, as the rest of Parley reads them. */
export interface Compiled {
  issues: ParsedFile<CompiledIssue>[];
  deals: ParsedFile<CompiledDeal>[];
  problems: Finding[];
}

/**
 * Puts every position on a scale of options. The answers to a question about an amount or a date become the options of a
 * scale: the ends of its range, its status quo and each value that a statement, a term or one of `more` names, in order.
 * So everything that reads a negotiation knows one kind of scale; distances are told from the values of the options.
 */
export function compile(
  issues: readonly ParsedFile<WrittenIssue>[],
  deals: readonly ParsedFile<WrittenDeal>[],
  more: ReadonlyMap<string, readonly number[]> = new Map(),
): Compiled {
  const problems: Finding[] = [];
  const scales = new Map<string, Scale>();
  for (const { file, value } of issues) {
    value.questions.forEach((question, q) => {
      const named = [
        ...question.statements.flatMap(listValues),
        ...deals.flatMap(({ value: deal }) =>
          deal.terms.flatMap((term) => (term.question === question.id ? listPositionValues(term.position) : [])),
        ),
      ];
      const at = { file, path: `questions[${q}]`, problems };
      scales.set(question.id, buildScale(question, [...named, ...(more.get(question.id) ?? [])], at));
    });
  }
  return {
    issues: issues.map(({ file, name, value: issue }) => ({
      file,
      name,
      value: {
        ...issue,
        questions: issue.questions.map((question, q) => {
          const scale = scales.get(question.id) ?? emptyScale;
          const statements = question.statements.map((statement, s) =>
            compileStatement(statement, scale, { file, path: `questions[${q}].statements[${s}]`, problems }),
          );
          return { ...question, options: scale.options, statements };
        }),
      },
    })),
    deals: deals.map(({ file, name, value: deal }) => ({
      file,
      name,
      value: {
        ...deal,
        terms: deal.terms.map(({ position, ...term }, t) => {
          const scale = scales.get(term.question ?? "");
          // A question that is not there, or could not be read, is reported elsewhere, and what is said of it is not.
          const at = { file, path: `terms[${t}].position`, problems: scale ? problems : [] };
          return { ...term, ...(position && { position: place(position, scale ?? emptyScale, at) }) };
        }),
      },
    })),
    problems,
  };
}

/** Where something stands in the files, and the list to which its problems are added. */
interface Place {
  file: string;
  path: string;
  problems: Finding[];
}

/** The scale of a question while its folder is compiled. */
interface Scale {
  kind: "options" | "amount" | "date";
  unordered?: boolean;
  decimals?: number;
  options: Option[];
  /** The plausible range of an amount or a date. */
  from: number;
  to: number;
}

const emptyScale: Scale = { kind: "options", options: [], from: 0, to: 0 };

/** A scale without values, for a question with a fault: the fault is reported once, and not again for each position. */
function emptyValues(kind: "amount" | "date"): Scale {
  return { kind, options: [], from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
}

function buildScale(question: WrittenQuestion, named: readonly number[], at: Place): Scale {
  const { kind = "ordered", amount, dates, options } = question;
  const keys = { ordered: "options", unordered: "options", amount: "amount", date: "dates" } as const;
  const needed = keys[kind];
  for (const key of ["options", "amount", "dates"] as const) {
    if (key === needed && !question[key]) {
      const remedy = `Add \`${key}\`, or correct \`kind\`.`;
      at.problems.push({
        file: at.file,
        path: `${at.path}.${key}`,
        wrong: `missing in a question of the kind “${kind}”`,
        remedy,
      });
    }
    if (key !== needed && question[key]) {
      const remedy = `Remove it, or correct \`kind\`: a question of the kind “${kind}” has \`${needed}\`.`;
      at.problems.push({
        file: at.file,
        path: `${at.path}.${key}`,
        wrong: `not for a question of the kind “${kind}”`,
        remedy,
      });
    }
  }
  const about = kind === "amount" ? amount : kind === "date" ? dates : undefined;
  if (about) at.problems.push(...listValueFaults(about, { ...at, path: `${at.path}.${needed}` }));
  if (about && about.from >= about.to) {
    at.problems.push({
      file: at.file,
      path: `${at.path}.${needed}`,
      wrong: "the plausible range ends where it begins or before",
      remedy: "Give `from` a smaller value than `to`.",
    });
    return emptyValues(kind === "amount" ? "amount" : "date");
  }
  if (kind === "amount" && amount) {
    const { from, to, statusQuo, decimals = 0 } = amount;
    const options = listOptions([from, to, statusQuo, ...named], { from, to }, (value) =>
      writeAmountOption(value, amount),
    );
    return { kind, options, from, to, decimals };
  }
  if (kind === "date" && dates) {
    const [from, to] = [countDays(dates.from), countDays(dates.to)];
    const statusQuo = dates.statusQuo === undefined ? undefined : countDays(dates.statusQuo);
    const options = listOptions([from, to, statusQuo, ...named], { from, to }, (value) => writeDayOption(value, dates));
    return { kind, options, from, to };
  }
  return { ...emptyScale, options: options ?? [], unordered: kind === "unordered" };
}

/** What is wrong with what a question about an amount or a date says of its values. */
function listValueFaults(
  about: NonNullable<WrittenQuestion["amount"]> | NonNullable<WrittenQuestion["dates"]>,
  { file, path }: Place,
): Finding[] {
  const { from, to, statusQuo, sentence } = about;
  const { difference, ...unit } = "unit" in about ? about.unit : {};
  const units = [
    ...Object.entries(unit),
    ...Object.entries(difference ?? {}).map(([key, text]) => [`difference.${key}`, text] as const),
  ];
  const texts: [string, string | undefined][] = [
    ["sentence", sentence],
    ...units.map(([key, text]): [string, string | undefined] => [`unit.${key}`, text]),
  ];
  const unmarked = texts.flatMap(([key, text]) =>
    text === undefined || text.split("#").length === 2
      ? []
      : [
          {
            file,
            path: `${path}.${key}`,
            wrong: "the value’s place # is missing or there twice",
            remedy: "Write # exactly once, in the place of the value.",
          },
        ],
  );
  const outside =
    statusQuo !== undefined && (statusQuo < from || statusQuo > to)
      ? [
          {
            file,
            path: `${path}.statusQuo`,
            wrong: `${statusQuo} is outside the plausible range of the question`,
            remedy: "Correct the value, or widen the plausible range of the question (`from`, `to`).",
          },
        ]
      : [];
  const decimals = "unit" in about ? (about.decimals ?? 0) : undefined;
  const values = { from, to, statusQuo };
  const finer = Object.entries(values).flatMap(([key, value]) =>
    decimals !== undefined && typeof value === "number" && value !== Number(value.toFixed(decimals))
      ? [
          {
            file,
            path: `${path}.${key}`,
            wrong: `${value} has more decimals than the question`,
            remedy: "Round the value, or correct `decimals` of the question.",
          },
        ]
      : [],
  );
  return [...unmarked, ...outside, ...finer];
}

/** An option for each of these values that lies within the range, in order. */
function listOptions(
  values: readonly (number | undefined)[],
  { from, to }: { from: number; to: number },
  write: (value: number) => Option,
): Option[] {
  const within = values.flatMap((value) => (value !== undefined && value >= from && value <= to ? [value] : []));
  return [...new Set(within)].sort((a, b) => a - b).map(write);
}

function writeAmountOption(value: number, amount: NonNullable<WrittenQuestion["amount"]>): Option {
  return writeOption(value, writeAmountId(value), formatAmount(value, amount), amount, value === amount.statusQuo);
}

function writeDayOption(value: number, dates: NonNullable<WrittenQuestion["dates"]>): Option {
  const day = writeDay(value);
  return writeOption(value, day, formatDate(day), dates, day === dates.statusQuo);
}

function writeOption(
  value: number,
  id: string,
  label: string,
  { sentence, means, evidence }: { sentence: string; means: string; evidence: string },
  statusQuo: boolean,
): Option {
  return {
    id: optionId.parse(id),
    label,
    short: label,
    sentence: sentence.replace("#", label),
    means,
    evidence,
    ...(statusQuo && { statusQuo: true as const }),
    value,
  };
}

/** The values that a statement names, of which each becomes an option. */
function listValues({ holds, rejects = [], rulesOut = [] }: Placement): number[] {
  const refused = [...rejects, ...rulesOut].flatMap((one) =>
    toValue(typeof one === "object" ? ("below" in one ? one.below : one.above) : one),
  );
  return [...listPositionValues(holds), ...refused];
}

function listPositionValues(position: StatedPosition | undefined): number[] {
  if (!position) return [];
  const { from, to, atLeast, atMost } = position;
  return [from, to, atLeast, atMost].flatMap((one) => (one === undefined ? [] : toValue(one)));
}

/** A number, or a day as a number; none for the id of an option. */
function toValue(one: number | string): number[] {
  if (typeof one === "number") return [one];
  return isoDate.safeParse(one).success ? [countDays(one)] : [];
}

function compileStatement(written: WrittenStatement, scale: Scale, at: Place): CompiledStatement {
  const { holds, rejects, rulesOut, date, ...rest } = written;
  const day = getLastDay(date);
  const list = (key: string, refusals: readonly Refusal[]) =>
    refusals.flatMap((one, i) => listRefused(one, scale, { ...at, path: `${at.path}.${key}[${i}]` }));
  return {
    ...rest,
    date: day,
    ...(day !== date && { dateAsKnown: date }),
    ...(holds && { holds: place(holds, scale, { ...at, path: `${at.path}.holds` }) }),
    ...(rejects && { rejects: list("rejects", rejects) }),
    ...(rulesOut && { rulesOut: list("rulesOut", rulesOut) }),
    ...listLimits({ rejects, rulesOut }),
  };
}

function listLimits({ rejects = [], rulesOut = [] }: Pick<WrittenStatement, "rejects" | "rulesOut">) {
  const limits = { rejects: rejects.flatMap(readLimit), rulesOut: rulesOut.flatMap(readLimit) };
  return limits.rejects.length + limits.rulesOut.length > 0 ? { refusedLimits: limits } : {};
}

function readLimit(refusal: Refusal): RefusedLimit[] {
  if (typeof refusal !== "object") return [];
  return "below" in refusal
    ? toValue(refusal.below).map((below) => ({ below }))
    : toValue(refusal.above).map((above) => ({ above }));
}

/**
 * The question with a further value among its options, which nobody has named. Undefined if it already has it, or if the
 * value is outside its range or has too many decimals.
 */
export function addValue<Q extends CompiledQuestion>(question: Q, value: number): Q | undefined {
  const { kind, amount, dates, options, statements } = question;
  const added =
    kind === "amount" && amount
      ? writeAmountOption(value, amount)
      : kind === "date" && dates
        ? writeDayOption(value, dates)
        : undefined;
  const [first = 0, last = 0] = [options[0]?.value, options.at(-1)?.value];
  if (!added || value <= first || value >= last || value !== Number(value.toFixed(amount?.decimals ?? 0))) {
    return undefined;
  }
  if (options.some((option) => option.value === value)) return undefined;
  const extend = (ids: Option["id"][] | undefined, limits: readonly RefusedLimit[] = []) =>
    limits.some((limit) => isRefused(limit, value)) ? { ids: [...(ids ?? []), added.id] } : { ids };
  return {
    ...question,
    options: [...options, added].sort((a, b) => (a.value ?? 0) - (b.value ?? 0)),
    statements: statements.map((statement) => {
      const { refusedLimits } = statement;
      if (!refusedLimits) return statement;
      return {
        ...statement,
        rejects: extend(statement.rejects, refusedLimits.rejects).ids,
        rulesOut: extend(statement.rulesOut, refusedLimits.rulesOut).ids,
      };
    }),
  };
}

/** What somebody makes of a statement, on the scale of its question. */
export interface CompiledPlacement {
  holds?: Position | undefined;
  rejects?: Option["id"][] | undefined;
  rulesOut?: Option["id"][] | undefined;
}

/**
 * What another coder makes of a statement. The scale of `question` has to have the values that it names (`addValues`);
 * nothing that a second coder says adds to what readers see of a question.
 */
export function compilePlacement(
  question: Pick<CompiledQuestion, "kind" | "options" | "amount">,
  { holds, rejects, rulesOut }: Placement,
  { file, path }: { file: string; path: string } = { file: "", path: "" },
): CompiledPlacement & { problems: Finding[] } {
  const at = { file, path, problems: [] as Finding[] };
  const { kind, options, amount } = question;
  const scale: Scale = {
    kind: kind === "amount" || kind === "date" ? kind : "options",
    unordered: kind === "unordered",
    ...(kind === "amount" && { decimals: amount?.decimals ?? 0 }),
    options,
    from: options[0]?.value ?? 0,
    to: options.at(-1)?.value ?? 0,
  };
  const within = (key: string) => ({ ...at, path: path ? `${path}.${key}` : key });
  const list = (key: string, refusals: readonly Refusal[]) =>
    refusals.flatMap((one, i) => listRefused(one, scale, within(`${key}[${i}]`)));
  return {
    ...(holds && { holds: place(holds, scale, within("holds")) }),
    ...(rejects && { rejects: list("rejects", rejects) }),
    ...(rulesOut && { rulesOut: list("rulesOut", rulesOut) }),
    problems: at.problems,
  };
}

/** The question with the values that some placements name among its options. */
export function addValues<Q extends CompiledQuestion>(question: Q, placements: readonly Placement[]): Q {
  return placements.flatMap(listValues).reduce<Q>((whole, value) => addValue(whole, value) ?? whole, question);
}

/** A statement that stands alone, whose positions name options. What it names is taken to exist. */
export function compileLoose(written: WrittenStatement): CompiledStatement {
  return compileStatement(written, emptyScale, { file: "", path: "", problems: [] });
}

/** The options that a refusal covers. A limit is not refused itself: who rules out less than five may accept five. */
function listRefused(refusal: Refusal, scale: Scale, at: Place): Option["id"][] {
  if (typeof refusal !== "object") return [findOption(refusal, scale, at)];
  const limit = "below" in refusal ? refusal.below : refusal.above;
  if (scale.kind === "options") {
    at.problems.push({
      file: at.file,
      path: at.path,
      wrong: "a limit on a question whose answers are options",
      remedy: "Name each option that is refused.",
    });
    return [];
  }
  const [value = 0] = checkValue(limit, scale, at);
  return scale.options
    .filter((option) => isRefused("below" in refusal ? { below: value } : { above: value }, option.value ?? 0))
    .map(({ id }) => id);
}

function place({ from, to, atLeast, atMost }: StatedPosition, scale: Scale, at: Place): Position {
  const [first, last] = [scale.options[0], scale.options.at(-1)];
  const given = [from, atLeast, atMost].filter((one) => one !== undefined).length;
  const isLimit = atLeast !== undefined || atMost !== undefined;
  if (given !== 1 || (to !== undefined && isLimit) || (isLimit && scale.kind === "options")) {
    const remedy =
      scale.kind === "options"
        ? "Give `from` with an option, and for a range `to` as well."
        : "Give `from` (and `to` for a range), or `atLeast`, or `atMost`.";
    at.problems.push({ file: at.file, path: at.path, wrong: "not a position on this question", remedy });
    return { from: first?.id ?? optionId.parse("none") };
  }
  if (to !== undefined && scale.unordered) {
    const remedy = "Name one option in `from`; what holds beside it is a statement of its own that this one keeps.";
    at.problems.push({ file: at.file, path: at.path, wrong: "a range of options that have no order", remedy });
  }
  if (atLeast !== undefined) return { from: findOption(atLeast, scale, at), to: last?.id, limit: "at-least" };
  if (atMost !== undefined)
    return { from: first?.id ?? optionId.parse("none"), to: findOption(atMost, scale, at), limit: "at-most" };
  return {
    from: findOption(from ?? "", scale, { ...at, path: `${at.path}.from` }),
    ...(to !== undefined && { to: findOption(to, scale, { ...at, path: `${at.path}.to` }) }),
  };
}

/** The id of the option that a value is, or of the option with this id. The rules report ids that do not exist. */
function findOption(one: string | number, scale: Scale, at: Place): Option["id"] {
  if (scale.kind === "options") {
    const id = optionId.safeParse(one);
    if (id.success) return id.data;
    at.problems.push({
      file: at.file,
      path: at.path,
      wrong: "a number where an option is expected",
      remedy: "Name an option of the question by its id.",
    });
    return optionId.parse("none");
  }
  const [value] = checkValue(one, scale, at);
  return (scale.options.find((option) => option.value === value) ?? scale.options[0])?.id ?? optionId.parse("none");
}

function checkValue(one: string | number, scale: Scale, at: Place): number[] {
  const isRight = scale.kind === "amount" ? typeof one === "number" : isoDate.safeParse(one).success;
  const [value] = isRight ? toValue(one) : [];
  if (value === undefined) {
    const remedy = scale.kind === "amount" ? "Write a number, without quotation marks." : "Write a day as YYYY-MM-DD.";
    at.problems.push({ file: at.file, path: at.path, wrong: `“${one}” is not a value of this question`, remedy });
    return [];
  }
  if (value < scale.from || value > scale.to) {
    const remedy = "Correct the value, or widen the plausible range of the question (`from`, `to`).";
    at.problems.push({
      file: at.file,
      path: at.path,
      wrong: `${one} is outside the plausible range of the question`,
      remedy,
    });
    return [];
  }
  if (scale.kind === "amount" && scale.decimals !== undefined && value !== Number(value.toFixed(scale.decimals))) {
    const remedy = "Round the value, or correct `decimals` of the question.";
    at.problems.push({
      file: at.file,
      path: at.path,
      wrong: `${one} has more decimals than the question`,
      remedy,
    });
  }
  return [value];
}
