/** The parts of a view that is too large for one page, each with the way to it. */
export function Contents({ label, parts }: { label: string; parts: { text: string; href: string; here: boolean }[] }) {
  return (
    <nav className="overview-contents" aria-label={label}>
      <ul>
        {parts.map(({ text, href, here }) => (
          <li key={href}>
            <a href={href} className={here ? undefined : "overview-elsewhere"} dir="auto">
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
