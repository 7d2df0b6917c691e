/** Where a reader reports that something is wrong; nothing where the site takes no reports. */
export function ReportLink({ href, about }: { href: string | undefined; about: string }) {
  if (!href) return null;
  return (
    <a className="report-link" href={href}>
      Report an error<span className="sr-only">: {about}</span>
    </a>
  );
}
