import { describe, expect, it } from "vitest";
import { buildNegotiation } from "../testing/build-negotiation";
import { type PageSubject, parseSubject } from "../url/subject";
import {
  embedPath,
  formatUndatedTitle,
  guessHeight,
  isEmbeddable,
  listFrameFacts,
  parseEmbedOptions,
  pin,
} from "./options";

const pier = buildNegotiation({
  questions: [
    { id: "course", statements: [{ date: "2031-03-01", holds: "north" }] },
    { id: "toll", label: "Toll", text: "How high?", options: ["low", "high"] },
  ],
  deals: [{ id: "truce", terms: [{ question: "course", position: "east" }] }],
});

function find(address: string, query: Record<string, string> = {}): PageSubject {
  const route = parseSubject([pier], address, query);
  if (route.kind === "not-found") throw new Error(`there is no ${address}`);
  return route.subject;
}

describe("the query of an embed", () => {
  it("names a version by ten characters of a hash, and accepts nothing else as one", () => {
    const version = (text: string) => parseEmbedOptions({ version: text }).version;
    expect(version("0123abcdef")).toBe("0123abcdef");
    for (const text of ["", "latest", "0123abcde", "0123abcdef0", "0123ABCDEF", "0123abcdeg", " 0123abcdef"]) {
      expect(version(text), text).toBeUndefined();
    }
  });

  it("names one of two themes; any other follows the reader’s setting", () => {
    const theme = (text: string) => parseEmbedOptions({ theme: text }).theme;
    expect(theme("light")).toBe("light");
    expect(theme("dark")).toBe("dark");
    expect(theme("sepia")).toBeUndefined();
  });

  it("may be empty, or have a key more than once: then the first counts", () => {
    expect(parseEmbedOptions({})).toEqual({ theme: undefined, version: undefined });
    expect(parseEmbedOptions({ theme: ["dark", "light"] }).theme).toBe("dark");
  });
});

describe("what can be embedded", () => {
  it("is every view with a figure, and not a reader’s draft", () => {
    const kinds = ["/pier", "/pier/issues/ferry", "/pier/parties/amber", "/pier/compare/amber/basalt"];
    for (const address of [...kinds, "/pier/deals/truce"]) expect(isEmbeddable(find(address)), address).toBe(true);
    expect(isEmbeddable(find("/pier/deals/new"))).toBe(false);
  });
});

describe("the address of an embed", () => {
  it("is that of the page below /embed, with the view options and the options of the embed", () => {
    expect(embedPath(find("/pier"))).toBe("/embed/pier");
    expect(
      embedPath(find("/pier", { evidence: "record" }), {
        theme: "dark",
        version: "0123abcdef",
      }),
    ).toBe("/embed/pier?evidence=record&theme=dark&version=0123abcdef");
    expect(embedPath(find("/pier"), { theme: undefined })).toBe("/embed/pier");
  });
});

describe("pinning an embed", () => {
  it("takes the last day on which something changed, and the version of the data", () => {
    const { subject, version } = pin(find("/pier"));
    expect(subject.negotiation.at).toBe("2031-04-01");
    expect(subject.negotiation.asOf).toBe("2031-04-01");
    expect(version).toBe(pier.version);
  });

  it("keeps the day that an address has", () => {
    expect(pin(find("/pier/at/2031-03-01")).subject.negotiation.at).toBe("2031-03-01");
  });

  it("leaves a deal unchanged: it has a date of its own", () => {
    expect(pin(find("/pier/deals/truce")).subject.negotiation.at).toBeUndefined();
    expect(pin(find("/pier/deals/new")).subject.negotiation.at).toBeUndefined();
  });
});

describe("the first guess at the height of an embed", () => {
  it("grows with the questions and options of the view", () => {
    expect(guessHeight(find("/pier"))).toBe(260 + 2 * 110 + 7 * 30);
    const fish = { id: "fish", title: "The fish", questions: [{ id: "nets", options: ["few", "many"] }] };
    const lake = buildNegotiation({ issues: [{ questions: [{ id: "course" }] }, fish] });
    const route = parseSubject([lake], "/pier/issues/fish", {});
    if (route.kind === "not-found") throw new Error("there is no such issue");
    expect(guessHeight(route.subject)).toBe(260 + 110 + 60);
  });

  it("is never higher than a screen", () => {
    const questions = ["a", "b", "c", "d", "e"].map((id) => ({ id, label: id, text: `What of ${id}?` }));
    const route = parseSubject([buildNegotiation({ questions })], "/pier/issues/ferry", {});
    if (route.kind === "not-found") throw new Error("there is no such page");
    expect(guessHeight(route.subject)).toBe(900);
  });
});

describe("the title of an embed", () => {
  it("has a date only where its address has one", () => {
    expect(formatUndatedTitle(find("/pier/issues/ferry"))).toBe("The ferry: The ferry of the invented pier");
    expect(formatUndatedTitle(find("/pier/issues/ferry/at/2031-03-01"))).toBe(
      "The ferry: The ferry of the invented pier, as of 1 March 2031",
    );
  });

  it("is in the snippet with the addresses and the height", () => {
    expect(listFrameFacts(find("/pier/issues/ferry", { evidence: "record" }))).toEqual({
      page: "/pier/issues/ferry?evidence=record",
      picture: "/pier/issues/ferry.png?evidence=record&size=social",
      embed: "/embed/pier/issues/ferry?evidence=record",
      title: "The ferry: The ferry of the invented pier",
      height: 690,
    });
  });
});
