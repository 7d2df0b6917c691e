import type { WayOn } from "@/lib/view/across/related";

/** Ways on to other negotiations, each a sentence; those that there are not are left out. */
export function WaysOn({ ways }: { ways: readonly (WayOn | undefined)[] }) {
  return ways.map(
    (way) =>
      way && (
        <span key={way.href}>
          {way.what}{" "}
          <a href={way.href} dir="auto">
            {way.text}
          </a>
          .{" "}
        </span>
      ),
  );
}
