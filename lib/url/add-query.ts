/** Appends to the query of a URL. */
export function addQuery(address: string, more: string): string {
  return more ? `${address}${address.includes("?") ? "&" : "?"}${more}` : address;
}
