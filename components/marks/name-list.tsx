import { listJoints } from "@/lib/text/words";

/** Names in a sentence, each with its own text direction: `A`, `A and B`, `A, B and C`. */
export function NameList({ names }: { names: readonly string[] }) {
  const joints = listJoints(names);
  return names.map((name, i) => (
    <span key={name}>
      {joints[i]}
      <bdi>{name}</bdi>
    </span>
  ));
}
