import { methodPath } from "@/lib/url/paths";
import { Logo } from "./logo";

/** The foot of every page: what the reader may rely on, and on what terms it can be used. */
export function Footer({ version }: { version?: string | undefined }) {
  return (
    <footer className="footer">
      <div className="wrap footer-grid">
        <p className="logo">
          <Logo />
        </p>
        <p>
          Every position links to the statement it rests on. Placement on a scale is an editorial act: the rule for each
          is printed beside it and on the page about the <a href={methodPath}>method</a>.
        </p>
        <p>
          Order of parties is alphabetical. Order of options is by subject, from one end of the question to the other;
          neither end is better.
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
        <div className="open-picture" data-island="open-picture" data-version={version} />
      </div>
    </footer>
  );
}
