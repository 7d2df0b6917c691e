import path from "node:path";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { readDataset } from "@/lib/dataset/read-dataset";
import { buildEmbedView } from "@/lib/embed/embed";
import { embedPath, pin } from "@/lib/embed/options";
import { listDefaultColumns } from "@/lib/model/column";
import { readInvented } from "@/lib/testing/read-invented";
import { comparePath, dealPath, issuePath, negotiationPath, partyPath } from "@/lib/url/paths";
import { parseSubject } from "@/lib/url/subject";
import { renderEmbed } from "./draw-embed";
import { frameScript } from "./embed-css";

/**
 * Maximum download, in bytes, that a figure may cost the reader of another site. It loads no fonts, so one response is
 * everything.
 */
const maxBytes = 40_000;

const negotiations = ["data", "e2e/data"].flatMap(
  (folder) => readDataset(path.join(import.meta.dirname, "../..", folder)).negotiations,
);

const addresses = negotiations.flatMap((negotiation) => {
  const keys = listDefaultColumns(negotiation, negotiation.asOf).map(({ key }) => key);
  return [
    negotiationPath(negotiation),
    ...negotiation.issues.map((issue) => issuePath(negotiation, issue)),
    ...negotiation.parties.map((party) => partyPath(negotiation, party)),
    comparePath(negotiation, ...keys.slice(0, 3)),
    ...negotiation.deals.map((deal) => dealPath(negotiation, deal)),
  ];
});

function read(address: string) {
  const route = parseSubject(negotiations, address, {});
  if (route.kind === "not-found") throw new Error(`${address} is not found`);
  return route.subject;
}

function render(address: string, version?: string) {
  return renderEmbed(buildEmbedView(read(address), version));
}

it("an embed of any matrix, issue, party, comparison or deal is a single response of less than 40 kB gzipped", async () => {
  for (const address of addresses) {
    const html = await render(address, "0123456789");
    expect(gzipSync(html, { level: 6 }).byteLength, address).toBeLessThan(maxBytes);
    // The document loads nothing else.
    expect(html, address).not.toMatch(/\s(?:src|srcset|style|on\w+)=|url\(|@import|rel="(?!canonical|noopener)/);
  }
});

it("an embed contains one script, which speaks to the page around it", async () => {
  for (const address of addresses) {
    const html = await render(address);
    expect(html.split("<script"), address).toHaveLength(2);
    expect(html, address).toContain(`<script>${frameScript}</script>`);
  }
});

it("a pinned embed, including that of a deal, says that the data have changed only once they have", async () => {
  for (const address of addresses) {
    const { subject, version } = pin(read(address));
    expect(embedPath(subject, { version }), address).toContain(`version=${version}`);
    expect(await render(address, version), address).not.toContain("The data have changed");
    const html = await render(address, "0123456789");
    expect(html, address).toContain("The data have changed since this was embedded.");
    expect(html, address).toMatch(/<a href="https?:[^"]+"[^>]*>See the page</);
  }
});

it("an embed names every column, heads each row with an option, and leaves no cell missing", async () => {
  for (const address of addresses) {
    const view = buildEmbedView(read(address), undefined);
    const html = await renderEmbed(view);
    const rows = view.questions.reduce((sum, { options }) => sum + options.length, 0);
    const strips = view.overview.length;
    const silent = view.questions.reduce((sum, question) => sum + question.silent.length, 0);
    const lost = view.questions.reduce((sum, question) => sum + question.silent.length * question.options.length, 0);
    expect(html.match(/<th scope="row"/g)?.length ?? 0, address).toBe(rows + strips);
    const cells = (rows + strips) * view.columns.length - lost + silent;
    expect(html.match(/<td/g)?.length ?? 0, address).toBe(cells);
  }
});

it("an embed of many parties shows counts, and is as small for two hundred parties as for thirty", async () => {
  const sizes = await Promise.all(
    [30, 200].map(async (parties) => {
      const crowd = readInvented({ id: "crowd", parties, questions: 10, statements: parties * 10, seed: 7 });
      const [issue] = crowd.issues;
      const route = parseSubject([crowd], issue ? issuePath(crowd, issue) : "", {});
      if (route.kind !== "shown") throw new Error("there is no issue");
      const view = buildEmbedView(route.subject, undefined);
      const html = await renderEmbed(view);
      for (const { tally, options } of view.questions) {
        expect(tally?.parties).toBe(parties);
        expect(html).toContain(`No position found: ${tally?.silent} of ${parties}`);
        for (const [place, { label }] of options.entries()) {
          const { held, reported, ruledOut } = tally?.options[place] ?? {};
          const numbers = [held, reported, ruledOut].map((count) => `<td class="[a-z ]+">${count}</td>`).join("");
          expect(html).toMatch(new RegExp(`>${label}</span></th>${numbers}`));
        }
      }
      expect(html).toContain(view.counted);
      // The counts rest on what all of the parties said, not only on the deal.
      const publisherOf = new Map<string, string>(crowd.sources.map(({ id, publisher }) => [id, publisher]));
      const cited = issue?.questions.flatMap(({ statements }) => statements.map(({ source }) => source)) ?? [];
      const publishers = new Set(cited.map((source) => publisherOf.get(source)));
      expect(publishers.size).toBeGreaterThan(2);
      expect(view.sources.split(", ").length).toBe(publishers.size);
      // The deal that the page shows alongside the parties is shown alongside their counts.
      expect(view.columns).toHaveLength(1);
      return gzipSync(html, { level: 6 }).byteLength;
    }),
  );
  for (const bytes of sizes) expect(bytes).toBeLessThan(maxBytes / 4);
});
