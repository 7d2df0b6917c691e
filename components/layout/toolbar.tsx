import type { ReactNode } from "react";
import { ShareMenu } from "@/components/share/share-menu";
import type { ShareView } from "@/lib/export/view/share-menu";
import { textVersionPath } from "@/lib/url/paths";
import type { ChoiceGroup } from "@/lib/view/matrix/view-options";

/** A form that chooses the columns of a page. */
export interface ColumnChoice {
  path: string;
  /** What the address has besides, and has to keep. */
  carried: readonly (readonly [string, string])[];
  columns: readonly { key: string; name: string; shown: boolean }[];
}

/**
 * How to look at a page, and what to take away from it, in one row. On a phone the choices are folded. Links for a choice
 * between two, a form for a choice among many: works without script.
 */
export function Toolbar({
  groups = [],
  columns,
  share,
  children,
}: {
  groups?: readonly ChoiceGroup[];
  columns?: ColumnChoice;
  share?: ShareView;
  /** Further choices of one page. */
  children?: ReactNode;
}) {
  const chosen = groups.filter(({ options }) => options.length > 0);
  const hasFilters = chosen.length > 0 || columns !== undefined || children !== undefined;
  return (
    <div className={hasFilters ? "toolbar" : "toolbar toolbar-bare"}>
      {hasFilters && (
        <>
          <details className="menu toolbar-fold">
            <summary>Filters</summary>
          </details>
          <nav className="lens" aria-label="How to look at this page">
            {chosen.map((group) => (
              <Choice key={group.name} group={group} />
            ))}
            {columns && <ColumnsForm choice={columns} />}
            {children}
          </nav>
        </>
      )}
      {share && (
        <>
          <a className="skip" href={textVersionPath(`${share.path}${share.query}`)}>
            Read this view as text
          </a>
          <ShareMenu view={share} />
        </>
      )}
    </div>
  );
}

/** Mutually exclusive choices, each a link to the same page with it: in a row or, where they are many, in a menu. */
function Choice({ group: { name, isMenu, options } }: { group: ChoiceGroup }) {
  const id = `lens-${name.toLowerCase().replaceAll(" ", "-")}`;
  const links = (
    <ul aria-labelledby={id}>
      {options.map(({ label, href, current }) => (
        <li key={href}>
          <a href={href} data-choice="" aria-current={current ? "true" : undefined} dir="auto">
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
  if (!isMenu) {
    return (
      <div className="lens-choice">
        <span id={id}>{name}</span>
        {links}
      </div>
    );
  }
  return (
    <details className="lens-menu menu">
      <summary>
        <span id={id}>{name}</span> <b>{options.find(({ current }) => current)?.label}</b>
      </summary>
      {links}
    </details>
  );
}

function ColumnsForm({ choice: { path, carried, columns } }: { choice: ColumnChoice }) {
  return (
    <details className="lens-menu lens-columns menu">
      <summary>
        Columns <b>{columns.filter(({ shown }) => shown).length}</b> of {columns.length}
      </summary>
      <form action={path} method="get">
        {carried.map(([key, value]) => (
          <input key={key} type="hidden" name={key} value={value} />
        ))}
        <fieldset>
          <legend>Columns shown</legend>
          {columns.map(({ key, name, shown }) => (
            <label key={key}>
              <input type="checkbox" name="columns" value={key} defaultChecked={shown} />
              <span dir="auto">{name}</span>{" "}
            </label>
          ))}
        </fieldset>
        <button type="submit">Show these</button>
      </form>
    </details>
  );
}
