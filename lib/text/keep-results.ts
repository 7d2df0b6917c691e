/** Results that are kept, at most: data have far fewer days. */
const maxKept = 10_000;

/** The same function, which works each result out once. It is for days, of which a large page writes a hundred thousand. */
export function keepResults<T>(work: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const result = work(text);
    if (kept.size >= maxKept) kept.clear();
    kept.set(text, result);
    return result;
  };
}
