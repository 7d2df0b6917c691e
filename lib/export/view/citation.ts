import { pin } from "../../embed/options";
import { formatDate } from "../../text/format";
import { hashContent } from "../../text/hash";
import { publicUrl } from "../../url/paths";
import {
  type ExportFormat,
  exportFileName,
  formatSubjectTitle,
  type PageSubject,
  pageUrlPath,
} from "../../url/subject";

export type CitationFormat = "sentence" | "bibtex" | "ris" | "csl";

/** The citation formats, by the extension of the file. */
export const citationFormats: Partial<Record<ExportFormat, CitationFormat>> = {
  bib: "bibtex",
  ris: "ris",
  "csl.json": "csl",
  "cite.txt": "sentence",
};

/**
 * The citation of what a reader sees: the view under the address that keeps its date, if it has one, with the version of
 * the data. A deal and a what-if have no pages by date. Without a day of access (`YYYY-MM-DD`) the citation is the same
 * whenever it is made. A site that does not know its own address leaves it out.
 */
export function cite(shown: PageSubject, format: CitationFormat, accessed?: string): string {
  const { subject } = pin(shown);
  const site = publicUrl();
  const { asOf, version } = subject.negotiation;
  const title = formatSubjectTitle(subject).replaceAll(/\s+/g, " ").trim();
  const url = site === undefined ? undefined : `${site}${pageUrlPath(subject)}`;
  switch (format) {
    case "sentence":
      return `Parley, “${title}”, dataset version ${version}, ${formatDate(asOf)}${url ? `, ${url}` : ""}${accessed ? `, accessed ${formatDate(accessed)}` : ""}.\n`;
    case "bibtex":
      return [
        `@misc{${nameCitation(subject)},`,
        "  author = {{Parley}},",
        `  title = {{${escapeTex(title)}}},`,
        `  date = {${asOf}},`,
        `  year = {${asOf.slice(0, 4)}},`,
        `  version = {${version}},`,
        [
          `  note = {Dataset version ${version}}`,
          ...(url ? [`  url = {${url}}`] : []),
          ...(accessed ? [`  urldate = {${accessed}}`] : []),
        ].join(",\n"),
        "}\n",
      ].join("\n");
    case "ris":
      return [
        "TY  - DATA",
        `ID  - ${nameCitation(subject)}`,
        "AU  - Parley",
        `TI  - ${title}`,
        `PY  - ${asOf.slice(0, 4)}`,
        `DA  - ${asOf.replaceAll("-", "/")}`,
        `ET  - ${version}`,
        ...(url ? [`UR  - ${url}`] : []),
        ...(accessed ? [`Y2  - ${accessed.replaceAll("-", "/")}`] : []),
        "ER  - \r\n",
      ].join("\r\n");
    case "csl": {
      const item = {
        id: nameCitation(subject),
        type: "dataset",
        title,
        author: [{ literal: "Parley" }],
        issued: splitDay(asOf),
        ...(accessed && { accessed: splitDay(accessed) }),
        version,
        ...(url && { URL: url }),
      };
      return `${JSON.stringify([item], null, 2)}\n`;
    }
  }
}

/** The key of a citation: one for each address, since reference managers skip a second entry with a key they know. */
function nameCitation(subject: PageSubject): string {
  return `${exportFileName(subject)}-${hashContent(pageUrlPath(subject)).slice(0, 8)}`;
}

function splitDay(day: string) {
  return { "date-parts": [day.split("-").map(Number)] };
}

const tex: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function escapeTex(text: string): string {
  return text.replaceAll(/[\\{}~^#$%&_]/g, (sign) => tex[sign] ?? `\\${sign}`);
}
