import { expect, it } from "vitest";
import { buildNegotiation } from "../../testing/build-negotiation";
import { parseSubject } from "../../url/subject";
import { buildPictureContent } from "../content";
import { writeSvgMetadata } from "./svg";
import { describePicture, type PictureText, serializeRdf } from "./xmp";

const text: PictureText = {
  title: "Ferry & <island>",
  description: "Amber: north.",
  sources: "Sources: The Pier Post.",
  credit: "Parley",
  rights: "Parley, CC BY 4.0.",
  licence: "https://example.org/licence",
  url: "https://parley.example/pier?a=1&b=2",
  path: "/pier?a=1&b=2",
  version: "0a1b",
  asOf: "2031-05-20",
};

it("the file of a picture says what the view says", () => {
  const negotiation = buildNegotiation({ questions: [{ statements: [{ holds: "north" }] }] });
  const route = parseSubject([negotiation], "/pier/parties/amber", { evidence: "record" });
  if (route.kind !== "shown") throw new Error("no picture");
  expect(describePicture(buildPictureContent(route.subject))).toEqual({
    title: "Amber: on the record on the only question, no move. As of 20 May 2031",
    description:
      "Amber: on the record on the only question, no move. As of 20 May 2031. Amber, Course: north, on the record.",
    sources: "Sources: The Pier Post.",
    credit: "Parley",
    rights: "Parley, CC BY 4.0. Quotations belong to their sources.",
    licence: "https://creativecommons.org/licenses/by/4.0/",
    url: "http://localhost:3000/pier/parties/amber?evidence=record",
    path: "/pier/parties/amber?evidence=record",
    version: negotiation.version,
    asOf: "2031-05-20",
  });
});

const rdf = [
  '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""',
  ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"',
  ' xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">',
  '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Ferry &amp; &lt;island&gt;</rdf:li></rdf:Alt></dc:title>',
  '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">Amber: north.</rdf:li></rdf:Alt></dc:description>',
  "<dc:creator><rdf:Seq><rdf:li>Parley</rdf:li></rdf:Seq></dc:creator>",
  '<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">Parley, CC BY 4.0.</rdf:li></rdf:Alt></dc:rights>',
  "<dc:source>https://parley.example/pier?a=1&amp;b=2</dc:source>",
  "<dc:identifier>/pier?a=1&amp;b=2 0a1b</dc:identifier>",
  "<photoshop:Credit>Parley</photoshop:Credit>",
  "<photoshop:Source>Sources: The Pier Post.</photoshop:Source>",
  "<xmpRights:WebStatement>https://example.org/licence</xmpRights:WebStatement>",
  '<Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">Amber: north.</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility>',
  "</rdf:Description></rdf:RDF>",
];

it("it says so in terms that other programs know", () => {
  expect(serializeRdf(text)).toBe(rdf.join(""));
});

it("it names no address where the site knows none", () => {
  expect(serializeRdf({ ...text, url: "" })).toBe(rdf.filter((line) => !line.startsWith("<dc:source>")).join(""));
});

it("an SVG has that and a mark of its own, by which its view is found again", () => {
  expect(writeSvgMetadata(text)).toBe(
    `<metadata>${rdf.join("")}<parley:picture xmlns:parley="https://parley.example/picture">{&quot;address&quot;:&quot;/pier?a=1&amp;b=2&quot;,&quot;version&quot;:&quot;0a1b&quot;,&quot;asOf&quot;:&quot;2031-05-20&quot;}</parley:picture></metadata>`,
  );
});
