import { SaxesParser } from "saxes";

/** Words in a drawing, and where they stand in it. */
export interface WordsBox {
  words: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where the words of a drawing stand, by its own account of them and the transforms around them. */
export function listWordsBoxes(svg: string): WordsBox[] {
  const stack = [{ x: 0, y: 0, scale: 1 }];
  const boxes: WordsBox[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("opentag", ({ attributes }) => {
    const at = stack.at(-1) ?? { x: 0, y: 0, scale: 1 };
    const transform = attributes.transform?.value ?? "";
    const [, x = "0", y = "0"] = /translate\(([-\d.]+)[ ,]([-\d.]+)\)/.exec(transform) ?? [];
    const [, scale = "1"] = /scale\(([-\d.]+)\)/.exec(transform) ?? [];
    const next = { x: at.x + Number(x) * at.scale, y: at.y + Number(y) * at.scale, scale: at.scale * Number(scale) };
    stack.push(next);
    const room = attributes["data-room"]?.value;
    if (room === undefined) return;
    const [width = 0, height = 0] = room.split(" ").map(Number);
    boxes.push({
      words: attributes["aria-label"]?.value ?? "",
      left: next.x,
      top: next.y,
      right: next.x + width * next.scale,
      bottom: next.y + height * next.scale,
    });
  });
  parser.on("closetag", () => stack.pop());
  parser.write(svg).close();
  return boxes;
}
