import { describe, expect, it } from "vitest";
import { type DrawnPage, openDrawnPages } from "./drawn-pages.mjs";

const page = (bytes: number): DrawnPage => ({ packed: Buffer.alloc(bytes), headers: {} });

/** Asks for an address; gives what was answered, and how to end the drawing that it was told to make. */
function ask(pages: ReturnType<typeof openDrawnPages>, address: string) {
  const asked: { answers: (DrawnPage | undefined)[]; settle: (page?: DrawnPage) => void } = {
    answers: [],
    settle: () => {},
  };
  pages(address, (drawn, settle) => {
    asked.answers.push(drawn);
    asked.settle = settle;
  });
  return asked;
}

describe("drawn pages", () => {
  it("are drawn by the first who asks, and those who ask meanwhile wait for it", () => {
    const pages = openDrawnPages();
    const first = ask(pages, "/pier?evidence=record");
    const second = ask(pages, "/pier?evidence=record");
    const other = ask(pages, "/pier?show=scales");
    expect([first, second, other].map(({ answers }) => answers)).toEqual([[undefined], [], [undefined]]);
    const drawn = page(1);
    first.settle(drawn);
    expect(second.answers).toEqual([drawn]);
    expect(ask(pages, "/pier?evidence=record").answers).toEqual([drawn]);
    expect(ask(pages, "/pier?show=scales").answers).toEqual([]);
  });

  it("are drawn by each of those who wait where nothing came of the first, and by who asks after them", () => {
    const pages = openDrawnPages();
    const first = ask(pages, "/pier");
    const waiting = [ask(pages, "/pier"), ask(pages, "/pier")];
    first.settle();
    expect(waiting.map(({ answers }) => answers)).toEqual([[undefined], [undefined]]);
    expect(ask(pages, "/pier").answers).toEqual([undefined]);
  });

  it("are settled once: what a drawing says later changes nothing for the next one", () => {
    const pages = openDrawnPages();
    const first = ask(pages, "/pier");
    first.settle();
    const second = ask(pages, "/pier");
    const waiting = ask(pages, "/pier");
    first.settle(page(1));
    expect(waiting.answers).toEqual([]);
    const drawn = page(2);
    second.settle(drawn);
    expect(waiting.answers).toEqual([drawn]);
  });

  it("are kept as long as there is room, and the least asked for goes first", () => {
    const pages = openDrawnPages(10_000);
    for (const address of ["/a", "/b", "/c"]) ask(pages, address).settle(page(1000));
    ask(pages, "/a");
    ask(pages, "/d").settle(page(1000));
    expect(ask(pages, "/a").answers).not.toEqual([undefined]);
    expect(ask(pages, "/b").answers).toEqual([undefined]);
    ask(pages, "/huge").settle(page(20_000));
    expect(ask(pages, "/huge").answers).toEqual([undefined]);
  });
});
