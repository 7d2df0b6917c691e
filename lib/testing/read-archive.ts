import { BlobReader, TextWriter, ZipReader } from "@zip.js/zip.js";

/** The files of an archive as texts, by their names, read by another library than the one that writes them. */
export async function readArchive(bytes: Uint8Array<ArrayBuffer>): Promise<Map<string, string>> {
  const reader = new ZipReader(new BlobReader(new Blob([bytes])), { useWebWorkers: false, checkSignature: true });
  const files = new Map<string, string>();
  for (const entry of await reader.getEntries()) {
    if (!entry.directory) files.set(entry.filename, await entry.getData(new TextWriter()));
  }
  await reader.close();
  return files;
}
