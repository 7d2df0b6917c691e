import { formatDate } from "../../text/format";
import { siteUrl } from "../../url/paths";
import { exportFileName, formatSubjectTitle, type PageSubject, pageUrlPath } from "../../url/subject";

export const citationFormats = ["sentence", "bibtex", "ris", "csl"] as const;
export type CitationFormat = (typeof citationFormats)[number];

/**
 * The citation of a view. Its date is the one the view describes, so that the citation is the same whenever it is
 * fetched; readers add their own date of access.
 */
export function cite(subject: PageSubject, format: CitationFormat): string {
  const { asOf, version } = subject.negotiation;
  const title = formatSubjectTitle(subject).replaceAll(/\s+/g, " ").trim();
  const url = `${siteUrl()}${pageUrlPath(subject)}`;
  const [year = "", month = "", day = ""] = asOf.split("-");
  switch (format) {
    case "sentence":
      return `Parley, “${title}”, dataset version ${version}, ${formatDate(asOf)}, ${url}.\n`;
    case "bibtex":
      return [
        `@misc{${exportFileName(subject)},`,
        "  author = {{Parley}},",
        `  title = {{${escapeTex(title)}}},`,
        `  date = {${asOf}},`,
        `  year = {${year}},`,
        `  version = {${version}},`,
        `  note = {Dataset version ${version}},`,
        `  url = {${url}}`,
        "}\n",
      ].join("\n");
    case "ris":
      return [
        "TY  - DATA",
        "AU  - Parley",
        `TI  - ${title}`,
        `PY  - ${year}`,
        `DA  - ${year}/${month}/${day}`,
        `ET  - ${version}`,
        `UR  - ${url}`,
        "ER  - \r\n",
      ].join("\r\n");
    case "csl": {
      const item = {
        id: exportFileName(subject),
        type: "dataset",
        title,
        author: [{ literal: "Parley" }],
        issued: { "date-parts": [[Number(year), Number(month), Number(day)]] },
        version,
        URL: url,
      };
      return `${JSON.stringify([item], null, 2)}\n`;
    }
  }
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
