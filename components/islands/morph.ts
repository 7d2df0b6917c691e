// Fetched with the first page that takes the place of another: most visits have none.
import { Idiomorph } from "idiomorph";

/** Makes the body of the page that of another, and leaves alone what both have. */
export function morphBody(then: HTMLElement): void {
  Idiomorph.morph(document.body, then, { morphStyle: "outerHTML", restoreFocus: true, callbacks });
}

const callbacks = {
  // What a leaf has drawn is its own, as long as it is drawn from the same data.
  beforeNodeMorphed(now: Node, then: Node): boolean {
    if (!(now instanceof HTMLElement) || !(then instanceof HTMLElement)) return true;
    // What a reader is typing is further on than what the page answers to.
    if (now instanceof HTMLInputElement && now.type === "search" && now === document.activeElement) return false;
    if (now.dataset.announcer !== undefined) return false;
    const { island, props, path, drawn } = now.dataset;
    if (island === undefined || island !== then.dataset.island) return true;
    if (props !== undefined && then.dataset.props !== undefined) {
      // A chart is told what it is drawn from now, and draws itself.
      if (drawn === undefined) now.innerHTML = then.innerHTML;
      now.dataset.props = then.dataset.props;
      return false;
    }
    return path !== then.dataset.path;
  },
  beforeNodeRemoved(now: Node): boolean {
    return !(now instanceof HTMLElement && now.dataset.announcer !== undefined);
  },
  // What the reader has opened stays open.
  beforeAttributeUpdated(name: string, now: Element): boolean {
    return !(name === "open" && now instanceof HTMLDetailsElement);
  },
};
