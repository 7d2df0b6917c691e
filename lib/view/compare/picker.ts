import type { Negotiation } from "../../dataset/negotiation";
import { type Column, listColumns } from "../../model/column";
import { nameCompared } from "../../model/column-name";
import { pickerFields } from "../../url/compare-route";
import { comparePath } from "../../url/paths";
import { formatViewOptions, type ViewOptions } from "../../url/view-options";

/** One field of the column picker. */
export interface PickerFieldView {
  name: (typeof pickerFields)[number];
  label: string;
  options: PickerOption[];
  /** The date of the chosen party, if it differs from that of the page. */
  at: string;
}

interface PickerOption {
  key: string;
  name: string;
  /** What it is one of: `Parties`; empty for none of them. */
  group: string;
  selected: boolean;
}

const groups: Record<Column["kind"], string> = {
  party: "Parties",
  deal: "Deals, newest first",
  "status-quo": "Today",
};

/** The column picker. It works without script: the server redirects to the URL of the comparison. */
export interface PickerView {
  action: string;
  fields: PickerFieldView[];
  latest: string;
  carried: [string, string][];
  swap: { href: string; label: string } | undefined;
  without: { href: string; label: string } | undefined;
}

const labels = { left: "First column", right: "Second column", third: "Third column" };

/** Builds the column picker, preset to the columns on the page, or to the first two. */
export function buildPickerView(
  negotiation: Negotiation,
  columns: readonly Column[],
  viewOptions: ViewOptions,
): PickerView {
  const available = listColumns(negotiation, negotiation.asOf);
  const picked = columns.length > 0 ? columns : available.slice(0, 2);
  const [left, right, third] = columns.map(({ key }) => key);
  const query = formatViewOptions(viewOptions);
  return {
    action: comparePath(negotiation),
    fields: pickerFields.map((name, i) => {
      const column = picked[i];
      const key = column?.key.split("@")[0] ?? "";
      return {
        name,
        label: labels[name],
        options: [
          ...(name === "third" ? [{ key: "", name: "None", group: "", selected: key === "" }] : []),
          ...available.map((one) => ({
            key: one.key,
            name: nameCompared(one),
            group: groups[one.kind],
            selected: one.key === key,
          })),
        ],
        at: column?.kind === "party" ? (column.at ?? "") : "",
      };
    }),
    latest: negotiation.asOf,
    carried: [...new URLSearchParams(query), ...(negotiation.at ? [["at", negotiation.at] as [string, string]] : [])],
    swap:
      left && right && left !== right
        ? {
            href: `${comparePath(negotiation, right, left, ...(third ? [third] : []))}${query}`,
            label: third ? "Swap the first two" : "Swap",
          }
        : undefined,
    without:
      left && right && third
        ? { href: `${comparePath(negotiation, left, right)}${query}`, label: "Without the third column" }
        : undefined,
  };
}
