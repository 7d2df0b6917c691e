import { capitalise } from "../text/format";
import type { FolderSketch } from "./build-folder";

/** The two languages of the texts: short words with spaces, and compounds as long as a text may be. */
export type Language = "english" | "german";

// A word of each length, from one letter on, and from three letters on.
const english = "a of the lake shore waters harbour villages crossings agreements settlements commissioner".split(" ");
const german = "See Ufer Boote Wasser Fischer Bewohner Grundbuch Verwaltung".split(" ");

/** Writes texts of an exact length; the same calls give the same texts. */
class Writer {
  private count = 0;

  constructor(private readonly language: Language) {}

  /** A text of `length` letters. */
  write(length: number): string {
    this.count += 1;
    const shortest = this.language === "german" ? 3 : 1;
    const words: string[] = [];
    for (let left = length; left > 0; left -= (words.at(-1)?.length ?? 0) + 1) {
      const wished = this.language === "german" ? 42 : 2 + ((this.count * 5 + words.length * 7) % 11);
      // What remains after this word and a space is a word, or nothing.
      const most = wished >= left ? left : Math.min(wished, left - 1 - shortest);
      words.push(this.nameWord(Math.max(shortest, most)));
    }
    return capitalise(words.join(" "));
  }

  /** One word of `length` letters: nowhere to break a line. */
  word(length: number): string {
    this.count += 1;
    return capitalise(this.nameWord(length));
  }

  private nameWord(length: number): string {
    if (this.language === "english" && length <= english.length) return english[length - 1] ?? "";
    const parts = this.language === "german" ? german : english.slice(2);
    let word = "";
    for (let i = this.count; word.length < length; i++) {
      const part = parts[i % parts.length] ?? "";
      const left = length - word.length - part.length;
      if (left === 0 || left >= 3) word += word ? part.toLowerCase() : part;
    }
    return word;
  }
}

/** Capitals, because they are the widest letters; no two monograms are alike. */
const monograms = ["WMW", "MWM", "WWM", "MMW", "WMM", "MWW"];
const parties = ["amber", "basalt", "cobalt", "dolomite", "erbium", "feldspar"];

/** The same text with a last letter of its own: no two options may have the same label. */
function tellApart(text: string, index: number): string {
  return text.slice(0, -1) + ("abcdefghij"[index] ?? "");
}

/**
 * A negotiation in which every text is as long as its schema allows, with every kind of mark, alone and beside another.
 * For tests of the layout: what holds here holds for any data.
 */
