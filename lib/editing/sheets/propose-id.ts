/** The longest id that is proposed; the schema allows 60 letters. */
const longest = 44;

/** An id made of a text: plain letters, digits and hyphens. Empty where the text has none. */
export function writeSlug(text: string): string {
  const plain = text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/['’]/g, "")
    .replaceAll("ß", "ss")
    .replaceAll(/[øØ]/g, "o")
    .replaceAll(/[łŁ]/g, "l")
    .toLowerCase();
  const words = plain.split(/[^a-z0-9]+/).filter(Boolean);
  let slug = "";
  for (const word of words) {
    if (slug !== "" && slug.length + word.length >= longest) break;
    slug = slug === "" ? word.slice(0, longest) : `${slug}-${word}`;
  }
  return slug;
}

/** An id that nothing has yet, from the first of some texts that gives one. It is added to those that are taken. */
export function proposeId(texts: readonly string[], fallback: string, taken: Set<string>): string {
  const slug = texts.map(writeSlug).find((one) => one !== "") ?? fallback;
  let id = slug;
  for (let n = 2; taken.has(id); n++) id = `${slug}-${n}`;
  taken.add(id);
  return id;
}
