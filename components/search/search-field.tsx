/**
 * The field of a search. With script `/` leads to it when no other field has the focus, and on the page of the search
 * (`live`) it is answered as one types; the form around it works without.
 */
export function SearchField({ words, live }: { words: string; live: boolean }) {
  return (
    <input
      type="search"
      name="q"
      defaultValue={words}
      maxLength={100}
      placeholder="Search"
      aria-label="Search in this negotiation"
      aria-keyshortcuts="/"
      title="Search in this negotiation; the key / leads here"
      autoComplete="off"
      dir="auto"
      data-search={live ? "live" : ""}
    />
  );
}
