import type { Page } from "@playwright/test";

/**
 * What a reader could not see whole in a page as it is: text over other text, text or marks that are cut, and how far the
 * page scrolls sideways.
 */
export function findLayoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (over > 0) faults.push(`scrolls sideways by ${over} px`);

    // What is not laid out until a reader comes near it has no places yet.
    for (const element of document.querySelectorAll<HTMLElement>("*"))
      if (getComputedStyle(element).contentVisibility === "auto") element.style.contentVisibility = "visible";

    const styles = new Map<Element, CSSStyleDeclaration>();
    const styleOf = (element: Element) => {
      const known = styles.get(element) ?? getComputedStyle(element);
      styles.set(element, known);
      return known;
    };
    const listAncestors = (element: Element | null): Element[] =>
      element ? [element, ...listAncestors(element.parentElement)] : [];
    // What is closed, for screen readers alone, or comes to the front on purpose, is not part of the layout.
    const isApart = (element: Element) =>
      !element.checkVisibility() ||
      listAncestors(element).some((one) => {
        const { clipPath, position, visibility, opacity } = styleOf(one);
        return (
          clipPath !== "none" ||
          position === "sticky" ||
          position === "fixed" ||
          visibility === "hidden" ||
          opacity === "0"
        );
      });
    /** Whether an element hides what is below it: a control laid over a row, for one, does not. */
    const isPainted = (element: Element) => {
      const { backgroundColor, backgroundImage } = styleOf(element);
      return element instanceof SVGElement || backgroundImage !== "none" || !/, 0\)$|\/ 0\)$/.test(backgroundColor);
    };
    const say = (element: Element | null, text = element?.textContent ?? "") =>
      `${element?.tagName.toLowerCase()}.${element?.getAttribute("class") ?? ""} “${text.trim().slice(0, 30)}”`;
    /** The part of a box that its ancestors leave visible; scrolling shows the rest of what can be scrolled. */
    const findCut = (element: Element, { left, right }: DOMRect): string | undefined => {
      for (const ancestor of listAncestors(element)) {
        const { overflowX, direction } = styleOf(ancestor);
        if (overflowX === "auto" || overflowX === "scroll") return undefined;
        if (overflowX === "visible") continue;
        const box = ancestor.getBoundingClientRect();
        if (left < box.left - 1 || right > box.right + 1) return `${say(ancestor, "")} (${direction})`;
      }
      return undefined;
    };

    interface Line {
      element: Element;
      text: string;
      box: DOMRect;
    }
    const lines: Line[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const element = node.parentElement;
      const text = node.textContent ?? "";
      if (!element || !text.trim() || isApart(element) || element.closest("script, style, textarea, option, noscript"))
        continue;
      range.selectNodeContents(node);
      // A line of the overview is cut after so many lines of its own; it opens, and leads to all of it.
      const clamp = listAncestors(element).find((one) => styleOf(one).webkitLineClamp !== "none");
      const end = clamp?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY;
      for (const box of range.getClientRects()) {
        // Above the page wait the links that come down when they are focused.
        if (box.width < 1 || box.height < 1 || box.bottom + scrollY <= 0 || box.bottom > end + 1) continue;
        lines.push({ element, text, box });
        const cut = findCut(element, box);
        if (cut) faults.push(`${say(element, text)} is cut by ${cut}`);
        else if (box.left < -1) faults.push(`${say(element, text)} begins outside the page`);
      }
    }
    lines.sort((one, two) => one.box.top - two.box.top);
    for (const [i, one] of lines.entries()) {
      for (let n = i + 1; n < lines.length; n++) {
        const two = lines[n];
        if (!two || two.box.top >= one.box.bottom) break;
        if (two.element === one.element) continue;
        const across = Math.min(one.box.right, two.box.right) - Math.max(one.box.left, two.box.left);
        const down = Math.min(one.box.bottom, two.box.bottom) - two.box.top;
        // The boxes of tight lines reach into each other, their letters do not.
        if (across > 2 && down > 0.4 * Math.min(one.box.height, two.box.height))
          faults.push(`${say(one.element, one.text)} and ${say(two.element, two.text)} are over each other`);
      }
    }
    for (const mark of document.querySelectorAll("main svg.mark")) {
      const box = mark.getBoundingClientRect();
      if (box.width < 1 || isApart(mark)) continue;
      const cut = findCut(mark, box);
      if (cut) faults.push(`the mark ${say(mark)} is cut by ${cut}`);
      mark.scrollIntoView({ block: "center", behavior: "instant" });
      const { left, top, width, height } = mark.getBoundingClientRect();
      for (const at of [0.2, 0.5, 0.8]) {
        const [x, y] = [left + width * at, top + height / 2];
        if (x < 0 || x >= innerWidth || y < 0 || y >= innerHeight) continue;
        const first = document.elementsFromPoint(x, y).find((one) => one.contains(mark) || isPainted(one));
        if (first && !first.contains(mark) && !mark.contains(first) && !isApart(first))
          faults.push(`the mark ${say(mark)} in ${say(mark.parentElement)} is under ${say(first)}`);
      }
    }
    return [...new Set(faults)];
  });
}
