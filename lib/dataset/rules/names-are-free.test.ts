import { describe, expect, it } from "vitest";
import { buildFolder } from "../../testing/build-folder";
import { soundFolder } from "../../testing/sound-folder";
import { namesAreFree, reservedNames } from "./names-are-free";

describe("a name that an address of Parley’s uses", () => {
  it("is taken by nothing in a sound folder", () => {
    expect(namesAreFree.check(soundFolder)).toEqual([]);
  });

  // The schema itself refuses ids of three letters and fewer, which are kept for languages.
  it.each(reservedNames.filter(({ length }) => length > 3))("cannot be the id of a negotiation (%s)", (name) => {
    expect(namesAreFree.check(buildFolder({ id: name }))).toEqual([
      {
        file: `${name}/negotiation.json`,
        path: "id",
        wrong: `“${name}” is reserved for an address of Parley’s own`,
        remedy: `Choose another id. These are reserved: ${reservedNames.join(", ")}.`,
      },
    ]);
  });

  it.each(reservedNames)("cannot be the id of a party (%s)", (name) => {
    expect(namesAreFree.check(buildFolder({ parties: ["amber", name] }))).toMatchObject([
      {
        file: "pier/parties.json",
        path: "parties[1].id",
        wrong: `“${name}” is reserved for an address of Parley’s own`,
        remedy: expect.stringContaining("Choose another id"),
      },
    ]);
  });

  it("cannot be the id of a deal where the address below the deals is taken", () => {
    expect(namesAreFree.check(buildFolder({ deals: [{ id: "new" }, { id: "new-truce" }] }))).toEqual([
      {
        file: "pier/deals/new.json",
        path: "id",
        wrong: "“new” is reserved for an address of Parley’s own",
        remedy: "Choose another id for the deal, and rename its file to match.",
      },
    ]);
  });

  it("may be part of a longer one", () => {
    expect(namesAreFree.check(buildFolder({ id: "method-in-madness", parties: ["deal-makers", "amber"] }))).toEqual([]);
  });
});
