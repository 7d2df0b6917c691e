/** A value of a table. An empty text is a value that there is not. */
export type Cell = string | number | boolean;

/** A column of a table: its name and what it means. */
export interface Field {
  name: string;
  type: "string" | "date" | "integer" | "boolean";
  description: string;
  /** Several values may stand in one cell, with ` | ` between them. */
  several?: true;
  /** Every row has one. */
  required?: true;
}

/** A row by the names of the columns. */
export type Row<Name extends string = string> = Record<Name, Cell>;

/**
 * Several values in one cell, with ` | ` between them. A bar in a value is written `\|` and a backslash `\\`, so that the
 * values can be taken apart again.
 */
export function joinValues(values: readonly string[]): string {
  return values.map((value) => value.replaceAll(/[\\|]/g, "\\$&")).join(" | ");
}

/** What a table's columns mean, as a Frictionless Table Schema. */
export function describeFields(fields: readonly Field[]): object[] {
  return fields.map(({ name, type, description, several, required }) => ({
    name,
    type,
    description: several
      ? `${description} Several are separated by “ | ”; a bar in a value is written “\\|”, a backslash “\\\\”.`
      : description,
    ...(required && { constraints: { required } }),
  }));
}
