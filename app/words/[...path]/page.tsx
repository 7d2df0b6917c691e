import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { loadDataset } from "@/app/load";
import { TextVersionPage } from "@/components/text-version/text-version-page";
import { buildTextVersionView, textVersionUrlPath } from "@/lib/export/view/text-version";
import { formatSubjectTitle, type PageSubject, parseSubject, subjectPath } from "@/lib/url/subject";
import type { Query } from "@/lib/url/view-options";

interface Props {
  params: Promise<{ path: string[] }>;
  searchParams: Promise<Query>;
}

/** The view of an address. A day on which nothing changed leads to the last one before it, as on the page. */
async function loadSubject({ params, searchParams }: Props): Promise<PageSubject> {
  const { path } = await params;
  const route = parseSubject(loadDataset().negotiations, `/${path.join("/")}`, await searchParams);
  if (route.kind === "not-found") return notFound();
  return route.kind === "moved" ? redirect(textVersionUrlPath(route.subject)) : route.subject;
}

/** It says what the page of the view says, so that only that one is to be listed. */
export async function generateMetadata(props: Props): Promise<Metadata> {
  const subject = await loadSubject(props);
  return {
    title: `${formatSubjectTitle(subject)}, in words`,
    robots: { index: false },
    alternates: { canonical: subjectPath(subject) },
  };
}

export default async function Page(props: Props) {
  const subject = await loadSubject(props);
  return <TextVersionPage negotiation={subject.negotiation} view={buildTextVersionView(subject)} />;
}
