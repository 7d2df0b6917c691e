/** Results that are kept, at most: data have far fewer days. */
const maxKept = 10_000;

/** The same function, which works each result out once. It is for days, of which a large page writes a hundred thousand. */
export function keepResults<T, Rest extends (string | number)[]>(
  work: (text: string, ...rest: Rest) => T,
): (text: string, ...rest: Rest) => T {
  const kept = new Map<string, T>();
  return (text, ...rest) => {
    const key = rest.length === 0 ? text : `${text} ${rest.join(" ")}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const result = work(text, ...rest);
    if (kept.size >= maxKept) kept.clear();
    kept.set(key, result);
    return result;
  };
}
