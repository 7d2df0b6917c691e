/** An address with more in its query. */
export function addQuery(address: string, more: string): string {
  return more ? `${address}${address.includes("?") ? "&" : "?"}${more}` : address;
}
