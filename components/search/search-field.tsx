/**
 * A search field. With script, `/` focuses it unless another field has the focus, and on the search page (`live`)
 * results update as the reader types; the form works without.
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

/** The search field with its button. */
export function SearchForm({ action, words = "", live = false }: { action: string; words?: string; live?: boolean }) {
  return (
    <search>
      <form className="search-form" action={action}>
        <SearchField words={words} live={live} />
        <button type="submit">Search</button>
      </form>
    </search>
  );
}
