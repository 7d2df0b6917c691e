import { EditFrame } from "@/components/edit/edit-frame";
import { NewNegotiation, type NewView } from "@/components/edit/new-negotiation";
import { formatProblem, isError } from "@/lib/dataset/problem";
import { listDrafts } from "@/lib/editing/history";
import { addArticle, recordLabel } from "@/lib/editing/labels";
import { type EvidenceWork, fieldId, listOpenWork } from "@/lib/editing/open-work";
import { listPath, negotiationEditPath, newRecordPath, recordPath } from "@/lib/editing/paths";
import { type Contents, type FoundRecord, listRecords, type RecordKind, recordKinds } from "@/lib/editing/records";
import { findUndo } from "@/lib/editing/store";
import { capitalise, formatCount } from "@/lib/text/format";
import { loadDataset } from "../../load";
import { type Folder, listFolders, listProblems } from "../_folder";
import { getFormKey } from "../_form";
import type { Screen } from "../_http";

/** The negotiations, sound or faulty. `refused`: a new one that could not begin. */
export function showHome(refused?: NewView): Screen {
  const { broken, negotiations } = loadDataset();
  const rows = listFolders().map((name) => {
    const faults = broken.find(({ id }) => id === name)?.problems.length ?? 0;
    const title = negotiations.find(({ id }) => id === name)?.title ?? name;
    return { name, title, state: faults > 0 ? formatCount(faults, "fault", "faults") : "sound" };
  });
  return {
    title: "Negotiations",
    status: refused ? 422 : 200,
    content: (
      <EditFrame title="Which negotiation?" lead="What is changed here is written to the files of its folder.">
        <ul className="edit-list">
          {rows.map(({ name, title, state }) => (
            <li key={name} dir="auto">
              <a href={negotiationEditPath(name)}>{title}</a> <small>{state}</small>
            </li>
          ))}
        </ul>
        <NewNegotiation formKey={getFormKey()} others={rows} given={refused} />
      </EditFrame>
    ),
  };
}

/** What is to be done in a negotiation. */
export function showNegotiation(folder: Folder): Screen {
  const { dataDir, name, contents, title } = folder;
  const problems = listProblems(folder);
  const work = listOpenWork(contents, name, problems, folder.negotiation());
  const errors = problems.filter(isError).length;
  const drafts = listDrafts(dataDir, name);
  const undoable = findUndo(dataDir, name);
  return {
    title,
    content: (
      <EditFrame
        name={name}
        topic={title}
        title={errors > 0 ? `${title}: ${formatCount(errors, "fault", "faults")} to mend` : title}
        lead={
          errors > 0
            ? "Readers do not see it until the faults are mended."
            : "The files are sound. What is listed here can still be done."
        }
      >
        <p className="edit-start">
          <a className="button" href={negotiationEditPath(name, "code")}>
            Code a statement
          </a>{" "}
          <a href={negotiationEditPath(name, "import")}>Import a spreadsheet</a>{" "}
          <a href={listPath(name, "negotiation")}>About the negotiation</a>
        </p>
        <Work title="Faults" count={work.faults.length}>
          {work.faults.map(({ problem, href }) => (
            <li key={formatProblem(problem)} dir="auto">
              {href ? <a href={href}>{problem.record ?? problem.file}</a> : problem.file}: {problem.wrong}.{" "}
              {problem.remedy}
            </li>
          ))}
        </Work>
        <Work title="No statement, and no search recorded" count={work.unasked.length}>
          {work.unasked.map(({ question, party, href }) => (
            <li key={href} dir="auto">
              <a href={href}>
                {party}: {question}
              </a>
            </li>
          ))}
        </Work>
        <Work title="Not described yet" count={work.undescribed.length}>
          {work.undescribed.map(({ record, href }) => (
            <li key={href} dir="auto">
              <a href={href}>{record}</a>
            </li>
          ))}
        </Work>
        <Work title="Drafts, not saved" count={drafts.length}>
          {drafts.map(({ id, at, screen }) => (
            <li key={id}>
              <a href={`${negotiationEditPath(name, screen)}${screen.includes("?") ? "&" : "?"}draft=${id}`}>
                {screen.split("?")[0]}, {at.slice(0, 16).replace("T", " ")} UTC
              </a>{" "}
              <SmallForm action={negotiationEditPath(name, "drafts")} field="draft" value={id} label="Throw away" />
            </li>
          ))}
        </Work>
        {work.undecided > 0 && (
          <p className="edit-note">
            <a href={negotiationEditPath(name, "agreement")}>
              {capitalise(formatCount(work.undecided, "statement is", "statements are"))} placed otherwise by a second
              coder
            </a>{" "}
            and still to be decided.
          </p>
        )}
        {work.unsigned.changed + work.unsigned.fresh > 0 && (
          <p className="edit-note">
            <a href={negotiationEditPath(name, "review")}>
              {capitalise(formatCount(work.unsigned.changed, "record has", "records have"))} changed since somebody
              signed for {work.unsigned.changed === 1 ? "it" : "them"}
            </a>
            , {formatCount(work.unsigned.fresh, "record was", "records were")} never signed.
          </p>
        )}
        <Work title="Quotations that are not word for word in their source" count={work.differing.length}>
          {work.differing.map((one) => (
            <EvidenceItem key={one.key} item={one} />
          ))}
        </Work>
        <Fold title="Quotations not checked against their source" items={work.unchecked} />
        <Fold title="Sources without an archived copy" items={work.unarchived} />
        <Fold title="Sources that nothing cites" items={work.uncited} />
        {work.quotations > 0 && (
          <p className="edit-note">
            {capitalise(formatCount(work.quotations, "quotation has", "quotations have"))} no words before or after by
            which a reader could find them.
          </p>
        )}
        {undoable && (
          <div className="edit-note">
            The last change: {undoable.what}{" "}
            <SmallForm action={negotiationEditPath(name, "undo")} field="at" value={undoable.at} label="Undo" />
          </div>
        )}
        <h2>What is there</h2>
        <ul className="edit-counts">
          {work.counts.map(({ kind, count, href }) => (
            <li key={kind}>
              <a href={href}>
                <b>{count}</b> {kind}
              </a>
            </li>
          ))}
        </ul>
      </EditFrame>
    ),
  };
}

