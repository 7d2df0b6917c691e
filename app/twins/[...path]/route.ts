import { loadDataset } from "@/app/load";
import { explainTooLarge, isTooLarge } from "@/lib/export/view/size-limit";
import { formatPictureOptions, parsePictureOptions } from "@/lib/picture/options";
import { createFileCache, renderLimits } from "@/lib/runtime/file-cache";
import { createRenderQueue, QueueFullError } from "@/lib/runtime/render-queue";
import { addQuery } from "@/lib/url/add-query";
import { datasetPath } from "@/lib/url/paths";
import { type DatasetFormat, exportPath, isPictureFormat, parseSubject } from "@/lib/url/subject";
import { makeTwin, readTwinPath } from "../make-twin";
import { makeWhole, readWholePath } from "../make-whole";
import { type SentFile, sendBusy, sendFile, sendNotFound } from "../send";

interface Props {
  params: Promise<{ path: string[] }>;
}

const kept = createFileCache<SentFile>();
const gate = createRenderQueue(renderLimits);

/** A twin of a view: the address of its page with an ending. Or a whole negotiation as one file. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const segments = (await params).path;
  const whole = readWholePath(segments);
  if (whole) return answerWhole(request, whole);
  const { path, format } = readTwinPath(segments) ?? {};
  if (path === undefined || format === undefined) return sendNotFound();
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const route = parseSubject(loadDataset().negotiations, path, query);
  if (route.kind === "not-found") return sendNotFound();
  const { subject } = route;
  if (isTooLarge(subject, format)) return sendNotFound(explainTooLarge(subject));
  const look = parsePictureOptions(query);
  const address = addQuery(
    exportPath(subject, format),
    isPictureFormat(format) ? formatPictureOptions(format === "svg" ? { ...look, scale: 1 } : look) : "",
  );
  if (route.kind === "moved") return new Response(null, { status: 307, headers: { Location: address } });
  // The address names the subject wholly, and holds nothing that the data do not.
  return answerQuestion(request, `${subject.negotiation.version} ${address}`, () => makeTwin(subject, format, look));
}

function answerWhole(request: Request, { id, format }: { id: string; format: DatasetFormat }) {
  const negotiation = loadDataset().negotiations.find((one) => one.id === id);
  if (!negotiation) return sendNotFound();
  const key = `${negotiation.version} ${datasetPath(negotiation, format)}`;
  return answerQuestion(request, key, () => makeWhole(negotiation, format));
}

async function answerQuestion(
  request: Request,
  key: string,
  make: () => Promise<SentFile | undefined>,
): Promise<Response> {
  try {
    const file = kept.get(key) ?? (await gate(make));
    if (!file) return sendNotFound();
    kept.set(key, file);
    return sendFile(request, file);
  } catch (error) {
    if (error instanceof QueueFullError) return sendBusy();
    throw error;
  }
}
