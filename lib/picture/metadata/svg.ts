import { escapeXml } from "../../text/escape";
import { type PictureText, serializeRdf, writePictureMark } from "./xmp";

/** What a drawing says of itself, for its `<metadata>`. */
export function writeSvgMetadata(text: PictureText): string {
  return `<metadata>${serializeRdf(text)}<parley:picture xmlns:parley="https://parley.example/picture">${escapeXml(writePictureMark(text))}</parley:picture></metadata>`;
}
