import { z } from "zod";

/** The message for a text in the wrong format. Missing values and wrong types have messages of their own. */
const sayHow = (how: string) => (issue: { code?: string }) => (issue.code === "invalid_format" ? how : undefined);

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "use lower-case letters, digits and single hyphens")
  .max(60);

/** Two or three letters alone are kept for languages: `/de` may one day be the pages in German. */
export const negotiationId = slug
  .regex(/^(?![a-z]{2,3}$)/, {
    error: sayHow("use more than three letters: two or three are kept for codes of languages"),
  })
  .brand<"NegotiationId">();
export const partyId = slug.brand<"PartyId">();
export const issueId = slug.brand<"IssueId">();
export const questionId = slug.brand<"QuestionId">();
export const optionId = slug.brand<"OptionId">();
export const statementId = slug.brand<"StatementId">();
export const sourceId = slug.brand<"SourceId">();
export const dealId = slug.brand<"DealId">();
export const termId = slug.brand<"TermId">();
export const eventId = slug.brand<"EventId">();
export const memberId = slug.brand<"MemberId">();
export const shareId = slug.brand<"ShareId">();
export const correctionId = slug.brand<"CorrectionId">();
export const coderId = slug.brand<"CoderId">();

/** The first ten digits of the SHA-256 of some content (`lib/dataset/version.ts`). */
export const recordHash = z.string().regex(/^[0-9a-f]{10}$/, "use ten digits of a hash, as the editor writes them");

/** A calendar day, `YYYY-MM-DD`, without a time zone: the day as the publisher dated it. */
export const isoDate = z.iso.date({ error: sayHow("write a day of the calendar as YYYY-MM-DD") }).brand<"IsoDate">();

/** A date as far as it is known: a day, a month or a year. */
export const knownDate = z.string().regex(new RegExp(`^\\d{4}(-(0[1-9]|1[0-2]))?$|${z.regexes.date.source}`), {
  error: sayHow("write a day of the calendar as YYYY-MM-DD, a month as YYYY-MM or a year as YYYY"),
});

/** A language as a BCP 47 tag: `uk`, `ru`, `pt-BR`. */
export const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, {
  error: sayHow("write the language as a BCP 47 tag, such as uk or pt-BR"),
});

/** The version of the format of the files. `npm run data:migrate` brings a folder up to it. */
export const formatVersion = 2;

export const format = z
  .literal(formatVersion)
  .describe("The version of the format. `npm run data:migrate` brings an older file up to it.");

/** Plain text: not empty, without surrounding space and without markup. */
export const prose = z
  .string()
  .min(1)
  .max(900)
  .regex(/^\S[\s\S]*\S$|^\S$/, "remove the space at the start or the end");

/** A short text. The limits follow from the space that the design has for it. */
export const line = (max: number) => prose.max(max);

/** A few letters and digits that stand for an id in short addresses. */
export const code = (max: number) =>
  z.string().regex(new RegExp(`^[a-z0-9]{1,${max}}$`), `use one to ${max} lower-case letters or digits`);

export const webAddress = z
  .url({ protocol: /^https?$/, error: sayHow("give the full address, beginning with https:// or http://") })
  .max(500);

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "use the 64 hexadecimal digits of a SHA-256");

export type IsoDate = z.infer<typeof isoDate>;
