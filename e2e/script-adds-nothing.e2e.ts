import { expect, type Page } from "@playwright/test";
import { readText, test } from "./parley-test";

/** Records where a page sends requests, and the errors it reports. */
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
    // Requests aborted by leaving the page are not errors.
    const error = request.failure()?.errorText;
    if (error !== "net::ERR_ABORTED") complaints.push(`${request.url()}: ${error}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.url()} is answered by ${response.status()}`);
  });
  return { abroad, complaints };
}

test("a page has the same text with script as without, where disclosures open and no control shows that needs it; it contacts no other host and reports no errors", async ({
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
    // The button appears once scripts have run.
    await page.getByRole("button", { name: /^Theme/ }).waitFor();
    await plain.goto(address);
    await expect(plain.getByRole("button", { name: /^Theme/ }), address).toHaveCount(0);
    const text = await readText(plain);
    expect.soft(text.length, address).toBeGreaterThan(300);
    expect.soft(await readText(page), address).toBe(text);
    expect.soft(await page.title(), address).toBe(await plain.title());
    const details = plain.locator("details:visible").first();
    if ((await details.count()) === 0) continue;
    await details.locator("summary").click();
    await expect(details, address).toHaveAttribute("open", "");
  }
  await plain.context().close();
  expect(abroad).toEqual([]);
  expect(complaints).toEqual([]);
});
