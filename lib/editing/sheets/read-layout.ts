import { unzipSync } from "fflate";

/** What a workbook holds beside the values of its cells, for one of its sheets. */
export interface Layout {
  /** The addresses behind the texts of cells, by `writeSpot`. */
  links: Map<string, string>;
  /** Ranges that are one cell: their first and last row and their first column, counted from 0. */
  merges: { from: number; to: number; column: number }[];
}

/** The most cells of a workbook that may have links or be merged. A range of a whole column has a million. */
const maxSpots = 100_000;

/** Where a cell is, counted from 0, as a key. */
export function writeSpot(row: number, column: number): string {
  return `${row},${column}`;
}

/** The links and merged cells of each sheet of a workbook (XLSX), by its name. The archive was measured before. */
export function readLayout(bytes: Uint8Array): Map<string, Layout> {
  const files = unzipSync(bytes, { filter: ({ name }) => /^xl\/(_rels\/)?workbook|^xl\/worksheets\//.test(name) });
  const read = (file: string) => (files[file] ? new TextDecoder().decode(files[file]) : "");
  const targets = readRelations(read("xl/_rels/workbook.xml.rels"));
  let left = maxSpots;
  const isLeft = () => left-- > 0;
  const sheets = listTags(read("xl/workbook.xml"), "sheet").map(({ name = "", "r:id": id = "" }) => {
    const file = (targets.get(id) ?? "").replace(/^\/?(xl\/)?/, "xl/");
    const xml = read(file);
    const relations = readRelations(read(file.replace(/[^/]+$/, (one) => `_rels/${one}.rels`)));
    return [name, { links: readLinks(xml, relations, isLeft), merges: readMerges(xml, isLeft) }] as const;
  });
  return new Map(sheets);
}

function readLinks(xml: string, relations: ReadonlyMap<string, string>, isLeft: () => boolean): Map<string, string> {
  const links = new Map<string, string>();
  const add = (ref: string, address: string) => {
    const range = readRange(ref);
    if (!range || !/^https?:\/\//i.test(address)) return;
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        if (!isLeft()) return;
        links.set(writeSpot(row, column), address);
      }
    }
  };
  for (const { ref = "", "r:id": id = "" } of listTags(xml, "hyperlink")) add(ref, relations.get(id) ?? "");
  // =HYPERLINK("https://…", "text")
  for (const [, ref = "", address = ""] of xml.matchAll(
    /<c r="([A-Z]+\d+)"[^>]*><f[^>]*>\s*(?:_xlfn\.)?HYPERLINK\((?:&quot;|")(.*?)(?:&quot;|")/gi,
  ))
    add(ref, decode(address));
  return links;
}

function readMerges(xml: string, isLeft: () => boolean): Layout["merges"] {
  return listTags(xml, "mergeCell").flatMap(({ ref = "" }) => {
    const range = readRange(ref);
    return range && range.bottom > range.top && isLeft()
      ? [{ from: range.top, to: range.bottom, column: range.left }]
      : [];
  });
}

function readRelations(xml: string): Map<string, string> {
  return new Map(listTags(xml, "Relationship").map(({ Id = "", Target = "" }) => [Id, Target]));
}

/** The attributes of each tag of a name, whatever prefix it has. */
function listTags(xml: string, tag: string): Record<string, string | undefined>[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${tag}\\s([^>]*)>`, "g"))].map(([, inner = ""]) =>
    Object.fromEntries(
      [...inner.matchAll(/([\w:]+)=(?:"([^"]*)"|'([^']*)')/g)].map(([, key = "", a, b]) => [key, decode(a ?? b ?? "")]),
    ),
  );
}

function decode(text: string): string {
  const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  return text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (all, hex, number, name) => {
    if (name) return named[name] ?? all;
    const code = hex ? Number.parseInt(hex, 16) : Number(number);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

/** `B2:C9` as rows and columns, counted from 0. */
function readRange(ref: string): { top: number; left: number; bottom: number; right: number } | undefined {
  const [, a = "", b = "", c = a, d = b] =
    /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(ref) ?? [];
  if (a === "") return undefined;
  const count = (letters: string) => [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1;
  return { top: Number(b) - 1, left: count(a), bottom: Number(d) - 1, right: count(c) };
}
