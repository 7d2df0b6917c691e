import { Fragment } from "react";
import { Logo } from "@/components/layout/logo";
import { Mark } from "@/components/marks/mark";
import { MarkSprite } from "@/components/marks/mark-sprite";
import { Shares } from "@/components/marks/shares";
import type { EmbedCell, EmbedQuestion, EmbedSign, EmbedView } from "@/lib/embed/embed";
import type { OptionTally } from "@/lib/picture/tally";
import { countLabels, describeSilent } from "@/lib/picture/tally-words";
import { formatNumber } from "@/lib/text/format";
import type { MarkShape } from "@/lib/view/matrix/cell";
import { embedCss, frameScript } from "./embed-css";
import { EmbedStrip } from "./embed-strip";

/** A figure as a complete HTML document, to be shown in an iframe on another site. */
export function EmbedDocument({ view, theme }: { view: EmbedView; theme: "light" | "dark" | undefined }) {
  return (
    <html lang="en-GB" data-theme={theme}>
      {/* biome-ignore lint/style/noHeadElement: a complete document, rendered outside Next's pages. */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{view.documentTitle}</title>
        <link rel="canonical" href={view.page} />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant whose hash is in the policy. */}
        <style dangerouslySetInnerHTML={{ __html: embedCss }} />
      </head>
      <body>
        <div className="s">
          <MarkSprite />
        </div>
        <main>
          <p className="k">{view.kicker}</p>
          <h1 dir="auto">{view.title}</h1>
          <p>Stated positions and reports, as of {view.asOf}</p>
          {view.counted && <p>{view.counted}</p>}
          {view.notes && <p>{view.notes}</p>}
          {view.stale && (
            <p className="n">
              {view.stale}{" "}
              <a href={view.page} target="_blank" rel="noopener">
                See the page
              </a>
            </p>
          )}
          {view.overview.length > 0 && <Overview rows={view.overview} columns={view.columns} />}
          {view.questions.map((question) => (
            <QuestionTable key={question.id} question={question} columns={view.columns} />
          ))}
          {view.key.length > 0 && (
            <ul aria-label="Marks">
              {view.key.map((sign) => (
                <li key={sign.word}>
                  <Sign sign={sign} /> {sign.word}
                </li>
              ))}
            </ul>
          )}
          {view.columns.length > 0 && (
            <ul aria-label="Columns">
              {view.columns.map(({ key, short, name, report }) => (
                <li key={key}>
                  <b className={report ? "rep" : undefined}>{short}</b> {name}
                </li>
              ))}
            </ul>
          )}
          <footer>
            <span>{view.sources}</span>{" "}
            <a href={view.page} target="_blank" rel="noopener">
              <b>
                <Logo />{" "}
              </b>
              The evidence for this figure
            </a>
          </footer>
        </main>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant whose hash is in the policy. */}
        <script dangerouslySetInnerHTML={{ __html: frameScript }} />
      </body>
    </html>
  );
}

/** Every question in a row, with a strip for each column. */
function Overview({ rows, columns }: { rows: EmbedView["overview"]; columns: EmbedView["columns"] }) {
  return (
    <table className="o">
      <thead>
        <tr>
          <th scope="col" aria-label="Question" />
          {columns.map(({ key, short, name, report }) => (
            <th key={key} scope="col" className={report ? "rep" : undefined}>
              <abbr title={name}>{short}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, label, begins, cells }) => (
          <tr key={id} className={begins ? "b" : undefined}>
            <th scope="row" dir="auto">
              {label}
            </th>
            {cells.map(({ column, strip, text, sign }) => (
              <td key={column}>
                <EmbedStrip strip={strip} />
                {sign && <Key shape={sign} />}
                <span className="s">{text}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A sign of the key. */
function Sign({ sign: { shape, line, strip } }: { sign: EmbedSign }) {
  if (shape) return <Key shape={shape} />;
  if (line) return <i className={`l l-${line}`} />;
  return strip ? (
    <span className="st">
      <i className={strip} />
    </span>
  ) : null;
}

function QuestionTable({ question, columns }: { question: EmbedQuestion; columns: EmbedView["columns"] }) {
  const { tally } = question;
  return (
    <>
      <table className={tally && "t"}>
        <caption>{question.title}</caption>
        <thead>
          <tr>
            <th scope="col" aria-label="Option" />
            {tally &&
              countLabels.map(({ key, word }) => (
                <th key={key} scope="col" className={key === "reported" ? "rep" : undefined}>
                  {word}
                </th>
              ))}
            {columns.map(({ key, short, name, report }) => (
              <th key={key} scope="col" className={report ? "rep" : undefined}>
                <abbr title={name}>{short}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {question.options.map(({ label, shares, cells }, place) => (
            <tr key={label}>
              <th scope="row" dir="auto">
                <span>
                  {label}
                  <Shares view={shares} hidden="s" />
                </span>
              </th>
              {tally &&
                countLabels.map(({ key }) => <Count key={key} what={key} parties={tally.options[place]?.[key] ?? 0} />)}
              {columns.map(({ key }) => {
                const cell = cells.find(({ column }) => column === key);
                if (cell) return <Cell key={key} cell={cell} />;
                const absent = question.silent.find(({ column }) => column === key);
                return (
                  place === 0 &&
                  absent && (
                    <Silence key={key} options={question.options.length} shape={absent.shape} word={absent.word} />
                  )
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {[...(tally ? [describeSilent(tally)] : []), ...question.results, ...question.silent.map(({ text }) => text)].map(
        (line) => (
          <p key={line}>{line}</p>
        ),
      )}
    </>
  );
}

function Count({ what, parties }: { what: keyof OptionTally; parties: number }) {
  const shown = what === "reported" ? "c rep" : "c";
  return <td className={parties === 0 ? "no" : shown}>{formatNumber(parties)}</td>;
}

function Cell({ cell: { marks, above, below, through } }: { cell: EmbedCell }) {
  const lines = `${above && `a-${above} `}${below && `z-${below}`}`.trim();
  return (
    <td className={lines || undefined}>
      {marks.map(({ shape, word }) => (
        <Fragment key={shape}>
          <Key shape={shape} />
          <span className="s">{word} </span>
        </Fragment>
      ))}
      {through && <span className="s">{through}</span>}
    </td>
  );
}

/** Having no position applies to all of the options, so the cell spans them. */
function Silence({
  options,
  shape,
  word,
}: Pick<EmbedQuestion["silent"][number], "shape" | "word"> & { options: number }) {
  return (
    <td className="no" rowSpan={options}>
      <Key shape={shape} />
      <span className="s">{word}</span>
    </td>
  );
}

function Key({ shape }: { shape: MarkShape }) {
  return (
    <span className={`m-${shape}`}>
      <Mark shape={shape} />
    </span>
  );
}
