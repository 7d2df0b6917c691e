/** Names in a sentence, each with its own text direction: `A`, `A and B`, `A, B and C`. */
export function NameList({ names }: { names: readonly string[] }) {
  return names.map((name, i) => (
    <span key={name}>
      {i > 0 && (i === names.length - 1 ? " and " : ", ")}
      <bdi>{name}</bdi>
    </span>
  ));
}
