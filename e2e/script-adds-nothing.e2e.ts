import { expect, type Page } from "@playwright/test";
import { readText, test } from "./parley-test";

/** What a page did besides being shown: where it went, and what it complained of. */
function listen(page: Page, baseURL: string | undefined) {
  const abroad: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(`${baseURL}/`) && !url.startsWith("data:")) abroad.push(url);
  });
  page.on("console", (message) => {
    if (message.type() !== "log" && message.type() !== "info") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("requestfailed", (request) => {
    // What the page was left before is no fault of it.
    const error = request.failure()?.errorText;
    if (error !== "net::ERR_ABORTED") complaints.push(`${request.url()}: ${error}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.url()} is answered by ${response.status()}`);
  });
  return { abroad, complaints };
}

test("a page says with script what it said without, asks no other host, and complains of nothing", async ({
  page,
  browser,
  baseURL,
  kinds,
}) => {
  test.slow();
  const { abroad, complaints } = listen(page, baseURL);
  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  for (const address of kinds) {
    await page.goto(address);
    // It is there once script has taken over the page.
    await page.getByRole("button", { name: /^Theme/ }).waitFor();
    await plain.goto(address, { waitUntil: "domcontentloaded" });
    const text = await readText(plain);
    expect.soft(text.length, address).toBeGreaterThan(300);
    expect.soft(await readText(page), address).toBe(text);
    expect.soft(await page.title(), address).toBe(await plain.title());
  }
  await plain.context().close();
  expect(abroad).toEqual([]);
  expect(complaints).toEqual([]);
});

test("without script no control is shown that would need it, and disclosures open", async ({
  browser,
  baseURL,
  kinds,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  for (const address of kinds) {
    await page.goto(address);
    await expect(page.getByRole("button", { name: /^Theme/ }), address).toHaveCount(0);
    const details = page.locator("details:visible").first();
    if ((await details.count()) === 0) continue;
    await details.locator("summary").click();
    await expect(details, address).toHaveAttribute("open", "");
  }
  await context.close();
});
