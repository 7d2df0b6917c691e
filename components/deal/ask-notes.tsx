import type { AskNote } from "@/lib/view/deal/asks";

/** The lines under what a term asks of a party, with links to the words. */
export function AskNotes({ notes }: { notes: AskNote[] }) {
  return notes.map(({ text, link }) => (
    <p key={`${text} ${link?.href}`} className="ask-note" dir="auto">
      {text}{" "}
      {link && (
        <a href={link.href} dir="auto">
          {link.text}
        </a>
      )}
    </p>
  ));
}
