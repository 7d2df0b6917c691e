import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect } from "@playwright/test";
import { listDatesOf } from "../lib/model/history/as-of";
import { comparePath, dealPath, issuePath, negotiationPath } from "../lib/url/paths";
import { datasetFormats, exportFormats } from "../lib/url/subject";
import { firstOf, test } from "./parley-test";

test("every response has its security headers; only embeds may be framed by other sites", async ({
  request,
  negotiations,
}) => {
  const { id } = firstOf(negotiations);
  for (const address of ["/", `/${id}`, `/${id}?evidence=record`, "/no-such-page", "/no-such-page?evidence=record"]) {
    const headers = (await request.get(address)).headers();
    const policy = headers["content-security-policy"] ?? "";
    expect.soft(policy, address).toContain("default-src 'none'");
    expect.soft(policy, address).toContain("frame-ancestors 'none'");
    expect.soft(policy, address).not.toMatch(/unsafe|\*|https?:/);
    expect.soft(headers["x-frame-options"], address).toBe("DENY");
    expect.soft(headers["x-content-type-options"], address).toBe("nosniff");
    expect.soft(headers["referrer-policy"], address).toBe("strict-origin-when-cross-origin");
    expect.soft(headers["strict-transport-security"], address).toContain("max-age=");
    expect.soft(headers["permissions-policy"], address).toContain("camera=()");
    expect.soft(headers["x-powered-by"], address).toBeUndefined();
  }
  const embed = (await request.get(`/embed/${id}`)).headers();
  // `frame-ancestors *` would keep it out of files and of schemes that are none of the web's.
  expect(embed["content-security-policy"]).not.toContain("frame-ancestors");
  expect(embed["x-frame-options"]).toBeUndefined();
  const picture = (await request.get(`/${id}.svg`)).headers();
  expect(picture["content-security-policy"]).toContain("sandbox");
  // Exports may be loaded by pages of other sites.
  expect(picture["cross-origin-resource-policy"]).toBe("cross-origin");
});

