import { SaxesParser } from "saxes";

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Words in a drawing, and where they stand in it. */
export interface WordsBox extends Box {
  words: string;
}

/** Something that a drawing shows, and when it is painted: what comes later covers what came before. */
export interface PaintedBox extends Box {
  kind: "words" | "mark" | "ground";
  /** The words, the shape of the mark, or the colour of the ground. */
  name: string;
  order: number;
}

/** Where the words of a drawing stand, by its own account of them and the transforms around them. */
export function listWordsBoxes(svg: string): WordsBox[] {
  return listPaintedBoxes(svg).flatMap(({ kind, name, left, top, right, bottom }) =>
    kind === "words" ? [{ words: name, left, top, right, bottom }] : [],
  );
}

/** The words, marks and filled boxes of a drawing in the order in which they are painted. */
export function listPaintedBoxes(svg: string): PaintedBox[] {
  const stack = [{ x: 0, y: 0, scale: 1 }];
  const boxes: PaintedBox[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("opentag", ({ name: tag, attributes }) => {
    const at = stack.at(-1) ?? { x: 0, y: 0, scale: 1 };
    const get = (name: string) => attributes[name]?.value;
    const transform = get("transform") ?? "";
    const [, x = "0", y = "0"] = /translate\(([-\d.]+)[ ,]([-\d.]+)\)/.exec(transform) ?? [];
    const [, scale = "1"] = /scale\(([-\d.]+)\)/.exec(transform) ?? [];
    const next = { x: at.x + Number(x) * at.scale, y: at.y + Number(y) * at.scale, scale: at.scale * Number(scale) };
    const isInMark = boxes.at(-1)?.kind === "mark" && stack.some((one) => one === marked);
    stack.push(next);
    const add = (
      kind: PaintedBox["kind"],
      name: string,
      [x, y, width, height]: readonly [number, number, number, number],
    ) =>
      boxes.push({
        kind,
        name,
        left: next.x + x * next.scale,
        top: next.y + y * next.scale,
        right: next.x + (x + width) * next.scale,
        bottom: next.y + (y + height) * next.scale,
        order: boxes.length,
      });
    const room = get("data-room");
    const mark = get("data-mark");
    const strip = get("data-strip");
    if (room !== undefined) {
      const [width = 0, height = 0] = room.split(" ").map(Number);
      add("words", get("aria-label") ?? "", [0, 0, width, height]);
    } else if (strip !== undefined) {
      const [width = 0, height = 0] = strip.split(" ").map(Number);
      add("mark", "strip", [0, 0, width, height]);
      marked = next;
    } else if (mark !== undefined && !isInMark) {
      // A mark is drawn within 16 by 16, with a little space around it.
      add("mark", mark, [2, 2, 12, 12]);
      marked = next;
    } else if (tag === "rect" && !isInMark && get("fill") !== "none") {
      const [x = 0, y = 0, width = 0, height = 0] = ["x", "y", "width", "height"].map((name) => Number(get(name) ?? 0));
      add("ground", get("fill") ?? "", [x, y, width, height]);
    }
  });
  let marked: (typeof stack)[number] | undefined;
  parser.on("closetag", () => stack.pop());
  parser.write(svg).close();
  return boxes;
}

/** What hides a part of something else. Letters and marks do not fill the whole of their boxes. */
export function hides(one: PaintedBox, two: PaintedBox): boolean {
  const { across, down } = measureOverlap(one, two);
  const [first, last] = one.order < two.order ? [one, two] : [two, one];
  if (first.kind === "ground") return false;
  if (last.kind === "ground") return across > 1 && down > (first.kind === "words" ? 4 : 1);
  if (one.kind === "words" && two.kind === "words") return across > 2 && down > 4;
  return across > 1 && down > (one.kind === two.kind ? 1 : 4);
}

/** How far two boxes reach into each other. */
function measureOverlap(one: PaintedBox, two: PaintedBox) {
  return {
    across: Math.min(one.right, two.right) - Math.max(one.left, two.left),
    down: Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top),
  };
}
