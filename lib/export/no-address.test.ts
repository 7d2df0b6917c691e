import { read, utils } from "@e965/xlsx";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { buildEmbedView } from "../embed/embed";
import { oembedUrl, previewUrl } from "../embed/link-preview";
import { buildPictureContent } from "../picture/content";
import { drawSvg } from "../picture/draw";
import { parsePictureUrl } from "../picture/metadata/read";
import { buildNegotiation } from "../testing/build-negotiation";
import { readArchive } from "../testing/read-archive";
import { parseSubject } from "../url/subject";
import { writeDataPackage } from "./dataset/data-package";
import { writeWorkbook } from "./dataset/workbook";
import { describeDataset } from "./schema-org";
import { cite } from "./view/citation";
import { serializeView } from "./view/json";
import { writeMarkdown } from "./view/markdown";
import { buildShareView } from "./view/share-menu";
import { writeViewWorkbook } from "./view/view-workbook";

const pier = buildNegotiation({ questions: [{ statements: [{ date: "2031-05-20", holds: "north" }] }] });
const route = parseSubject([pier], "/pier", {});
if (route.kind === "not-found") throw new Error("the matrix is not found");
const { subject } = route;

beforeEach(() => void vi.stubEnv("PARLEY_URL", ""));
afterEach(() => void vi.unstubAllEnvs());

describe("a site that does not know its own address", () => {
  it("is cited by name, title, version and day", () => {
    expect(cite(subject, "sentence", "2031-06-07")).toBe(
      `Parley, “Positions: The ferry of the invented pier, as of 20 May 2031”, dataset version ${pier.version}, 20 May 2031, accessed 7 June 2031.\n`,
    );
    expect(cite(subject, "bibtex")).toMatch(/ {2}note = \{Dataset version [0-9a-f]+\}\n\}\n$/);
    expect(cite(subject, "bibtex")).not.toMatch(/url =|localhost/);
    expect(cite(subject, "ris")).not.toContain("UR  -");
    expect(JSON.parse(cite(subject, "csl"))[0]).not.toHaveProperty("URL");
  });

  it("prints no address in a picture, whose view can still be opened again", async () => {
    const figure = buildPictureContent(subject);
    expect(figure).toMatchObject({ address: "", url: "", elsewhere: "on the page" });
    expect(figure).toMatchObject({ sources: "Sources: The Pier Post.", allSources: "All sources are on the page" });
    const svg = await drawSvg(figure, { size: "wide", theme: "light" });
    expect(svg).not.toContain("localhost");
    expect(svg).not.toContain("<dc:source>");
    expect(parsePictureUrl(new TextEncoder().encode(svg))?.address).toBe("/pier");
  });

  it("leads from an embed to the page on the same site", () => {
    expect(buildEmbedView(subject, undefined).page).toBe("/pier");
  });

  it("gives a page’s place in link previews and structured data as a path", () => {
    expect(previewUrl(subject)).toBe("/pier.png?size=social");
    expect(oembedUrl(subject)).toBe("/oembed?url=%2Fpier&format=json");
    expect(JSON.stringify(describeDataset(pier))).not.toContain("localhost");
    expect(describeDataset(pier)).toMatchObject({ "@id": "/pier#dataset", url: "/pier", creator: { url: "/" } });
  });

  it("names no address in Markdown, JSON, workbooks and the data package", async () => {
    expect(writeMarkdown(subject)).toContain(" The page has the words behind each position.");
    expect(JSON.parse(serializeView(subject)).parley).not.toHaveProperty("address");
    for (const bytes of [await writeViewWorkbook(subject), await writeWorkbook(pier)]) {
      const { Sheets } = read(bytes);
      expect(utils.sheet_to_csv(Sheets.About ?? {})).toContain("Dataset version");
      expect(utils.sheet_to_csv(Sheets.About ?? {})).not.toMatch(/^Address|localhost/m);
    }
    const files = await readArchive(writeDataPackage(pier));
    for (const [name, text] of files) expect(text, name).not.toContain("localhost");
    expect(files.get("README.md")).toContain("or open the workbook instead.");
  });

  it("has a menu that says nothing wrong of where it is", () => {
    expect(buildShareView(subject)).toMatchObject({ site: "", cited: "/pier/at/2031-05-20" });
  });
});