function Work({ title, count, children }: { title: string; count: number; children: React.ReactNode }) {
  if (count === 0) return null;
  return (
    <section className="edit-work">
      <h2>
        {title} <small>{count}</small>
      </h2>
      <ul>{children}</ul>
    </section>
  );
}

/** Work that is often long, and waits for a command more than for a form: the number first. */
function Fold({ title, items }: { title: string; items: readonly EvidenceWork[] }) {
  if (items.length === 0) return null;
  return (
    <details className="edit-more">
      <summary>
        {title} <small>{items.length}</small>
      </summary>
      <ul className="edit-fold">
        {items.map((one) => (
          <EvidenceItem key={one.key} item={one} />
        ))}
      </ul>
    </details>
  );
}

function EvidenceItem({ item: { text, href } }: { item: EvidenceWork }) {
  return (
    <li dir="auto">
      <a href={href}>{text}</a>
    </li>
  );
}

function SmallForm({ action, field, value, label }: { action: string; field: string; value: string; label: string }) {
  return (
    <form method="post" action={action} className="edit-small">
      <input type="hidden" name="form-key" value={getFormKey()} />
      <input type="hidden" name={field} value={value} />
      <button type="submit" className="button">
        {label}
      </button>
    </form>
  );
}

/** The questions of an issue, each where it stands in the codebook. */
function Questions({ contents, name, issue }: { contents: Contents; name: string; issue: FoundRecord }) {
  const own = listRecords(contents, name, "question").filter(({ file }) => file === issue.file);
  return (
    <ol>
      {own.map(({ id, value }, i) => (
        <li key={id} dir="auto">
          <a href={`${recordPath(name, issue)}#${fieldId(`questions[${i}]`)}`}>{recordLabel("question", value)}</a>
        </li>
      ))}
    </ol>
  );
}

/** All records of a kind. */
export function showList({ name, contents, title }: Folder, kind: RecordKind): Screen {
  const { plural, noun, parent } = recordKinds[kind];
  const records = listRecords(contents, name, kind);
  return {
    title: plural,
    content: (
      <EditFrame
        name={name}
        topic={title}
        title={plural}
        lead={capitalise(formatCount(records.length, noun, plural.toLowerCase()))}
      >
        {!parent && (
          <p className="edit-start">
            <a className="button" href={newRecordPath(name, kind)}>
              Add {addArticle(noun)}
            </a>
          </p>
        )}
        <ul className="edit-list">
          {records.map((one) => (
            <li key={`${one.within} ${one.id}`} dir="auto">
              <a href={recordPath(name, one)}>{recordLabel(kind, one.value)}</a> <small>{one.id}</small>
              {kind === "issue" && <Questions contents={contents} name={name} issue={one} />}
            </li>
          ))}
        </ul>
      </EditFrame>
    ),
  };
}
