import { getSource, type Negotiation } from "../dataset/negotiation";
import { dataLicence } from "../licence";
import { listDatesOf } from "../model/history/as-of";
import type { Span } from "../model/scale";
import { listHeld, listReports, type StanceFilter } from "../model/stance";
import { getStanceTable } from "../model/stance-table";
import { getKnownDate } from "../model/statements";
import type { Quotation } from "../schema/evidence";
import { isOnRecord } from "../schema/evidence-kinds";
import type { Issue, Question, Statement } from "../schema/issue";
import type { Source } from "../schema/negotiation";
import { formatDate } from "../text/format";
import { isOnPage } from "../url/pagination";
import { datasetPath, issuePath, locate, methodPath, negotiationPath, publicUrl } from "../url/paths";
import { exportPath } from "../url/subject";
import { defaultViewOptions } from "../url/view-options";
import { getStatementWord } from "../view/matrix/cell";
import { describeCheck } from "../view/quotation-checks";
import { isTooLarge } from "./view/size-limit";

const context = "https://schema.org";

/** A negotiation as a schema.org `Dataset` for data search engines, in the version and as of the date of the page. */
export function describeDataset(negotiation: Negotiation): object {
  const { asOf, title, summary, version } = negotiation;
  const subject = { kind: "matrix", negotiation, viewOptions: defaultViewOptions } as const;
  const [first] = listDatesOf(negotiation, { kind: "matrix" });
  const download = (encodingFormat: string, path: string) => ({
    "@type": "DataDownload",
    encodingFormat,
    contentUrl: locate(path),
  });
  return {
    "@context": context,
    "@type": "Dataset",
    "@id": getDatasetId(negotiation),
    url: locate(negotiationPath(negotiation)),
    name: `${title}: what the parties say they want, as of ${formatDate(asOf)}`,
    description: `${summary} Each position is based on dated, attributed statements with their sources; silence is shown as silence, a report as a report.`,
    license: dataLicence.url,
    version,
    temporalCoverage: `${first && first.date < asOf ? `${first.date}/` : ""}${asOf}`,
    creator: { "@type": "Organization", name: "Parley", url: publicUrl() ?? "/" },
    isAccessibleForFree: true,
    inLanguage: "en",
    measurementTechnique: locate(methodPath),
    distribution: [
      ...(isTooLarge(subject, "csv")
        ? []
        : [
            download("text/csv", exportPath(subject, "csv")),
            download("application/json", exportPath(subject, "json")),
          ]),
      download("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", datasetPath(negotiation, "xlsx")),
      download("application/zip", datasetPath(negotiation, "zip")),
    ],
  };
}

/**
 * The claims that count on an issue page as of its date, each as a schema.org `Claim` with the document in which it
 * appears. A report is a claim by its publisher about the party, never one by the party itself.
 */
export function describeClaims(negotiation: Negotiation, issue: Issue, filter: StanceFilter, page = 1): object {
  // Describe a document with several claims once, and refer to it from the others.
  const described = new Set<string>();
  const stances = getStanceTable(negotiation, negotiation.asOf, filter);
  const questions = issue.questions.filter(({ id }) => isOnPage(issue, negotiation.parties.length, id, page));
  const claims = questions.flatMap((question) =>
    negotiation.parties.flatMap((party) => {
      const stance = stances.get(question, party.id);
      const held = listHeld(stance);
      const reports = listReports(stance);
      return [...held, ...reports].map(({ statement, span }) => ({
        ...describeClaim(negotiation, statement, party.name, described),
        ...describeValue(question, span),
      }));
    }),
  );
  return {
    "@context": context,
    "@type": "WebPage",
    url: locate(issuePath(negotiation, issue)),
    name: `${issue.title}, as of ${formatDate(negotiation.asOf)}`,
    license: dataLicence.url,
    isPartOf: { "@id": getDatasetId(negotiation) },
    hasPart: claims,
  };
}

/** The same on every page of a negotiation, whatever its date. */
function getDatasetId({ id }: Negotiation): string {
  return locate(`${negotiationPath({ id })}#dataset`);
}

function describeClaim(negotiation: Negotiation, statement: Statement, party: string, described: Set<string>): object {
  const source = getSource(negotiation, statement.source);
  const publisher = { "@type": "Organization", name: source.publisher };
  const about = { "@type": "Organization", name: party };
  return {
    "@type": "Claim",
    // A relative id: it resolves against the URL of the page that shows the statement.
    "@id": `#statement-${statement.id}`,
    text: statement.summary,
    datePublished: getKnownDate(statement),
    keywords: getStatementWord(statement),
    ...(statement.quote && { creativeWorkStatus: describeQuotation(statement.quote) }),
    ...(isOnRecord(statement.evidence)
      ? { author: about, creditText: statement.speaker }
      : { author: publisher, about, ...(statement.evidence === "account" && { creditText: statement.speaker }) }),
    appearance: describeAppearance(source, publisher, described),
  };
}

function describeQuotation({ check }: Quotation): string {
  const words = check ? describeCheck(check) : "Not yet checked against the source";
  return `Quotation: ${words.slice(0, 1).toLowerCase()}${words.slice(1)}`;
}

/** What a claim says of an amount or a date, in numbers: a value, a range or a limit in its unit. */
function describeValue({ kind, label, options, amount }: Question, { from, to, limit }: Span): object {
  if (kind !== "amount" && kind !== "date") return {};
  const about = { "@type": "PropertyValue", name: label };
  const [first, last] = [options[from], options[to]];
  if (kind === "date") {
    // An interval as in ISO 8601, where two dots are an open end.
    const ends = [limit === "at-most" ? ".." : first?.id, limit === "at-least" ? ".." : last?.id];
    return { mentions: { ...about, value: from === to && !limit ? first?.id : ends.join("/") } };
  }
  const unitText = amount?.unit.many.replace("#", "").trim();
  if (from === to && !limit) return { mentions: { ...about, value: first?.value, unitText } };
  return {
    mentions: {
      ...about,
      ...(limit !== "at-most" && { minValue: first?.value }),
      ...(limit !== "at-least" && { maxValue: last?.value }),
      unitText,
    },
  };
}

function describeAppearance({ url, title, date, archived }: Source, publisher: object, described: Set<string>): object {
  if (described.has(url)) return { "@id": url };
  described.add(url);
  return {
    "@type": "CreativeWork",
    "@id": url,
    url,
    ...(title && { name: title }),
    ...(archived && { archivedAt: archived.url }),
    publisher,
    datePublished: date,
  };
}
