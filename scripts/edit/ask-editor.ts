import { afterEach, beforeEach } from "vitest";
import { GET, POST } from "@/app/edit/[[...path]]/route.edit";

export type Fields = readonly (readonly [string, string])[];

const shared = globalThis as { parleyReader?: unknown };

/** Each test of a file has an editor of its own. */
export function startEditor(): void {
  beforeEach(() => {
    process.env.PARLEY_EDIT_KEY = "key";
    shared.parleyReader = undefined;
  });
  afterEach(() => {
    delete process.env.PARLEY_EDIT_KEY;
    delete process.env.PARLEY_ASSETS;
    process.env.PARLEY_DATA = "";
    shared.parleyReader = undefined;
  });
}

/** Sends a form with a file, or with a place for one. */
export function send(address: string, fields: Fields, file?: File): Promise<Response> {
  const body = new FormData();
  for (const [key, text] of fields) body.append(key, text);
  if (file) body.append("file", file);
  const params = Promise.resolve({ path: address.split("/").slice(2) });
  return POST(new Request(new URL(address, "http://127.0.0.1:4400"), { method: "POST", body }), { params });
}

/** Asks for a page of the editor, or sends a form to it. */
export function ask(address: string, form?: Fields): Promise<Response> {
  const url = new URL(address, "http://127.0.0.1:4400");
  const params = Promise.resolve({ path: url.pathname.split("/").slice(2).filter(Boolean) });
  if (!form) return GET(new Request(url), { params });
  const body = new URLSearchParams(form.map(([key, text]) => [key, text]));
  return POST(new Request(url, { method: "POST", body }), { params });
}

/** The fields that a form on a page, or in the answer of one, holds, hidden ones included, as a browser without script would send them. */
export async function open(address: string, answer?: string): Promise<[string, string][]> {
  const html = answer ?? (await (await ask(address)).text());
  const decode = (text: string) =>
    text
      .replaceAll("&quot;", '"')
      .replaceAll("&#x27;", "'")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&");
  const get = (tag: string, attribute: string) => decode(new RegExp(` ${attribute}="([^"]*)"`).exec(tag)?.[1] ?? "");
  const inputs = [...html.matchAll(/<input[^>]*>/g)].flatMap(([tag]): [string, string][] =>
    /type="(radio|checkbox)"/.test(tag) && !/ checked=""/.test(tag) ? [] : [[get(tag, "name"), get(tag, "value")]],
  );
  const areas = [...html.matchAll(/(<textarea[^>]*>)([^<]*)</g)].map(([, tag = "", text = ""]): [string, string] => [
    get(tag, "name"),
    decode(text),
  ]);
  const selects = [...html.matchAll(/(<select[^>]*>)(.*?)<\/select>/g)].flatMap(([, tag = "", inner = ""]) => {
    const [, value] = /value="([^"]*)" selected=""/.exec(inner) ?? [];
    return / disabled=""/.test(tag) ? [] : [[get(tag, "name"), decode(value ?? "")] as [string, string]];
  });
  return [...inputs, ...areas, ...selects].filter(([key]) => key);
}

/** What a form sends after some of its fields were filled in anew. */
export function fill(fields: Fields, set: Fields, wish: string): Fields {
  const names = new Set(set.map(([key]) => key));
  return [...fields.filter(([key]) => !names.has(key)), ...set, ["do", wish] as const];
}
