/** A party's letters in a frame. The name always stands beside it or above the column. */
export function Initials({ letters }: { letters: string }) {
  return (
    <span className="monogram" aria-hidden="true">
      {letters}
    </span>
  );
}
