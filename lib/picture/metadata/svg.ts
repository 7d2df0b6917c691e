import { escapeXml } from "../../text/escape";
import { type PictureText, serializeRdf, writePictureMark } from "./xmp";

/** A picture's metadata for the `<metadata>` element of its SVG. */
export function writeSvgMetadata(text: PictureText): string {
  return `<metadata>${serializeRdf(text)}<parley:picture xmlns:parley="https://parley.example/picture">${escapeXml(writePictureMark(text))}</parley:picture></metadata>`;
}
