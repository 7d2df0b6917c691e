import { PageFrame } from "@/components/layout/page-frame";
import { PageHead } from "@/components/layout/page-head";
import type { Negotiation } from "@/lib/dataset/negotiation";
import type {
  TextVersionContent,
  TextVersionEntry,
  TextVersionQuestion,
  TextVersionView,
} from "@/lib/export/view/text-version";
import { negotiationPath } from "@/lib/url/paths";
import type { EvidenceView } from "@/lib/view/issue/evidence";

/**
 * A view as linear text: headings for the issues and questions, an entry for each position, and below it the statements
 * it rests on. No figures and no tables; nothing that has to be seen.
 */
export function TextVersionPage({
  printed,
  negotiation,
  unknown = "",
  view,
}: {
  printed: string;
  negotiation: Negotiation;
  /** What the address names that is not known; empty if all is. */
  unknown?: string;
  view: TextVersionView;
}) {
  return (
    <PageFrame negotiation={negotiation} printed={printed}>
      <PageHead
        kicker={
          <>
            <a href={negotiationPath(negotiation)}>{view.negotiation}</a> / As text
          </>
        }
        title={view.title}
        lead={`As of ${view.asOf}. ${view.sub}`}
        notes={
          <>
            <p className="sub mt-2">
              The same as the figure on <a href={view.page}>its page</a>, as text from top to bottom.
            </p>
            {unknown && <p className="sub mt-2">{unknown}</p>}
          </>
        }
      />
      <TextVersionBody view={view} />
    </PageFrame>
  );
}

/** The questions of a text version, with what was said on them. */
export function TextVersionBody({ view }: { view: TextVersionContent }) {
  return (
    <>
      {view.columns.length > 0 && (
        <section className="text-version-columns" aria-labelledby="text-version-columns">
          <h2 id="text-version-columns">Covered, in this order</h2>
          <ol>
            {view.columns.map((name) => (
              <li key={name} dir="auto">
                {name}
              </li>
            ))}
          </ol>
        </section>
      )}
      {view.parts.length > 0 && (
        <ul className="text-version-parts">
          {view.parts.map(({ title, href }) => (
            <li key={href}>
              <a href={href} dir="auto">
                {title}
              </a>
            </li>
          ))}
        </ul>
      )}
      {view.groups.map(({ issue, questions }) => (
        <section key={issue} className="section">
          <div className="section-head">
            <h2 dir="auto">{issue}</h2>
          </div>
          {questions.map((question) => (
            <Question key={question.key} question={question} />
          ))}
        </section>
      ))}
      {view.groups.length === 0 && view.parts.length === 0 && <p className="sub">No question is shown.</p>}
      {view.omitted && (
        <section className="section">
          <div className="section-head">
            <h2>What it leaves out</h2>
          </div>
          <p className="sub">{view.omitted.lead}</p>
          <ul className="text-version-list">
            {view.omitted.questions.map((text) => (
              <li key={text} dir="auto">
                {text}
              </li>
            ))}
          </ul>
        </section>
      )}
      {view.checked && <p className="page-note">{view.checked}</p>}
      {view.sources && (
        <p className="page-note" dir="auto">
          {view.sources}
        </p>
      )}
    </>
  );
}

function Question({ question }: { question: TextVersionQuestion }) {
  const { key, text, href, optionsAre, options, put, entries, results } = question;
  return (
    <section className="text-version-question" aria-labelledby={`text-version-${key}`}>
      <h3 id={`text-version-${key}`}>
        <a href={href} dir="auto">
          {text}
        </a>
      </h3>
      <p className="meta">{optionsAre}</p>
      <ol className="text-version-options">
        {options.map((option) => (
          <li key={option} dir="auto">
            {option}
          </li>
        ))}
      </ol>
      <ul className="text-version-list">
        {(put ? [put, ...entries] : entries).map((entry) => (
          <Entry key={entry.key} entry={entry} />
        ))}
        {results.map((result) => (
          <li key={result} dir="auto">
            <b>Compared:</b> {result}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Entry({ entry: { name, says, claims } }: { entry: TextVersionEntry }) {
  return (
    <li>
      <p>
        <b>
          <bdi>{name}</bdi>:
        </b>{" "}
        <span dir="auto">{says}</span>
      </p>
      {claims.length > 0 && (
        <ul className="text-version-claims">
          {claims.map((claim) => (
            <Claim key={claim.id} claim={claim} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** A statement or a term as sentences, with everything needed to check it. */
function Claim({ claim }: { claim: EvidenceView }) {
  const { word, date, who, summary, position, ruledOut, declined, scope, condition, certainty } = claim;
  const { sources, reactions, quote } = claim;
  return (
    <li>
      <b>{word},</b> <bdi>{who}</bdi>, <time dateTime={claim.isoDate}>{date}</time>: <bdi>{summary}</bdi>{" "}
      {position && (
        <>
          Position: <bdi>{position}</bdi>.{" "}
        </>
      )}
      {ruledOut && (
        <>
          Rules out <bdi>{ruledOut}</bdi>.{" "}
        </>
      )}
      {declined && (
        <>
          Declines as offered <bdi>{declined}</bdi>.{" "}
        </>
      )}
      {scope && (
        <>
          Applies <bdi>{scope}</bdi>.{" "}
        </>
      )}
      {condition && (
        <>
          Condition: <bdi>{condition}</bdi>.{" "}
        </>
      )}
      {certainty && `${certainty}. `}
      {quote && (
        <>
          In its words{quote.whose && ` (${quote.whose})`}:{" "}
          <q dir="auto" lang={quote.lang}>
            {quote.text}
          </q>
          . {quote.check && `${quote.check}. `}
          {quote.original && (
            <>
              In the original:{" "}
              <q dir="auto" lang={quote.original.lang}>
                {quote.original.text}
              </q>
              .{" "}
            </>
          )}
        </>
      )}
      {sources.map((source, i) => (
        <span key={source.listed}>
          {i === 0 ? "Source: " : "; also "}
          <a href={source.href} dir="auto">
            {source.name}
          </a>
          {source.archived && (
            <>
              {" "}
              (<a href={source.archived.href}>{source.archived.text}</a>)
            </>
          )}
        </span>
      ))}
      .
      {reactions.map((reaction) => (
        <span key={`${reaction.by} ${reaction.date} ${reaction.summary}`}>
          {" "}
          Reaction: <bdi>{reaction.by}</bdi>, {reaction.date}, {reaction.kind}. <bdi>{reaction.summary}</bdi>
        </span>
      ))}
    </li>
  );
}
