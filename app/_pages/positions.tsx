import { IssuePage } from "@/components/issue/issue-page";
import { StructuredData } from "@/components/layout/structured-data";
import { MatrixPage } from "@/components/matrix/matrix-page";
import { PartyPage } from "@/components/party/party-page";
import { listPlacedQuestions, type Negotiation } from "@/lib/dataset/negotiation";
import { describeClaims, describeDataset } from "@/lib/export/schema-org";
import { buildShareView } from "@/lib/export/view/share-menu";
import { listColumns } from "@/lib/model/column";
import type { Issue } from "@/lib/schema/issue";
import type { Party } from "@/lib/schema/negotiation";
import { formatPageQuery, parsePage } from "@/lib/url/pagination";
import { formatPrintedSource, issuePath, negotiationPath, partyPath } from "@/lib/url/paths";
import { formatViewOptions, parseViewOptions, type Query } from "@/lib/url/view-options";
import { buildAlsoAskedView } from "@/lib/view/across/also-asked";
import { findRelatedTalks, findWayAcross } from "@/lib/view/across/related";
import { buildStepperView } from "@/lib/view/history/stepper";
import { buildIssueView } from "@/lib/view/issue/issue";
import { buildGapGridView } from "@/lib/view/matrix/gap-grid";
import { buildMatrixPageView } from "@/lib/view/matrix/matrix";
import { buildAgeChoicesView, buildEvidenceChoicesView, buildPartiesChoicesView } from "@/lib/view/matrix/view-options";
import { buildPartyView } from "@/lib/view/party/party";
import { describeUnknownOf } from "@/lib/view/unknown-values";
import type { Page } from "../_http/serve";
import { loadDataset } from "../load";
import { describeIssue, describeMatrix, describeParty, hasViewOptions } from "./metadata";

export function matrixPage(negotiation: Negotiation, query: Query): Page {
  const viewOptions = parseViewOptions(query, listColumns(negotiation, negotiation.asOf));
  const page = parsePage(query);
  const path = `${negotiationPath(negotiation)}${formatPageQuery(viewOptions, page)}`;
  const printed = formatPrintedSource(path, negotiation.asOf);
  return {
    metadata: { ...describeMatrix(negotiation, query), noIndex: hasViewOptions(query) },
    printed,
    begins: "overview",
    content: (
      <>
        <MatrixPage
          printed={printed}
          negotiation={negotiation}
          view={buildMatrixPageView(negotiation, viewOptions, negotiationPath(negotiation), page)}
          gaps={buildGapGridView(negotiation, viewOptions, viewOptions.parties)}
          stepper={buildStepperView(
            negotiation,
            { kind: "matrix" },
            (at) => `${negotiationPath(at)}${formatViewOptions(viewOptions)}`,
          )}
          share={buildShareView({ kind: "matrix", negotiation, viewOptions })}
          related={findRelatedTalks(negotiation, loadDataset().negotiations)}
          unknown={describeUnknownOf({ kind: "matrix", negotiation }, query)}
        />
        <StructuredData data={describeDataset(negotiation)} />
      </>
    ),
  };
}

export function issuePage(negotiation: Negotiation, issue: Issue, query: Query): Page {
  const viewOptions = parseViewOptions(query, []);
  const page = parsePage(query);
  const path = `${issuePath(negotiation, issue)}${formatPageQuery(viewOptions, page)}`;
  const printed = formatPrintedSource(path, negotiation.asOf);
  return {
    metadata: { ...describeIssue(negotiation, issue, query), noIndex: hasViewOptions(query) },
    printed,
    content: (
      <>
        <IssuePage
          printed={printed}
          negotiation={negotiation}
          view={buildIssueView(negotiation, issue, viewOptions, page)}
          choices={[
            { name: "Evidence", options: buildEvidenceChoicesView(viewOptions, issuePath(negotiation, issue), page) },
            {
              name: "Pairs",
              options: buildPartiesChoicesView(negotiation, viewOptions, issuePath(negotiation, issue), page),
            },
            buildAgeChoicesView(
              viewOptions.within,
              (within) => `${issuePath(negotiation, issue)}${formatPageQuery({ ...viewOptions, within }, page)}`,
            ),
          ]}
          stepper={buildStepperView(
            negotiation,
            { kind: "issue", issue },
            (at) => `${issuePath(at, issue)}${formatPageQuery(viewOptions, page)}`,
          )}
          figures={
            new Map(
              issue.questions.map((one) => [
                one.id,
                buildShareView({ kind: "issue", negotiation, issue, viewOptions, question: one }),
              ]),
            )
          }
          alsoAsked={
            new Map(
              listPlacedQuestions(negotiation)
                .filter((one) => one.issue.id === issue.id)
                .map((one) => [one.question.id, buildAlsoAskedView(negotiation, one, loadDataset().negotiations)]),
            )
          }
          share={buildShareView({ kind: "issue", negotiation, issue, viewOptions })}
          unknown={describeUnknownOf({ kind: "issue", negotiation, issue }, query)}
        />
        <StructuredData data={describeClaims(negotiation, issue, viewOptions, page)} />
      </>
    ),
  };
}

export function partyPage(negotiation: Negotiation, party: Party, query: Query): Page {
  const viewOptions = parseViewOptions(query, []);
  const share = buildShareView({ kind: "party", negotiation, party, viewOptions });
  const printed = formatPrintedSource(`${share.path}${share.query}`, negotiation.asOf);
  return {
    metadata: { ...describeParty(negotiation, party, query), noIndex: hasViewOptions(query) },
    printed,
    content: (
      <PartyPage
        printed={printed}
        negotiation={negotiation}
        view={buildPartyView(negotiation, party, viewOptions)}
        choices={[
          { name: "Evidence", options: buildEvidenceChoicesView(viewOptions, partyPath(negotiation, party)) },
          buildAgeChoicesView(
            viewOptions.within,
            (within) => `${partyPath(negotiation, party)}${formatViewOptions({ ...viewOptions, within })}`,
          ),
        ]}
        stepper={buildStepperView(
          negotiation,
          { kind: "party", party },
          (at) => `${partyPath(at, party)}${formatViewOptions(viewOptions)}`,
        )}
        across={findWayAcross(party, loadDataset().negotiations)}
        share={share}
      />
    ),
  };
}
