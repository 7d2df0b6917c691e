import { afterEach, describe, expect, it, vi } from "vitest";
import { findReportAddress, type Reported, reportUrl } from "./report-link";

const statement: Reported = {
  record: "statement amber-2031",
  title: "Wants to go east & back.",
  path: "/pier/issues/ferry#statement-amber-2031",
  version: "1a2b3c",
};

const set = (report: string, site = "https://parley.example") => {
  vi.stubEnv("PARLEY_REPORT", report);
  vi.stubEnv("PARLEY_URL", site);
};

afterEach(() => vi.unstubAllEnvs());

describe("the link with which an error is reported", () => {
  it("is a mail with the record, the page and the version of the data in it", () => {
    set("errors@desk.example");
    expect(reportUrl(statement)).toBe(
      "mailto:errors@desk.example?subject=Error%20in%20statement%20amber-2031" +
        "&body=What%20is%20wrong%2C%20and%20what%20it%20should%20say%3A%0D%0A%0D%0A%0D%0A" +
        "A%20source%20that%20shows%20it%3A%0D%0A%0D%0A%0D%0A" +
        "Record%3A%20statement%20amber-2031%0D%0A" +
        "Title%3A%20%E2%81%A8Wants%20to%20go%20east%20%26%20back.%E2%81%A9%0D%0A" +
        "Page%3A%20https%3A%2F%2Fparley.example%2Fpier%2Fissues%2Fferry%23statement-amber-2031%0D%0A" +
        "Data%3A%20version%201a2b3c",
    );
  });

  it("is a new issue where an address of the web is given", () => {
    set("https://code.example/desk/parley/issues/new");
    expect(reportUrl({ ...statement, title: "East" })).toBe(
      "https://code.example/desk/parley/issues/new?title=Error%20in%20statement%20amber-2031" +
        "&body=What%20is%20wrong%2C%20and%20what%20it%20should%20say%3A%0A%0A%0AA%20source%20that%20shows%20it%3A%0A%0A%0A" +
        "Record%3A%20statement%20amber-2031%0ATitle%3A%20%E2%81%A8East%E2%81%A9%0A" +
        "Page%3A%20https%3A%2F%2Fparley.example%2Fpier%2Fissues%2Fferry%23statement-amber-2031%0AData%3A%20version%201a2b3c",
    );
  });

  it.each([
    [
      "https://code.example/new?template=fact.md",
      /^https:\/\/code\.example\/new\?template=fact\.md&title=Error%20in.*&body=What/,
    ],
    [
      "https://code.example/new?issue[title]={title}&issue[description]={body}",
      /^https:\/\/code\.example\/new\?issue\[title\]=Error%20in[^&]*&issue\[description\]=What[^&]*$/,
    ],
  ])("keeps what the address asks for already: %s", (report, expected) => {
    set(report);
    expect(reportUrl(statement)).toMatch(expected);
  });

  it.each([
    ["Cyrillic", "Закрыть сбор за проход", "%D0%97%D0%B0%D0%BA%D1%80%D1%8B%D1%82%D1%8C"],
    ["Hebrew", "סגירת המעבר", "%E2%81%A8%D7%A1%D7%92%D7%99%D7%A8%D7%AA"],
    ["Arabic", "مجلس نوران", "%E2%81%A8%D9%85%D8%AC%D9%84%D8%B3"],
  ])("takes a title in %s, isolated from the line around it", (_, title, encoded) => {
    set("errors@desk.example");
    const url = reportUrl({ ...statement, title }) ?? "";
    expect(url).toContain(encoded);
    expect(new URLSearchParams(url.split("?")[1]).get("body")).toContain(`Title: \u2068${title}\u2069\r\n`);
  });

  it.each(["Щ".repeat(5000), "🛶".repeat(5000), "a\ud800b".repeat(900), "e\u0301".repeat(4000)])(
    "stays short enough for every mail program, whatever the title",
    (title) => {
      set("errors@desk.example", `https://${"long.".repeat(20)}example`);
      const url = reportUrl({ ...statement, title, path: `/${"p".repeat(4000)}` }) ?? "";
      expect(url.length).toBeLessThan(2048);
      expect(() => decodeURIComponent(url)).not.toThrow();
      // What identifies the record is whole.
      expect(url).toContain("Data%3A%20version%201a2b3c");
    },
  );

  it("names the path alone where the site does not know its address", () => {
    set("errors@desk.example", "");
    expect(reportUrl(statement)).toContain("Page%3A%20%2Fpier%2Fissues%2Fferry");
  });

  it.each([
    "",
    "  ",
    "desk",
    "a@b@c",
    "javascript:alert(1)",
    "a@b.example?bcc=x@y.example",
    "http://",
    "ftp://a.example",
    'https://a.example/"x',
  ])("is not there without an address to report to: “%s”", (report) => {
    set(report);
    expect(findReportAddress()).toBeUndefined();
    expect(reportUrl(statement)).toBeUndefined();
  });

  it("may be given as a mailto: address", () => {
    set("mailto:errors@desk.example");
    expect(findReportAddress()).toBe("mailto:errors@desk.example");
  });
});
