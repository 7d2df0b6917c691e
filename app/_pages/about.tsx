import { HomePage } from "@/components/home/home-page";
import { MethodPage } from "@/components/method/method-page";
import { SearchPage } from "@/components/search/search-page";
import { SourcesPage } from "@/components/sources/sources-page";
import { TextVersionPage } from "@/components/text-version/text-version-page";
import type { Negotiation } from "@/lib/dataset/negotiation";
import { buildTextVersionView } from "@/lib/export/view/text-version";
import { parseSearch } from "@/lib/search/search";
import { formatPrintedSource, homePath, methodPath, textVersionPath } from "@/lib/url/paths";
import { formatSubjectTitle, type PageSubject, subjectPath } from "@/lib/url/subject";
import type { Query } from "@/lib/url/view-options";
import { buildHomeLeadView, buildHomeView, describeMissing } from "@/lib/view/home";
import { buildMethodView } from "@/lib/view/method";
import { buildSearchView } from "@/lib/view/search";
import { buildSourcesView } from "@/lib/view/sources";
import { describeUnknownOf } from "@/lib/view/unknown-values";
import type { Page } from "../_http/serve";
import { loadDataset } from "../load";
import { describeSitePreview, describeSources } from "./metadata";

export function homePage(): Page {
  const { negotiations, broken } = loadDataset();
  return {
    begins: "overview",
    metadata: {
      title: "Parley: what each side says it wants, and on whose word",
      isWholeTitle: true,
      canonical: homePath,
      preview: describeSitePreview(homePath, negotiations),
    },
    content: (
      <HomePage
        lead={buildHomeLeadView(negotiations)}
        others={buildHomeView(negotiations.slice(1), negotiations[0])}
        missing={describeMissing(broken)}
      />
    ),
  };
}

export function methodPage(): Page {
  const { negotiations } = loadDataset();
  return {
    metadata: {
      title: "Method",
      description:
        "How Parley finds a position, places it on a scale and compares it with the others, and who decides.",
      canonical: methodPath,
      preview: describeSitePreview(methodPath, negotiations),
    },
    content: <MethodPage view={buildMethodView(negotiations)} newest={negotiations[0]} />,
  };
}

export function sourcesPage(negotiation: Negotiation): Page {
  return {
    metadata: describeSources(negotiation),
    content: <SourcesPage negotiation={negotiation} view={buildSourcesView(negotiation)} />,
  };
}

export function searchPage(negotiation: Negotiation, query: Query): Page {
  return {
    metadata: { title: `Search: ${negotiation.title}`, noIndex: true },
    content: <SearchPage negotiation={negotiation} view={buildSearchView(negotiation, parseSearch(query))} />,
  };
}

/** A view as text. It says what the page of the view says, so only that one is to be listed. */
export function textVersionPage(subject: PageSubject, query: Query): Page {
  const { negotiation } = subject;
  const view = buildTextVersionView(subject);
  const printed = formatPrintedSource(textVersionPath(view.page), negotiation.asOf);
  return {
    metadata: { title: `${formatSubjectTitle(subject)}, as text`, noIndex: true, canonical: subjectPath(subject) },
    printed,
    content: (
      <TextVersionPage
        printed={printed}
        negotiation={negotiation}
        unknown={describeUnknownOf(subject, query)}
        view={view}
      />
    ),
  };
}
