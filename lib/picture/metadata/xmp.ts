import { escapeXml } from "../../text/escape";
import type { PictureContent } from "../content";

/** The metadata in a picture's file. */
export interface PictureText {
  title: string;
  /** Alternative text. */
  description: string;
  sources: string;
  credit: string;
  rights: string;
  licence: string;
  /** The absolute URL of the view, empty if the site does not know it, and its path. */
  url: string;
  path: string;
  version: string;
  asOf: string;
}

/** Builds the metadata of a picture. */
export function describePicture(figure: PictureContent): PictureText {
  return {
    title: `${figure.title}. ${figure.asOf}`,
    description: figure.alt,
    sources: figure.sources,
    credit: figure.credit,
    rights: `${figure.credit}, ${figure.licence}. Quotations belong to their sources.`,
    licence: "https://creativecommons.org/licenses/by/4.0/",
    url: figure.url,
    path: figure.path,
    version: figure.version,
    asOf: figure.day,
  };
}

/** The part that `parsePictureUrl` reads back. */
export function writePictureMark({ path, version, asOf }: PictureText): string {
  return JSON.stringify({ address: path, version, asOf });
}

const alternatives = (text: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`;

/**
 * The metadata as RDF, for programs that sort and caption pictures. Uses Dublin Core, Photoshop, IPTC and rights terms.
 */
export function serializeRdf(text: PictureText): string {
  return [
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"',
    ' xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">',
    `<dc:title>${alternatives(text.title)}</dc:title>`,
    `<dc:description>${alternatives(text.description)}</dc:description>`,
    `<dc:creator><rdf:Seq><rdf:li>${escapeXml(text.credit)}</rdf:li></rdf:Seq></dc:creator>`,
    `<dc:rights>${alternatives(text.rights)}</dc:rights>`,
    text.url && `<dc:source>${escapeXml(text.url)}</dc:source>`,
    `<dc:identifier>${escapeXml(`${text.path} ${text.version}`)}</dc:identifier>`,
    `<photoshop:Credit>${escapeXml(text.credit)}</photoshop:Credit>`,
    `<photoshop:Source>${escapeXml(text.sources)}</photoshop:Source>`,
    `<xmpRights:WebStatement>${escapeXml(text.licence)}</xmpRights:WebStatement>`,
    `<Iptc4xmpCore:AltTextAccessibility>${alternatives(text.description)}</Iptc4xmpCore:AltTextAccessibility>`,
    "</rdf:Description></rdf:RDF>",
  ].join("");
}
