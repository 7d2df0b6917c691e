import { type SaxesAttributeNS, SaxesParser } from "saxes";

/** Something that a drawing shows, where it is shown, and how. */
export interface Drawn {
  /** A line has no filling; an area may have an outline too. */
  kind: "words" | "mark" | "line" | "area" | "ground";
  /** The words, or the shape of the mark. */
  name: string;
  /** The colour of the words, of the outline or, without one, of the filling. */
  colour: string;
  isDashed: boolean;
  /** What lies behind the outline of a hollow mark. */
  filling: string;
  /** The size of the letters. */
  size: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** The ids of the groups around it, the innermost last. */
  within: readonly string[];
}

interface Frame {
  x: number;
  y: number;
  scale: number;
  within: readonly string[];
  /** The words or the mark whose parts are not things of their own. */
  whole: Drawn | undefined;
}

/**
 * Everything that a drawing shows, in the order in which it is painted. Throws where words lie loose in it: nobody sees
 * them, but a value that was none has found its way into the drawing.
 */
export function readDrawing(svg: string): Drawn[] {
  const stack: Frame[] = [{ x: 0, y: 0, scale: 1, within: [], whole: undefined }];
  const drawn: Drawn[] = [];
  let isTitle = false;
  const parser = new SaxesParser({ xmlns: true });
  parser.on("opentag", ({ name: tag, attributes }) => {
    isTitle = tag === "title";
    const at = stack.at(-1);
    if (!at) return;
    const get = (name: string) => (attributes as Record<string, SaxesAttributeNS>)[name]?.value;
    const number = (name: string) => Number(get(name) ?? 0);
    const [, x = "0", y = "0"] = /translate\(([-\d.]+)[ ,]([-\d.]+)\)/.exec(get("transform") ?? "") ?? [];
    const [, by = "1"] = /scale\(([-\d.]+)\)/.exec(get("transform") ?? "") ?? [];
    const id = get("id");
    const own: Frame = {
      x: at.x + Number(x) * at.scale,
      y: at.y + Number(y) * at.scale,
      scale: at.scale * Number(by),
      within: id === undefined ? at.within : [...at.within, id],
      whole: at.whole,
    };
    stack.push(own);
    const [stroke = "none", fill = "none"] = [get("stroke"), get("fill")];
    const colour = stroke === "none" ? fill : stroke;
    if (own.whole) {
      // The first part of a mark has its colours.
      if (own.whole.kind === "mark" && own.whole.colour === "" && colour !== "none")
        Object.assign(own.whole, { colour, filling: fill });
      return;
    }
    const add = (kind: Drawn["kind"], name: string, [left = 0, top = 0, right = 0, bottom = 0]: readonly number[]) => {
      const one: Drawn = {
        kind,
        name,
        colour: kind === "words" ? (get("data-colour") ?? "") : kind === "mark" ? "" : colour,
        isDashed: get("stroke-dasharray") !== undefined,
        filling: fill,
        size: Number(get("data-size") ?? 0) * own.scale,
        left: own.x + left * own.scale,
        top: own.y + top * own.scale,
        right: own.x + right * own.scale,
        bottom: own.y + bottom * own.scale,
        within: own.within,
      };
      if ([one.left, one.top, one.right, one.bottom].some(Number.isNaN)) throw new Error(`${name || kind} is nowhere`);
      drawn.push(one);
      return one;
    };
    const [mark, room] = [get("data-mark"), get("data-room")];
    if (room !== undefined) {
      const [width = 0, height = 0] = room.split(" ").map(Number);
      own.whole = add("words", get("aria-label") ?? "", [Number(get("data-indent") ?? 0), 0, width, height]);
    } else if (mark !== undefined) own.whole = add("mark", mark, [0, 0, 16, 16]);
    else if (tag === "path") add(fill === "none" ? "line" : "area", "", boundPath(get("d") ?? ""));
    else if (tag === "circle") {
      const [cx, cy, r] = [number("cx"), number("cy"), number("r")];
      add("area", "", [cx - r, cy - r, cx + r, cy + r]);
    } else if (tag === "rect") {
      const [left, top] = [number("x"), number("y")];
      add("ground", "", [left, top, left + number("width"), top + number("height")]);
    }
  });
  parser.on("text", (words) => {
    if (!isTitle && words.trim() !== "") throw new Error(`“${words}” lies loose in the drawing`);
  });
  parser.on("closetag", () => {
    isTitle = false;
    stack.pop();
  });
  parser.write(`<svg xmlns:xlink="http://www.w3.org/1999/xlink">${svg}</svg>`).close();
  return drawn;
}

/** The ends of a path of straight lines, which are all that pictures have: left, top, right, bottom. */
function boundPath(d: string): number[] {
  let [x, y] = [0, 0];
  const points: [number, number][] = [];
  for (const [, letter = "", rest = ""] of d.matchAll(/([MLlHhvz])([^MLlHhvz]*)/g)) {
    const numbers = (rest.match(/-?[\d.]+/g) ?? []).map(Number);
    const pairs = "Hhv".includes(letter) ? numbers.map((one) => [one, one]) : pairUp(numbers);
    for (const [first = 0, second = 0] of pairs) {
      if (letter === "M" || letter === "L") [x, y] = [first, second];
      else if (letter === "H") x = first;
      else [x, y] = [letter === "v" ? x : x + first, letter === "h" ? y : y + second];
      points.push([x, y]);
    }
  }
  const [across, down] = [points.map(([one]) => one), points.map(([, one]) => one)];
  return [Math.min(...across), Math.min(...down), Math.max(...across), Math.max(...down)];
}

function pairUp(numbers: readonly number[]): number[][] {
  return numbers.flatMap((one, i) => (i % 2 === 0 ? [[one, numbers[i + 1] ?? 0]] : []));
}

/** The words of a drawing as they are read: line by line, and each line from left to right. */
export function listWordsInOrder(drawn: readonly Drawn[]): string[] {
  const lines: { middle: number; words: Drawn[] }[] = [];
  const words = drawn.filter(({ kind }) => kind === "words");
  for (const one of words.toSorted((a, b) => getMiddle(a).y - getMiddle(b).y)) {
    const middle = getMiddle(one).y;
    const last = lines.at(-1);
    // Letters of different sizes stand on one line though their middles differ a little.
    if (last && middle - last.middle < 6) last.words.push(one);
    else lines.push({ middle, words: [one] });
  }
  return lines.flatMap((line) => line.words.toSorted((a, b) => a.left - b.left).map(({ name }) => name));
}

/** The middle of something drawn. */
export function getMiddle({ left, top, right, bottom }: Drawn): { x: number; y: number } {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
