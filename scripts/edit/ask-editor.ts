import { GET, POST } from "@/app/edit/[[...path]]/route.edit";

export type Fields = readonly (readonly [string, string])[];

/** Asks the editor for a page, or sends it a form, without a server between. */
export function ask(address: string, form?: Fields): Promise<Response> {
  const url = new URL(address, "http://127.0.0.1:4400");
  const params = Promise.resolve({ path: url.pathname.split("/").slice(2).filter(Boolean) });
  if (!form) return GET(new Request(url), { params });
  const body = new URLSearchParams(form.map(([key, text]) => [key, text]));
  return POST(new Request(url, { method: "POST", body }), { params });
}

/** Sends a form with a file, or with a place for one. */
export function send(address: string, fields: Fields, file?: File): Promise<Response> {
  const body = new FormData();
  for (const [key, text] of fields) body.append(key, text);
  if (file) body.append("file", file);
  const params = Promise.resolve({ path: address.split("/").slice(2) });
  return POST(new Request(new URL(address, "http://127.0.0.1:4400"), { method: "POST", body }), { params });
}

/** The fields that a form on a page holds, hidden ones included, as a browser without script would send them. */
export async function open(address: string): Promise<[string, string][]> {
  const html = await (await ask(address)).text();
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
