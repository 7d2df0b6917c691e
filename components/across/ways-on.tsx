import type { WayOn } from "@/lib/view/across/related";

/** Ways on to other negotiations, in one line. */
export function WaysOn({ ways }: { ways: readonly WayOn[] }) {
  return ways.map(({ what, text, href }, i) => (
    <span key={href}>
      {i > 0 && " "}
      {what}{" "}
      <a href={href} dir="auto">
        {text}
      </a>
      .
    </span>
  ));
}
