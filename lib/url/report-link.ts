import { locate } from "./paths";

/** What a reader may find wrong, so that whoever gets the report finds it again. */
export interface Reported {
  /** The kind and id of the record: `statement amber-2031-03-01`. */
  record: string;
  /** What it says, as far as it helps to recognise it. */
  title: string;
  /** The path of the page that shows it, with its date and place. */
  path: string;
  /** The version of the data. */
  version: string;
}

/** Mail programs and issue trackers take addresses of about two thousand characters; a letter may be nine of them. */
const maxTitle = 80;
const maxPath = 300;

/**
 * The address at which a reader reports an error, with all that identifies the record filled in. Undefined where the site
 * does not take reports: `PARLEY_REPORT` is a mail address or the address of a form for a new issue.
 */
export function reportUrl({ record, title, path, version }: Reported): string | undefined {
  const to = findReportAddress();
  if (to === undefined) return undefined;
  const subject = `Error in ${record}`;
  const body = [
    "What is wrong, and what it should say:",
    "",
    "",
    "A source that shows it:",
    "",
    "",
    `Record: ${record}`,
    // Isolated, so that a title in Hebrew or Arabic does not turn the line around it.
    `Title: \u2068${shorten(title, maxTitle)}\u2069`,
    `Page: ${locate(path.slice(0, maxPath))}`,
    `Data: version ${version}`,
  ];
  if (to.startsWith("mailto:"))
    return `${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.join("\r\n"))}`;
  const text = { title: encodeURIComponent(subject), body: encodeURIComponent(body.join("\n")) };
  if (/\{(title|body)\}/.test(to)) return to.replace("{title}", text.title).replace("{body}", text.body);
  return `${to}${to.includes("?") ? "&" : "?"}title=${text.title}&body=${text.body}`;
}

/** `PARLEY_REPORT` as the beginning of a link; undefined where it is not set, or is neither a mail address nor one of the web. */
export function findReportAddress(): string | undefined {
  const given = process.env.PARLEY_REPORT?.trim().replace(/^mailto:/, "") ?? "";
  if (/^[^\s@/?&,;<>"]+@[^\s@/?&,;<>"]+$/.test(given)) return `mailto:${given}`;
  return /^https?:\/\/[^\s"<>#]+$/.test(given) && URL.canParse(given) ? given : undefined;
}

/** The first letters of a text, none of them cut in two. */
function shorten(text: string, most: number): string {
  const line = text.toWellFormed().replaceAll(/\s+/g, " ");
  const letters = Array.from(line);
  return letters.length > most ? `${letters.slice(0, most).join("")}…` : line;
}
