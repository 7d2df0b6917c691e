import { expect } from "@playwright/test";
import readPreview from "open-graph-scraper";
import { formatDealShortTitle, isReported } from "../lib/model/deals/names";
import { formatDate } from "../lib/text/format";
import { firstOf, test } from "./parley-test";

test("a link preview shows exactly the linked view: its issue, pair, deal, date and view options", async ({
  request,
  negotiations,
}) => {
  const { id, title: whole, asOf, issues, parties, deals } = firstOf(negotiations);
  const issue = firstOf(issues);
  const [left, right] = parties;
  const reported = firstOf(deals.filter(isReported));
  const question = firstOf(issue.questions);
  const date = firstOf(question.statements).date;
  const as = `as of ${formatDate(asOf)}`;
  for (const { path, query = "", title, alt = as } of [
    { path: `/${id}`, title: `${whole}: ` },
    { path: `/${id}/at/${date}`, title: formatDate(date), alt: formatDate(date) },
    { path: `/${id}/issues/${issue.id}`, title: issue.title },
    {
      path: `/${id}/issues/${issue.id}`,
      query: `?evidence=record&question=${question.id}`,
      title: issue.title,
      alt: question.label,
    },
    {
      path: `/${id}/issues/${issue.id}/at/${date}`,
      query: "?evidence=record",
      title: issue.title,
      alt: formatDate(date),
    },
    { path: `/${id}/parties/${left?.id}`, title: left?.name ?? "" },
    { path: `/${id}/compare/${left?.id}/${right?.id}`, query: "?evidence=record", title: right?.name ?? "" },
    { path: `/${id}/deals/${reported.id}`, title: formatDealShortTitle(reported), alt: "Reported: " },
    { path: `/${id}/deals/new`, query: `?terms=${question.id}.${firstOf(question.options).id}`, title: "What if" },
  ]) {
    const address = `${path}${query}`;
    const { result } = await readPreview({ html: await (await request.get(address)).text() });
    expect.soft(result.ogTitle, address).toContain(title);
    expect.soft(result.ogSiteName, address).toBe("Parley");
    expect.soft(result.ogType, address).toMatch(/^(website|article)$/);
    expect.soft(new URL(result.ogUrl ?? "").pathname, address).toBe(path);
    expect.soft(result.twitterCard, address).toBe("summary_large_image");
    expect.soft(result.twitterTitle, address).toBe(result.ogTitle);
    for (const image of [result.ogImage?.[0], result.twitterImage?.[0]]) {
      const url = new URL(image?.url ?? "");
      expect.soft(url.pathname, address).toBe(`${path}.png`);
      expect.soft(url.searchParams.get("size"), address).toBe("social");
      expect.soft(url.searchParams.get("evidence"), address).toBe(query.includes("evidence") ? "record" : null);
      expect.soft(url.searchParams.get("question"), address).toBe(query.includes("question") ? question.id : null);
      expect.soft(url.searchParams.has("terms"), address).toBe(query.includes("terms"));
      expect.soft(image?.alt, address).toContain(alt);
    }
    const [image] = result.ogImage ?? [];
    expect.soft([image?.width, image?.height, image?.type].map(String), address).toEqual(["1200", "630", "image/png"]);
  }
});

test("a link to the start page or to the method shows the positions of the newest negotiation", async ({
  request,
  negotiations,
}) => {
  const { id, title } = firstOf(negotiations);
  for (const address of ["/", "/method"]) {
    const { result } = await readPreview({ html: await (await request.get(address)).text() });
    expect.soft(new URL(result.ogUrl ?? "").pathname, address).toBe(address);
    expect.soft(result.twitterCard, address).toBe("summary_large_image");
    const url = new URL(result.ogImage?.[0]?.url ?? "");
    expect.soft(`${url.pathname}${url.search}`, address).toBe(`/${id}.png?size=social`);
    expect.soft(result.ogImage?.[0]?.alt, address).toContain(title);
    expect.soft((await request.get(`${url.pathname}${url.search}`)).headers()["content-type"]).toBe("image/png");
  }
});
