/** A party's initials in a frame. The full name is always next to it or above the column. */
export function Initials({ letters }: { letters: string }) {
  return (
    <span className="monogram" aria-hidden="true">
      {letters}
    </span>
  );
}
