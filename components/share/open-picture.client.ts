import { datePictureLink, formatPictureLink, readPictureLink } from "@/lib/picture/metadata/link";
import { formatDate } from "@/lib/text/format";

/** More than any picture made here; keeps videos from being read into memory. */
const maxBytes = 32 * 1024 * 1024;

const messages = {
  dragging: "Drop a picture that was made here to open its view.",
  reading: "Reading the picture…",
  large: "That file is too large to be a picture made here.",
  unknown:
    "That file does not say which view it shows: it was not made here, or a program has taken its description out. The address stands in the picture.",
} as const;

const findContainer = () => document.querySelector<HTMLElement>('[data-island="open-picture"]');

function showStatus(...parts: (string | Node)[]) {
  const line = findContainer()?.querySelector("[role=status]");
  line?.replaceChildren(...parts);
  line?.classList.toggle("picture-says-shown", parts.length > 0);
}

/**
 * Reopens the view that a picture made here shows, whether chosen or dropped anywhere on the page, and says if the data
 * have changed since.
 */
export function attachOpenPicture(): void {
  const container = findContainer();
  if (!container || container.firstChild) return;
  const label = document.createElement("label");
  const input = document.createElement("input");
  input.id = "open-picture";
  input.type = "file";
  input.accept = "image/png,image/svg+xml";
  label.htmlFor = input.id;
  label.textContent = "Open a picture made here";
  const status = document.createElement("p");
  status.className = "picture-says";
  status.setAttribute("role", "status");
  input.addEventListener("change", () => {
    void open(input.files?.[0]);
    input.value = "";
  });
  container.append(label, input, status);
  reportStaleData();
}

/** The reader came here from a picture: say so if the data have changed since. */
function reportStaleData() {
  const made = readPictureLink(location.hash);
  if (!made) return;
  const { pathname, search } = location;
  history.replaceState(history.state, "", pathname + search);
  const version = findContainer()?.dataset.version;
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