test("a page of another origin can read every file, made before or on request, or learn that there is none; and no page", async ({
  page,
  baseURL,
  negotiations,
}) => {
  const { id, issues } = firstOf(negotiations);
  const elsewhere = createServer((_, response) => response.setHeader("content-type", "text/html").end("<p>Elsewhere"));
  await new Promise<void>((resolve) => elsewhere.listen(0, "127.0.0.1", resolve));
  await page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`);
  /** What script sees: the status, and that of a request which names the entity tag; or that it may see nothing. */
  const read = (address: string) =>
    page.evaluate(async (url) => {
      try {
        const answer = await fetch(url);
        const etag = answer.headers.get("etag");
        const again = etag ? (await fetch(url, { cache: "no-store", headers: { "if-none-match": etag } })).status : 0;
        return [answer.status, (await answer.blob()).size > 0, again];
      } catch {
        return "refused";
      }
    }, `${baseURL}${address}`);
  const issue = `/${id}/issues/${firstOf(issues).id}`;
  const files = [
    ...exportFormats.map((format) => `${issue}.${format}`),
    ...exportFormats.map((format) => `${issue}.${format}?evidence=record`),
    `/${id}/positions.xlsx`,
    ...datasetFormats.map((format) => `/${id}.${format}`),
    ...[`/${id}`, issue].flatMap((path) => [`${path}/feed.atom`, `${path}/feed.json`]),
    `/${id}/datapackage.json`,
    ...["/schemas/table-1.json", "/schemas/view-1.json", "/openapi.json", "/sitemap.xml"],
  ];
  for (const address of files) expect.soft(await read(address), address).toEqual([200, true, 304]);
  expect.soft(await read(`/oembed?url=/${id}`)).toEqual([200, true, 0]);
  for (const address of [`${issue}-not.csv`, "/nowhere/feed.atom", "/schemas/nowhere.json", "/oembed?url=/nowhere"]) {
    expect.soft(await read(address), address).toEqual([404, true, 0]);
  }
  for (const address of ["/", `/${id}`, issue, `/words/${id}`, "/nowhere"]) {
    expect.soft(await read(address), address).toBe("refused");
  }
  elsewhere.close();
});

/** The server of Next adds the headers of its own client, on which no response depends. */
const nextVary = "rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch";

const removeNextVary = (vary: string | undefined) => vary?.replace(nextVary, "").replace(/^, /, "") || undefined;

test("pages are compressed, and by our own server everything that can be", async ({ request, negotiations }, {
  project,
}) => {
  const { id } = firstOf(negotiations);
  const isOwn = project.name === "own server";
  const askEncoding = async (address: string) => {
    const answer = await request.get(address, { headers: { "accept-encoding": "gzip, br" } });
    expect.soft(answer.status(), address).toBe(200);
    return answer.headers()["content-encoding"];
  };
  for (const address of ["/", `/${id}`, `/${id}?evidence=record`, `/words/${id}`, `/embed/${id}`])
    expect.soft(await askEncoding(address), address).toBe(isOwn ? "br" : "gzip");
  for (const address of [`/${id}.svg`, `/${id}.svg?theme=dark`, `/${id}.csv`, `/${id}/feed.atom`, "/openapi.json"])
    expect.soft(await askEncoding(address), address).toBe(isOwn ? "br" : undefined);
  expect(await askEncoding(`/${id}.png`)).toBeUndefined();
});

test("HEAD and conditional requests get the same headers as GET", async ({ request, negotiations }, { project }) => {
  const isOwn = project.name === "own server";
  const negotiation = firstOf(negotiations);
  const { id } = negotiation;
  const { date } = firstOf(listDatesOf(negotiation, { kind: "matrix" }));
  for (const address of [`/${id}`, `/${id}/at/${date}`, `/${id}?evidence=record`, `/words/${id}`, `/embed/${id}`]) {
    const whole = await request.get(address);
    const { etag = "" } = whole.headers();
    const { vary } = whole.headers();
    expect.soft(isOwn ? vary : removeNextVary(vary), address).toBe("Accept-Encoding");
    expect.soft(Object.keys(whole.headers()).filter((name) => name.startsWith("x-nextjs"))).toEqual([]);
    const head = await request.head(address);
    const again = await request.get(address, { headers: { "if-none-match": etag } });
    const other = await request.get(address, { headers: { "if-none-match": 'W/"another"' } });
    expect
      .soft(
        [head, again, other].map((one) => one.status()),
        address,
      )
      .toEqual([200, 304, 200]);
    expect.soft(other.headers().etag, address).toBe(etag);
    expect.soft((await again.body()).byteLength, address).toBe(0);
    for (const one of [head, again]) {
      for (const name of ["cache-control", "cache-tag", "content-security-policy", "etag", "x-frame-options"])
        expect.soft(one.headers()[name], `${address} ${name}`).toBe(whole.headers()[name]);
    }
  }
});

test("no page violates its policy or contacts another host, whatever a reader does with it", async ({
  page,
  baseURL,
  negotiations,
}) => {
  const broken: string[] = [];
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) =>
      console.error(`policy: ${event.violatedDirective}`),
    );
  });
  page.on("console", (message) => {
    if (message.type() === "error") broken.push(message.text());
  });
  page.on("request", (one) => {
    if (!/^(data|blob):/.test(one.url()) && new URL(one.url()).origin !== baseURL) broken.push(one.url());
  });
  const negotiation = firstOf(negotiations);
  const [left, right] = negotiation.parties;
  const { date } = firstOf(listDatesOf(negotiation, { kind: "matrix" }));
  for (const address of [
    "/",
    negotiationPath(negotiation),
    `${negotiationPath(negotiation)}/at/${date}`,
    `${negotiationPath(negotiation)}?show=scales`,
    issuePath(negotiation, firstOf(negotiation.issues)),
    comparePath(negotiation, left?.id ?? "", right?.id ?? ""),
    dealPath(negotiation, firstOf(negotiation.deals)),
    "/method",
  ]) {
    await page.goto(address);
    // Scroll to the end, so that the charts are drawn too.
    for (let i = 0; i < 12; i++) await page.mouse.wheel(0, 1500);
    await page.getByRole("button", { name: /^Theme/ }).click();
  }
  await page.goto(`${negotiationPath(negotiation)}/at/${date}`);
  await page.locator('a[data-step="next"]').click();
  await expect(page).not.toHaveURL(new RegExp(`${date}$`));
  expect(broken).toEqual([]);
});

test("the health check says that the server is up, and which data it serves", async ({ request, negotiations }) => {
  const answer = await request.get("/healthz");
  expect(answer.status()).toBe(200);
  expect(answer.headers()["cache-control"]).toBe("no-store");
  const told = (await answer.json()) as { status: string; negotiations: { id: string; version: string }[] };
  expect(told.status).toBe("ok");
  expect(told.negotiations).toEqual(negotiations.map(({ id, version }) => ({ id, version })));
});

test("every response has the cache tags by which it can be purged when the data change", async ({
  request,
  negotiations,
}) => {
  const { id, version } = firstOf(negotiations);
  for (const address of [`/${id}`, `/${id}?evidence=record`, `/${id}.csv`, `/embed/${id}`]) {
    const headers = (await request.get(address)).headers();
    expect.soft(headers["cache-tag"], address).toBe(`parley,parley-${id},parley-${id}-${version}`);
    expect.soft(headers["cache-control"], address).toMatch(/^public, .*s-maxage=/);
  }
  expect((await request.get(`/${id}/search?q=water`)).headers()["cache-control"]).toContain("no-store");
});

test("responses vary only by encoding, and only scripts may be cached for a year", async ({ request, negotiations }, {
  project,
}) => {
  const isOwn = project.name === "own server";
  const { id } = firstOf(negotiations);
  for (const [address, age] of [
    [`/${id}?evidence=record`, 300],
    [`/${id}.png?size=square`, 86_400],
    [`/embed/${id}`, 86_400],
    [`/${id}/datapackage.json`, 86_400],
    ["/openapi.json", 86_400],
    ["/robots.txt", 86_400],
    ["/no-such-page", 60],
  ] as const) {
    const headers = (await request.get(address)).headers();
    expect.soft(headers["cache-control"], address).toContain(`s-maxage=${age}`);
    const vary = isOwn ? headers.vary : removeNextVary(headers.vary);
    expect.soft(vary ?? "Accept-Encoding", address).toBe("Accept-Encoding");
  }
});

test("everyone gets the same response, with its metadata in the head", async ({ request, negotiations }) => {
  const { id } = firstOf(negotiations);
  for (const address of [`/${id}?evidence=record`, `/words/${id}`, `/${id}?nothing=a`, `/embed/${id}`]) {
    const answers = [];
    for (const headers of [
      { "user-agent": "Mozilla/5.0 Chrome/140.0.0.0" },
      { "user-agent": "Twitterbot/1.0" },
      { "user-agent": "Googlebot/2.1", accept: "text/x-component" },
      { "user-agent": "", "accept-language": "uk" },
    ]) {
      answers.push(await (await request.get(address, { headers })).text());
    }
    expect.soft(new Set(answers).size, address).toBe(1);
    if (!address.startsWith("/embed")) expect.soft(answers[0]?.split("</head>", 1)[0], address).toContain("<title>");
  }
});

test("browsers may prefetch static pages, but nothing that is rendered on request", async ({ page, negotiations }) => {
  const { id } = firstOf(negotiations);
  await page.goto(`/${id}`);
  const fetched = await page.evaluate(
    ([own]) => {
      const rules = JSON.parse(document.querySelector('script[type="speculationrules"]')?.textContent ?? "");
      type Rule = { href_matches?: string; not?: { href_matches?: string } };
      const matches = (pattern: string, address: string) => new URLPattern(pattern, location.href).test(address);
      return [
        `/${own}`,
        "/method",
        "/",
        `/${own}.csv`,
        `/${own}?show=scales`,
        `/embed/${own}`,
        "https://elsewhere.example/a",
      ].filter((address) =>
        rules.prefetch[0].where.and.every((rule: Rule) =>
          rule.href_matches
            ? matches(rule.href_matches, new URL(address, location.href).href)
            : !rule.not?.href_matches || !matches(rule.not.href_matches, new URL(address, location.href).href),
        ),
      );
    },
    [id],
  );
  expect(fetched).toEqual([`/${id}`, "/method", "/"]);
});
