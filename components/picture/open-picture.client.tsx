"use client";

import { useEffect, useId, useState, useSyncExternalStore } from "react";
import { writeDate } from "@/lib/format";
import { datePictureLink, readPictureLink, writePictureLink } from "@/lib/picture/picture-link";

/** More than any picture made here has; a film is not read into memory. */
const mostBytes = 32 * 1024 * 1024;

const says = {
  reading: "Reading the picture…",
  "too-large": "That file is too large to be a picture made here.",
  unknown:
    "That file does not say which view it shows: it was not made here, or a program has taken its description out. The address stands in the picture.",
} as const;

type State =
  | keyof typeof says
  | "dragging"
  | { changed: { version: string; asOf: string }; dated?: string | undefined };

/**
 * Reopens the view of a picture that was made here, chosen or dropped anywhere on the page, and says when the data have
 * changed since. Without script there is nothing of it.
 */
export function OpenPicture({ version }: { version?: string | undefined }) {
  const scripted = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
  const [state, setState] = useState<State>();
  const id = useId();

  useEffect(() => {
    const arrive = () => {
      const made = readPictureLink(window.location.hash);
      if (!made) return;
      const { pathname, search } = window.location;
      window.history.replaceState(window.history.state, "", pathname + search);
      setState(
        version && made.version !== version
          ? { changed: made, dated: datePictureLink(pathname, search, made.asOf) }
          : undefined,
      );
    };
    const drag = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setState("dragging");
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setState(undefined);
    };
    const drop = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      void open(event.dataTransfer.files[0], setState);
    };
    arrive();
    window.addEventListener("hashchange", arrive);
    window.addEventListener("dragover", drag);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("hashchange", arrive);
      window.removeEventListener("dragover", drag);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, [version]);

  if (!scripted) return null;
  return (
    <div className="open-picture">
      <label htmlFor={id}>Open a picture made here</label>
      <input
        id={id}
        type="file"
        accept="image/png,image/svg+xml"
        onChange={(event) => {
          void open(event.target.files?.[0], setState);
          event.target.value = "";
        }}
      />
      <p className={state ? "picture-says picture-says-shown" : "picture-says"} role="status">
        {state && <Says state={state} />}
      </p>
    </div>
  );
}

function Says({ state }: { state: State }) {
  if (state === "dragging") return "Drop a picture that was made here to open its view.";
  if (typeof state === "string") return says[state];
  const { changed, dated } = state;
  return (
    <>
      The data have changed since this picture was made: it is of dataset {changed.version}, as of{" "}
      {writeDate(changed.asOf)}. {dated && <a href={dated}>What the data now say of that date</a>}
    </>
  );
}

async function open(file: File | undefined, say: (state: State | undefined) => void) {
  if (!file) return say(undefined);
  if (file.size > mostBytes) return say("too-large");
  say("reading");
  const [{ readPictureAddress }, bytes] = await Promise.all([
    import("@/lib/picture/read-picture"),
    file.arrayBuffer().catch(() => undefined),
  ]);
  const origin = bytes && readPictureAddress(new Uint8Array(bytes));
  if (!origin) return say("unknown");
  say(undefined);
  window.location.assign(writePictureLink(origin));
}
