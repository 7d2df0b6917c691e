/** Prints what a command does and ends it, if it was asked for with `--help` or `-h`. */
export function offerHelp(text: string): void {
  const asked = process.argv.slice(2).some((one) => one === "--help" || one === "-h");
  if (!asked) return;
  console.log(text.trim());
  process.exit(0);
}
