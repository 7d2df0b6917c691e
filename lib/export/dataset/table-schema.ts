/** A value in a table. An empty string means no value. */
export type Cell = string | number | boolean;

/** A column of a table: its name and what it means. */
export interface Field {
  name: string;
  type: "string" | "date" | "integer" | "number" | "boolean";
  description: string;
  /** A cell may hold several values of the type, separated by ` | `. */
  several?: true;
  /** Every row has a value. */
  required?: true;
}

/** A row, keyed by column name. */
export type Row<Name extends string = string> = Record<Name, Cell>;

/**
 * Joins several values in one cell with ` | `. A bar in a value becomes `\|` and a backslash `\\`, so that the values
 * can be split again.
 */
export function joinValues(values: readonly string[]): string {
  return values.map((value) => value.replaceAll(/[\\|]/g, "\\$&")).join(" | ");
}

/** The columns of a table and their meaning, as a Frictionless Table Schema. */
export function describeFields(fields: readonly Field[]): object[] {
  return fields.map(({ name, type, description, several, required }) => ({
    name,
    type: several ? "string" : type,
    description: several
      ? `${description} Several are separated by “ | ”; a bar in a value is written “\\|”, a backslash “\\\\”.`
      : description,
    ...(required && { constraints: { required } }),
  }));
}
