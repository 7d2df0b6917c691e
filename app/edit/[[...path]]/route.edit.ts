import { readForm } from "../_form";
import { getKey, respondScreen } from "../_http";
import { route } from "../_router";

interface Context {
  params: Promise<{ path?: string[] }>;
}

async function answer(request: Request, { params }: Context, isForm: boolean): Promise<Response> {
  const say = (words: string, status: number) => new Response(`${words}\n`, { status });
  if (getKey() === undefined) return say("There is no editor here.", 404);
  const form = isForm ? await readForm(request) : undefined;
  if (isForm && !form) return say("This is not a form of the editor.", 415);
  const { path = [] } = await params;
  const screen = await route(path.map(decodeURIComponent), new URL(request.url).searchParams, form);
  return screen ? respondScreen(screen) : say("There is nothing at this address of the editor.", 404);
}

export const GET = (request: Request, context: Context) => answer(request, context, false);
export const POST = (request: Request, context: Context) => answer(request, context, true);
