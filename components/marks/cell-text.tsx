import type { CellView, EvidenceLine } from "@/lib/view/matrix/cell";
import { Mark } from "./mark";

/** What else has to be said of a position, and of silence: contradicting accounts, what was declined as offered. */
export function CellNotes({ cell }: { cell: Pick<CellView, "notes"> }) {
  return cell.notes?.map((note) => (
    <p key={note} className="condition" dir="auto">
      {note}
    </p>
  ));
}

/** A cell in words: the sentences, their conditions, and whose word they rest on. */
export function CellText({ cell, brief = false }: { cell: CellView; brief?: boolean }) {
  return (
    <>
      {(brief ? cell.brief : cell.sentences).map((sentence) => (
        <p key={sentence} className="stance" dir="auto">
          {sentence}
        </p>
      ))}
      <Conditions cell={cell} />
      {cell.contested && <p className="condition">Contested: these statements cannot both hold.</p>}
      <CellNotes cell={cell} />
      {cell.evidence.length > 0 && <EvidenceLines lines={cell.evidence} />}
      {!brief && <Voices cell={cell} />}
    </>
  );
}

/** What a position depends on. */
export function Conditions({ cell }: { cell: Pick<CellView, "conditions"> }) {
  return cell.conditions.map((condition) => (
    <p key={condition} className="condition" dir="auto">
      <b>Condition:</b> {condition}
    </p>
  ));
}

/** What the members of a party say, where it is a body of several. */
export function Voices({ cell }: { cell: Pick<CellView, "voices"> }) {
  return cell.voices?.map(({ name, position, evidence }) => (
    <div key={name} className="voice">
      <p className="condition">
        <b dir="auto">{name}:</b> <span dir="auto">{position}</span>
      </p>
      <EvidenceLines lines={evidence} />
    </div>
  ));
}

/** Who says it, with a link to the words. */
export function EvidenceLines({ lines }: { lines: EvidenceLine[] }) {
  return (
    <ul className="evidence-lines">
      {lines.map((line) => (
        <li key={`${line.text} ${line.href}`} className={`evidence-${line.shape}`}>
          <Mark shape={line.shape} />
          <span>
            <b>{line.word}</b>{" "}
            <a href={line.href} dir="auto">
              {line.text}
            </a>
            {line.note && <span dir="auto"> {line.note}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
