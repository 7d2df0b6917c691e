import { writeFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { exiftool } from "exiftool-vendored";
import { PNG } from "pngjs";
import { SaxesParser } from "saxes";
import { listPrerenderedSubjects } from "../lib/export/view/prerendered";
import { listDatesOf } from "../lib/model/history/as-of";
import { parsePictureUrl } from "../lib/picture/metadata/read";
import { pictureSizes } from "../lib/picture/options";
import { subjectPath } from "../lib/url/subject";
import { firstOf, test } from "./parley-test";

test.afterAll(() => exiftool.end());

test("every view has a PNG and an SVG that other programs can open, with metadata", async ({
  request,
  negotiations,
}, info) => {
  const negotiation = firstOf(negotiations);
  const { date } = firstOf(listDatesOf(negotiation, { kind: "matrix" }));
  const dated = [`/${negotiation.id}/at/${date}`];
  for (const path of [...listPrerenderedSubjects(negotiation).map(subjectPath), ...dated]) {
    const answer = await request.get(`${path}.png`);
    expect(answer.headers()["content-type"], path).toBe("image/png");
    const bytes = await answer.body();
    const png = PNG.sync.read(bytes, { checkCRC: true });
    expect([png.width, png.height], path).toEqual([1200, 675]);
    expect(parsePictureUrl(bytes)?.address, path).toBe(path);
    const file = info.outputPath("picture.png");
    writeFileSync(file, bytes);
    const tags: Record<string, unknown> = { ...(await exiftool.read(file)) };
    expect(String(tags.AltTextAccessibility), path).toContain("As of");
    expect(`${tags.Identifier} ${tags.Source}`, path).toContain(path);
    expect(String(tags.Identifier), path).toContain(negotiation.version);

    const drawing = await request.get(`${path}.svg`);
    expect(drawing.headers()["content-type"], path).toBe("image/svg+xml");
    const said: string[] = [];
    const parser = new SaxesParser({ xmlns: true });
    parser.on("text", (text) => said.push(text));
    parser.write((await drawing.text()).trim()).close();
    expect(said.join(" "), path).toContain("As of");
  }
});

test("a picture has the requested size, theme and scale, and the defaults for invalid values", async ({
  request,
  negotiations,
}) => {
  const { id } = firstOf(negotiations);
  const fetchPixels = async (query: string) => {
    const png = PNG.sync.read(await (await request.get(`/${id}.png?${query}`)).body());
    // The background, sampled near the top.
    return { size: [png.width, png.height], light: (png.data[png.width * 4 * 20] ?? 0) > 128 };
  };
  for (const [name, { width, height }] of Object.entries(pictureSizes)) {
    const { size } = await fetchPixels(`size=${name}`);
    expect(size, name).toEqual([width, height ?? size[1]]);
  }
  expect(await fetchPixels("size=square&theme=dark&scale=2")).toEqual({ size: [2160, 2160], light: false });
  expect(await fetchPixels("size=vast&theme=%3Cb%3E&scale=900&text=forged")).toEqual({
    size: [1200, 675],
    light: true,
  });
});

test("an export is not sent twice, whether rendered ahead or on request", async ({ request, negotiations }) => {
  const { id } = firstOf(negotiations);
  for (const address of [`/${id}.svg`, `/${id}.svg?theme=dark`, `/${id}.csv`, `/${id}/feed.atom`]) {
    const etag = (await request.get(address)).headers().etag ?? "";
    expect.soft(etag, address).not.toBe("");
    const again = await request.get(address, { headers: { "if-none-match": etag } });
    expect.soft(again.status(), address).toBe(304);
  }
});

test("HEAD is answered as GET is, without the content, and the file is named for its negotiation, view and date", async ({
  request,
  negotiations,
}) => {
  const { id, asOf, issues } = firstOf(negotiations);
  const issue = firstOf(issues).id;
  const question = firstOf(firstOf(issues).questions).id;
  for (const [address, name] of [
    [`/${id}.png`, `parley-${id}-positions-${asOf}.png`],
    [`/${id}.png?size=social`, `parley-${id}-positions-${asOf}-social.png`],
    [`/${id}/issues/${issue}.svg`, `parley-${id}-${issue}-${asOf}.svg`],
    [`/${id}/issues/${issue}.svg?size=square&theme=dark`, `parley-${id}-${issue}-${asOf}-square-dark.svg`],
    [`/${id}/issues/${issue}.png?question=${question}`, `parley-${id}-${issue}-${question}-${asOf}.png`],
    [`/${id}.csv`, `parley-${id}-positions-${asOf}.csv`],
    [`/${id}.xlsx`, `parley-${id}-${asOf}.xlsx`],
  ] as const) {
    const [head, got] = [await request.head(address), await request.get(address)];
    expect.soft(head.status(), address).toBe(200);
    expect.soft(await head.body(), address).toHaveLength(0);
    for (const key of ["content-type", "content-disposition", "etag", "cache-control"]) {
      expect.soft(head.headers()[key], `${address} ${key}`).toBe(got.headers()[key]);
    }
    expect.soft(got.headers()["content-disposition"], address).toContain(`filename="${name}"`);
  }
});

/** Drops a file on the middle of the page, as a user would. */
async function drop(page: Page, name: string, type: string, bytes: Buffer) {
  const data = await page.evaluateHandle(
    ([base64 = "", fileName = "", mime = ""]) => {
      const transfer = new DataTransfer();
      const decoded = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([decoded], fileName, { type: mime }));
      return transfer;
    },
    [bytes.toString("base64"), name, type],
  );
  await page.locator("main").dispatchEvent("dragover", { dataTransfer: data });
  await expect(page.getByRole("status").filter({ hasText: "Drop a picture" })).toBeVisible();
  await page.locator("main").dispatchEvent("drop", { dataTransfer: data });
}

