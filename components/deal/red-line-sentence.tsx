import { Mark } from "@/components/marks/mark";
import type { RedLinesView } from "@/lib/view/deal/red-lines";

/** Which red lines the terms cross, in a sentence above their table. */
export function RedLineSentence({ view: { said, crossed, spared } }: { view: RedLinesView }) {
  return (
    <p className="deal-lines">
      {crossed.length > 0 && <Mark shape="red-line" />}
      <span dir="auto">
        {said}{" "}
        {crossed.map(({ text, href }, i) => (
          <span key={text}>
            {i > 0 && "; "}
            <a href={href}>{text}</a>
          </span>
        ))}
        {crossed.length > 0 && "."} {spared}
      </span>
    </p>
  );
}
