import type { StageEntry } from "../schema/deal";
import type { ChainLink, EvidenceKind, Quotation, Reaction } from "../schema/evidence";
import type { Located, ReadFolder } from "./parsed-folder";
import { listEvents, listStatements } from "./parsed-folder";

/** Anything that rests on a source: a statement, a deal, a term of a deal, an event. */
export interface SourcedClaim {
  source: string;
  alsoIn?: string[] | undefined;
  quote?: Quotation | undefined;
  date?: string | undefined;
  dateAsKnown?: string | undefined;
  said?: string | undefined;
  evidence?: EvidenceKind | undefined;
  chain?: ChainLink[] | undefined;
  reactions?: Reaction[] | undefined;
  /** The key under which the file gives the day when it was said: `handedOver` for a deal. */
  saidAt: "said" | "handedOver";
}

/** Every claim in the folder, with its location. Reactions are part of the claims they respond to. */
export function listClaims(folder: ReadFolder): Located<SourcedClaim>[] {
  const statements = listStatements(folder).map(({ value, file, path }) => ({
    value: { ...value, saidAt: "said" as const },
    file,
    path,
  }));
  const deals = folder.deals.flatMap(({ file, value: deal }) => [
    { value: { ...deal, said: deal.handedOver, saidAt: "handedOver" as const }, file, path: "" },
    ...deal.terms.map((term, t) => ({
      value: { ...term, date: term.date ?? deal.date, saidAt: "said" as const },
      file,
      path: `terms[${t}]`,
    })),
  ]);
  const events = listEvents(folder).map(({ value, file, path }) => ({
    value: { ...value, saidAt: "said" as const },
    file,
    path,
  }));
  return [...statements, ...deals, ...events];
}

/** Every reaction in the folder, with the claim it responds to. */
export function listReactions(folder: ReadFolder): (Located<Reaction> & { claim: SourcedClaim })[] {
  return listClaims(folder).flatMap(({ value: claim, file, path }) =>
    (claim.reactions ?? []).map((value, r) => ({ value, claim, file, path: join(path, `reactions[${r}]`) })),
  );
}

/** Every entry in the histories of the folder's deals. */
export function listStages(folder: ReadFolder): Located<StageEntry>[] {
  return folder.deals.flatMap(({ file, value }) =>
    value.history.map((entry, h) => ({ value: entry, file, path: `history[${h}]` })),
  );
}

/** Every quotation in the folder. */
export function listQuotations(folder: ReadFolder): Located<Quotation>[] {
  return [...listClaims(folder), ...listReactions(folder)].flatMap(({ value, file, path }) =>
    value.quote ? [{ value: value.quote, file, path: join(path, "quote") }] : [],
  );
}

/** Joins two parts of a path with a dot, unless the first is empty. */
export function join(path: string, rest: string): string {
  return path ? `${path}.${rest}` : rest;
}
