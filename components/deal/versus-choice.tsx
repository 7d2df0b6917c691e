import type { VersusChoice as Choice } from "@/lib/view/deal/versus";
import { withKey } from "@/lib/view/deal/versus";

/** A form that chooses what a deal is compared with, where not all others fit. It works without script. */
export function VersusChoice({ choice: { options, words }, action }: { choice: Choice; action: string }) {
  return (
    <details className="versus-choice">
      <summary>
        {words} <span>Choose others</span>
      </summary>
      <form action={action} method="get" aria-label="What to compare it with">
        <ul>
          {options.map(({ key, name, checked }) => (
            <li key={key}>
              <label>
                <input type="checkbox" name={withKey} value={key} defaultChecked={checked} />{" "}
                <span dir="auto">{name}</span>
              </label>
            </li>
          ))}
        </ul>
        <button type="submit" className="button">
          Compare
        </button>{" "}
        <span className="meta">At most four stand side by side.</span>
      </form>
    </details>
  );
}
