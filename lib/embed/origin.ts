/**
 * The address of an embed without the origin of the page around it, which snippets used to write as the last part of the
 * query. It changes nothing: the height is posted to whichever page frames the embed.
 */
export function forgetOrigin(address: string): string {
  return address.replace(/^(\/embed\/.*?)[?&]origin=[^&]*$/, "$1");
}
