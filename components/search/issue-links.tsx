/** The issues of a negotiation, as the way on from a page that has nothing else to offer. */
export function IssueLinks({ issues }: { issues: readonly { title: string; href: string }[] }) {
  if (issues.length === 0) return null;
  return (
    <nav className="issue-links" aria-labelledby="issue-links">
      <h2 id="issue-links">All issues</h2>
      <ul>
        {issues.map(({ title, href }) => (
          <li key={href}>
            <a href={href} dir="auto">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