test("a picture that is dropped or chosen reopens its view, with its view options", async ({
  page,
  request,
  negotiations,
}) => {
  const { id, issues } = firstOf(negotiations);
  const view = `/${id}/issues/${firstOf(issues).id}?evidence=record`;
  const [path, query] = view.split("?");
  const png = await (await request.get(`${path}.png?${query}`)).body();
  await page.goto("/method");
  await drop(page, "a.png", "image/png", png);
  await expect(page).toHaveURL(view);
  await page.goto("/method");
  const svg = await (await request.get(`/${id}.svg`)).body();
  await page.getByLabel("Open a picture made here").setInputFiles({ name: "b", mimeType: "", buffer: svg });
  await expect(page).toHaveURL(`/${id}`);
  await expect(page.getByText("The data have changed since")).toHaveCount(0);
});

test("a picture of older data says so, and a file from elsewhere leads nowhere", async ({
  page,
  request,
  negotiations,
}) => {
  const { id, version, asOf } = firstOf(negotiations);
  const svg = await (await request.get(`/${id}.svg`)).text();
  await page.goto("/method");
  const choose = (text: string) =>
    page
      .getByLabel("Open a picture made here")
      .setInputFiles({ name: "c.svg", mimeType: "image/svg+xml", buffer: Buffer.from(text) });
  await choose("<svg>none of ours</svg>");
  await expect(page.getByRole("status").filter({ hasText: "does not say which view" })).toBeVisible();
  await choose(svg.replaceAll(`/${id}&quot;`, "//evil.example&quot;"));
  await expect(page.getByRole("status").filter({ hasText: "does not say which view" })).toBeVisible();
  await expect(page).toHaveURL("/method");
  await choose(svg.replaceAll(version, "0123456789"));
  await expect(page).toHaveURL(`/${id}`);
  const says = page.getByRole("status").filter({ hasText: "The data have changed since this picture was made" });
  await expect(says.getByRole("link")).toHaveAttribute("href", `/${id}/at/${asOf}`);
});
