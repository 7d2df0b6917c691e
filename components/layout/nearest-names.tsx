import type { NearestName } from "@/lib/view/nearest-names";

/** What an address that leads nowhere may have meant; nothing if nothing is near. */
export function NearestNames({ names }: { names: readonly NearestName[] }) {
  if (names.length === 0) return null;
  return (
    <>
      <p className="sub mt-3" id="nearest">
        Did you mean one of these?
      </p>
      <ul className="nearest-names" aria-labelledby="nearest">
        {names.map(({ href, name, what }) => (
          <li key={href}>
            <a href={href} dir="auto">
              {name}
            </a>{" "}
            (<bdi>{what}</bdi>)
          </li>
        ))}
      </ul>
    </>
  );
}
