import { methodPath } from "@/lib/url/paths";
import { Logo } from "./logo";

/** The foot of every page: what the reader may rely on, and on what terms it can be used. */
export function Footer({ version }: { version?: string | undefined }) {
  return (
    <footer className="footer" data-version={version}>
      <div className="wrap footer-grid">
        <p className="logo">
          <Logo />
        </p>
        <p>
          Every position links to what was said. Which option it counts as is an editor’s judgement. The reasons are
          given with it, and the rules under <a href={methodPath}>Method</a>.
        </p>
        <p>
          Parties are in alphabetical order. Options run from one end of the question to the other; neither end is
          better.
        </p>
        <p>
          Data and text CC BY 4.0, code MIT.
          {version && (
            <>
              {" "}
              Dataset version <code>{version}</code>.
            </>
          )}
        </p>
      </div>
    </footer>
  );
}
