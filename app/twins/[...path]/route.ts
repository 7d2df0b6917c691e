import { loadDataset } from "@/app/load";
import { explainTooLarge, isTooLarge } from "@/lib/export/view/size-limit";
import { readFigureLook, writeFigureLook } from "@/lib/picture/options";
import { drawingLimits, openStore } from "@/lib/runtime/file-cache";
import { GateClosedError, openGate } from "@/lib/runtime/render-queue";
import { addQuery } from "@/lib/url/add-query";
import { wholePath } from "@/lib/url/paths";
import { isPictureEnding, readTwinSubject, type WholeEnding, writeTwinAddress } from "@/lib/url/subject";
import { makeTwin, readTwinPath } from "../make-twin";
import { makeWhole, readWholePath } from "../make-whole";
import { type SentFile, sendBusy, sendFile, sendNotFound } from "../send";

interface Props {
  params: Promise<{ path: string[] }>;
}

const kept = openStore<SentFile>();
const gate = openGate(drawingLimits);

/** A twin of a view: the address of its page with an ending. Or a whole negotiation as one file. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const segments = (await params).path;
  const whole = readWholePath(segments);
  if (whole) return answerWhole(request, whole);
  const { path, ending } = readTwinPath(segments) ?? {};
  if (path === undefined || ending === undefined) return sendNotFound();
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const route = readTwinSubject(loadDataset().negotiations, path, query);
  if (route.kind === "not-found") return sendNotFound();
  const { subject } = route;
  if (isTooLarge(subject, ending)) return sendNotFound(explainTooLarge(subject));
  const look = readFigureLook(query);
  const address = addQuery(
    writeTwinAddress(subject, ending),
    isPictureEnding(ending) ? writeFigureLook(ending === "svg" ? { ...look, scale: 1 } : look) : "",
  );
  if (route.kind === "moved") return new Response(null, { status: 307, headers: { Location: address } });
  // The address names the subject wholly, and holds nothing that the data do not.
  return answer(request, `${subject.negotiation.version} ${address}`, () => makeTwin(subject, ending, look));
}

function answerWhole(request: Request, { id, ending }: { id: string; ending: WholeEnding }) {
  const negotiation = loadDataset().negotiations.find((one) => one.id === id);
  if (!negotiation) return sendNotFound();
  const key = `${negotiation.version} ${wholePath(negotiation, ending)}`;
  return answer(request, key, () => makeWhole(negotiation, ending));
}

async function answer(request: Request, key: string, make: () => Promise<SentFile | undefined>): Promise<Response> {
  try {
    const file = kept.get(key) ?? (await gate(make));
    if (!file) return sendNotFound();
    kept.set(key, file);
    return sendFile(request, file);
  } catch (error) {
    if (error instanceof GateClosedError) return sendBusy();
    throw error;
  }
}
