import { describe, expect, it } from "vitest";
import { cspHash, entityTag, hashContent } from "./hash";

// The SHA-256 of the empty text, as `sha256sum` prints it, in three notations.
describe("hashes", () => {
  it("allow an inline script by the digest that browsers compute", () => {
    expect(cspHash("")).toBe("'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
  });

  it("name a body in 22 characters that need no escape in a header", () => {
    expect(entityTag("")).toBe('"47DEQpj8HBSa-_TImW-5JC"');
    expect(entityTag(new TextEncoder().encode("körper"))).toBe(entityTag("körper"));
  });

  it("are written in hexadecimal digits for files", () => {
    expect(hashContent("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  });
});
