import { NearestNames } from "@/components/layout/nearest-names";
import { PageFrame } from "@/components/layout/page-frame";
import { PageHead } from "@/components/layout/page-head";
import { IssueLinks } from "@/components/search/issue-links";
import { SearchForm } from "@/components/search/search-field";
import { homePath, searchPath } from "@/lib/url/paths";
import { findNearestNames, findOwnNegotiation } from "@/lib/view/nearest-names";
import { listIssueLinks } from "@/lib/view/search";
import type { Page } from "../_http/serve";
import { loadDataset } from "../load";

/** The 404 page: what its address may have meant, a search, and the issues. */
export function notFoundPage(path: string): Page {
  const { negotiations } = loadDataset();
  const own = findOwnNegotiation(negotiations, path);
  const near = own ?? negotiations[0];
  return {
    metadata: { title: "Page not found", noIndex: true },
    content: (
      <PageFrame negotiation={own} newest={near}>
        <PageHead
          title="There is no page at this address"
          lead={
            <>
              The address may have been cut short or mistyped. <a href={homePath}>All negotiations</a> are on the front
              page.
            </>
          }
        />
        <NearestNames names={findNearestNames(negotiations, path)} />
        {near && (
          <>
            <SearchForm action={searchPath(near)} />
            <IssueLinks issues={listIssueLinks(near)} />
          </>
        )}
      </PageFrame>
    ),
  };
}
