import { datePictureLink, formatPictureLink, readPictureLink } from "@/lib/picture/metadata/link";
import { formatDate } from "@/lib/text/format";

/** More than any picture made here; keeps videos from being read into memory. */
const maxBytes = 32 * 1024 * 1024;

const messages = {
  dragging: "Drop a picture from this site to open its view.",
  reading: "Reading the picture…",
  large: "That file is too large to be a picture from this site.",
  unknown:
    "That file does not say which view it shows: it was not made here, or a program has removed its description. The address is written in the picture.",
} as const;

function showStatus(...parts: (string | Node)[]) {
  document.querySelector(".picture-says")?.replaceChildren(...parts);
}

/**
 * Reopens the view that a picture made here shows, whether dropped anywhere on a page or chosen on the page about the
 * method, and says if the data have changed since.
 */
export function attachOpenPicture(): void {
  if (!document.querySelector(".picture-says")) {
    const status = document.createElement("p");
    status.className = "picture-says";
    status.dataset.announcer = "picture";
    status.setAttribute("role", "status");
    document.body.append(status);
  }
  const container = document.querySelector('[data-island="open-picture"]');
  if (container && !container.firstChild) attachChooser(container);
  reportStaleData();
}

function attachChooser(container: Element) {
  const label = document.createElement("label");
  const input = document.createElement("input");
  input.id = "open-picture";
  input.type = "file";
  input.accept = "image/png,image/svg+xml";
  label.htmlFor = input.id;
  label.textContent = "Open a picture made here";
  input.addEventListener("change", () => {
    void open(input.files?.[0]);
    input.value = "";
  });
  container.append(label, input);
}

/** The reader came here from a picture: say so if the data have changed since. */
function reportStaleData() {
  const made = readPictureLink(location.hash);
  if (!made) return;
  const { pathname, search } = location;
  history.replaceState(history.state, "", pathname + search);
  const version = document.querySelector<HTMLElement>("[data-version]")?.dataset.version;
  if (!version || made.version === version) return;
  const dated = datePictureLink(pathname, search, made.asOf);
  const link = document.createElement("a");
  link.href = dated ?? "";
  link.textContent = "What the data now say of that date";
  showStatus(
    `The data have changed since this picture was made: it is of dataset ${made.version}, as of ${formatDate(made.asOf)}. `,
    ...(dated ? [link] : []),
  );
}

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;

addEventListener("hashchange", reportStaleData);
addEventListener("dragover", (event) => {
  if (!holdsFiles(event)) return;
  event.preventDefault();
  showStatus(messages.dragging);
});
addEventListener("dragleave", ({ relatedTarget }) => {
  if (relatedTarget === null) showStatus();
});
addEventListener("drop", (event) => {
  if (!holdsFiles(event)) return;
  event.preventDefault();
  void open(event.dataTransfer?.files[0]);
});

async function open(file: File | undefined) {
  if (!file) return showStatus();
  if (file.size > maxBytes) return showStatus(messages.large);
  showStatus(messages.reading);
  const [{ parsePictureUrl }, bytes] = await Promise.all([
    import("@/lib/picture/metadata/read"),
    file.arrayBuffer().catch(() => undefined),
  ]);
  const origin = bytes && parsePictureUrl(new Uint8Array(bytes));
  if (!origin) return showStatus(messages.unknown);
  showStatus();
  location.assign(formatPictureLink(origin));
}