export function sketchFullMeasure(language: Language): FolderSketch {
  const writer = new Writer(language);
  const write = (length: number) => writer.write(length);
  const scale = (count: number) =>
    Array.from({ length: count }, (_, i) => ({
      id: `o${i + 1}`,
      label: tellApart(language === "german" ? writer.word(42) : write(42), i),
      short: tellApart(write(28), i),
      sentence: write(180),
      means: write(900),
      evidence: write(900),
      ...(i === 1 && { statusQuo: true as const }),
    }));
  const quote = () => ({ exact: write(120), prefix: write(120), suffix: write(120), words: "translated" as const });
  const say = () => ({
    speaker: write(48),
    summary: write(150),
    condition: write(160),
    placement: write(900),
    quote: quote(),
  });
  const reaction = (party: string, kind: "denied" | "confirmed" | "silent") => ({
    party,
    kind,
    date: "2031-04-10",
    by: write(80),
    summary: write(220),
    quote: quote(),
  });
  /** Every kind of mark on a scale with so many options, of which the last is `end`. */
  const state = (question: string, last: number) => {
    const at = (share: number) => `o${1 + Math.round(share * (last - 1))}`;
    const id = (name: string) => `${question}-${name}`;
    return [
      // A report beside a position on the record, at the same option and elsewhere.
      {
        ...say(),
        id: id("a2"),
        party: "amber",
        date: "2031-04-08",
        evidence: "anonymous" as const,
        holds: at(1),
        reactions: [reaction("amber", "denied")],
      },
      { ...say(), id: id("b3"), party: "basalt", date: "2031-04-07", evidence: "summary" as const, holds: at(0) },
      {
        ...say(),
        id: id("c2"),
        party: "cobalt",
        date: "2031-04-06",
        evidence: "anonymous" as const,
        holds: [at(0), at(1)] as const,
        reactions: [reaction("cobalt", "silent")],
      },
      // Two positions that cannot both hold.
      {
        ...say(),
        id: id("d2"),
        party: "dolomite",
        date: "2031-04-05",
        evidence: "document" as const,
        holds: at(0),
        keeps: [id("d1")],
        contested: true as const,
      },
      { ...say(), id: id("e1"), party: "erbium", date: "2031-04-04", evidence: "summary" as const, holds: at(0.5) },
      {
        ...say(),
        id: id("d1"),
        party: "dolomite",
        date: "2031-03-05",
        evidence: "spokesperson" as const,
        holds: at(1),
      },
      // A red line at the option that is held by no one, and one beside a mark and a report.
      {
        ...say(),
        id: id("b2"),
        party: "basalt",
        date: "2031-03-04",
        evidence: "on-record" as const,
        holds: at(0),
        rulesOut: [at(1)],
      },
      {
        ...say(),
        id: id("c1"),
        party: "cobalt",
        date: "2031-03-02",
        evidence: "document" as const,
        rulesOut: [at(0), at(1)],
      },
      // Old enough for its age to be told, in as many letters as that takes.
      {
        ...say(),
        id: id("a1"),
        party: "amber",
        date: "2030-07-03",
        evidence: "spokesperson" as const,
        holds: [at(0), at(0.5)] as const,
      },
    ];
  };
  const questions = [9, 5, 2].map((count, i) => ({
    id: `q${i + 1}`,
    code: `abc${i + 1}`,
    // As long as a label may be, with a word that is as long as words get in one.
    label: `${writer.word(18)} ${writer.word(5)}`,
    text: write(110),
    searched: write(900),
    options: scale(count).map((one) => (count === 2 ? { ...one, shares: [40, 25, 20, 10, 5, 0] } : one)),
    ...(count === 2 && {
      whole: {
        of: write(40),
        between: parties.map((id, place) => ({ id, label: tellApart(writer.word(24), place) })),
      },
    }),
    silent: [{ party: "feldspar", note: write(200) }],
    hardCases: [{ case: write(900), decision: write(900) }],
    statements: state(`q${i + 1}`, count),
  }));
  const issue = (id: string, own: typeof questions) => ({
    id,
    title: language === "german" ? writer.word(48) : write(48),
    summary: write(240),
    names: [{ here: write(60), others: [{ party: "amber", name: write(80) }], note: write(900) }],
    questions: own,
  });
  const deal = (id: string, date: string, stage: "reported" | "published") => ({
    id,
    date,
    stage,
    evidence: stage === "reported" ? ("anonymous" as const) : ("document" as const),
    title: write(110),
    knownInPart: write(160),
    short: writer.word(32),
    by: write(60),
    summary: write(240),
    searched: write(900),
    reactions: [{ ...reaction("amber", "denied"), date: "2031-04-20" }],
    terms: [
      ...questions.map(({ id: question, options }, i) => ({
        id: `${id}-${question}`,
        question,
        position: `o${i === 0 ? options.length : 1}`,
        evidence: stage === "reported" ? ("anonymous" as const) : ("document" as const),
        text: write(150),
        quote: quote(),
        gives: ["amber", "basalt", "cobalt"],
        gets: ["dolomite", "erbium", "feldspar"],
        condition: write(160),
        placement: write(900),
      })),
      { id: `${id}-other`, text: write(150), gives: ["amber"], gets: ["basalt"] },
    ],
  });
  return {
    id: language,
    title: write(70),
    short: language === "german" ? writer.word(28) : write(28),
    summary: write(300),
    headlineDeal: "paper",
    parties: parties.map((id, i) => ({
      id,
      name: i % 2 === 0 ? writer.word(32) : write(32),
      nameInText: i % 2 === 0 ? writer.word(36) : write(36),
      monogram: monograms[i] ?? "",
      speaks: write(60),
      note: write(900),
    })),
    sources: [
      {
        id: "log",
        publisher: write(80),
        carriedBy: write(80),
        title: write(220),
        date: "2039-12-31",
        dateNote: write(160),
        url: `https://example.org/${"a".repeat(480)}`,
        author: write(120),
        note: write(300),
      },
    ],
    issues: [issue("many", questions.slice(0, 1)), issue("others", questions.slice(1))],
    deals: [deal("paper", "2031-04-11", "published"), deal("rumour", "2031-04-12", "reported")],
    events: [{ id: "event", date: "2031-02-01", title: write(90), text: write(260), issues: ["many"], quote: quote() }],
    corrections: [{ id: "correction", what: write(300), why: write(300), issue: "many" }],
    contradictions: [
      {
        between: [
          { question: "q1", options: ["o9"] },
          { question: "q2", options: ["o1"] },
        ],
        says: write(200),
      },
    ],
  };
}
