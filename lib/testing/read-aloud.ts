import type { CellView } from "../view/matrix/cell";

/** What a screen reader says of a cell. */
export function readAloud(cell: CellView | undefined): string | undefined {
  return cell?.accessibleText;
}
