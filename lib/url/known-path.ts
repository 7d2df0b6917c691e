import type { Negotiation } from "../dataset/negotiation";
import { isCalendarDay } from "../text/calendar";
import { findFeedPlace } from "./feed-place";
import { partyAcrossPath } from "./paths";
import { datasetFormats, exportFormats, parseSubject, partyFormats } from "./subject";

/** Addresses that belong to no negotiation. */
const fixed = ["", "method", "oembed", "healthz", "openapi.json", "robots.txt", "sitemap.xml"];
const schemas = ["schemas/view-1.json", "schemas/table-1.json", "schemas/party-table-1.json"];

/** What a negotiation has besides the views that can be exported. */
const sections = ["compare", "deals", "room", "timeline", "changes", "search", "sources"];
const files = ["positions.xlsx", "datapackage.json"];

const known: ReadonlySet<string> = new Set([...fixed, ...schemas].map((path) => `/${path}`));
const knownOfNegotiation: ReadonlySet<string> = new Set([...sections, ...files]);
const endIn = (formats: readonly string[]) =>
  new RegExp(`\\.(${formats.map((one) => one.replace(".", "\\.")).join("|")})$`);
const datasetFile = endIn(datasetFormats);
const exportFile = endIn(exportFormats);
const partyFile = endIn(partyFormats);

/** Whether the site has a page or a file at a path that is written as the site writes it. */
export function isKnownPath(negotiations: readonly Negotiation[], path: string): boolean {
  if (known.has(path)) return true;
  const [, words, across] = /^(\/words)?(\/parties\/[^/]+)$/.exec(path) ?? [];
  if (across) return isPartyAcross(negotiations, words ? across : across.replace(partyFile, ""));
  const isView = (of: string) => parseSubject(negotiations, of, {}).kind !== "not-found";
  if (/^\/(embed|words)\//.test(path)) return isView(path.replace(/^\/\w+/, ""));
  const [, id = "", ...rest] = path.split("/");
  const name = rest.length === 0 ? id.replace(datasetFile, "") : id;
  const negotiation = negotiations.find((one) => one.id === name);
  if (!negotiation) return isView(path.replace(exportFile, ""));
  if (rest.length === 0 || knownOfNegotiation.has(rest.join("/"))) return true;
  if (/^feed\.(atom|json)$/.test(rest.at(-1) ?? "")) return findFeedPlace(negotiation, rest.slice(0, -1)) !== undefined;
  const [section, from = "", to = "", ...more] = rest;
  if (section === "changes") return more.length === 0 && isCalendarDay(from) && isCalendarDay(to);
  return isView(path.replace(exportFile, ""));
}

/** Whether a path is that of a party across negotiations. */
function isPartyAcross(negotiations: readonly Negotiation[], path: string): boolean {
  return negotiations.some(({ parties }) => parties.some((party) => partyAcrossPath(party) === path));
}
