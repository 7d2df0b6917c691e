/**
 * A party's initials in a frame. The full name is always next to it or above the column, so they are not copied; the space
 * keeps them apart from the name for programs that read the page without its styles.
 */
export function Initials({ letters }: { letters: string }) {
  return (
    <>
      <span className="monogram" aria-hidden="true">
        {letters}
      </span>{" "}
    </>
  );
}
