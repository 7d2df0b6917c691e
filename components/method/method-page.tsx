import { AskIcon } from "@/components/deal/ask-glyph";
import { PageFrame } from "@/components/layout/page-frame";
import { PageHead } from "@/components/layout/page-head";
import { ResultIcon } from "@/components/marks/glyph";
import { Mark } from "@/components/marks/mark";
import type { Negotiation } from "@/lib/dataset/negotiation";
import type { AskKind } from "@/lib/model/deals/asks";
import type { Result } from "@/lib/model/difference";
import type { CodingRule } from "@/lib/view/coding-rules";
import type { AskIcon as AskShape } from "@/lib/view/deal/asks";
import type { MethodView } from "@/lib/view/method";
import { CodedTwice } from "./coded-twice";

/** How positions are found and compared: the rules the code applies, and the notes in the data. */
export function MethodPage({ view, newest }: { view: MethodView; newest: Negotiation | undefined }) {
  return (
    <PageFrame section="method" newest={newest}>
      <PageHead
        title="Method"
        lead="How Parley finds out what a party wants, and how it compares one position with another. The code follows the rules on this page; the notes on each question are part of the data."
      />

      <Section title="What counts as a position">
        <p className="prose">
          A party’s position on a question comes from its statements that were public by the date of the page. A paper
          handed over on one day and published on another counts from the day it was published.
        </p>
        <p className="prose">
          On the record, a newer statement replaces the older ones. If an editor judges that an older one is still
          current, the position is the range of both. If the two contradict each other, both are shown and marked as
          contested. Answers for different cases are shown one by one, never as a range.
        </p>
        <p className="prose">
          A report never replaces what a party has said on the record: it is shown alongside. If a party has said
          nothing on the record, reports are shown and drawn as reports; “On the record only” leaves them out. How long
          a report counts is explained <a href="#coding">below</a>.
        </p>
        <p className="prose">
          Silence is a finding too. If we found no position, the page says so, with the date on which the sources were
          last searched. A missing position neither agrees nor disagrees with anyone; it “cannot be compared”.
        </p>
        <p className="prose">
          A position is as old as the newest statement that counts for it. From three months on the page says how old it
          is; age alone changes nothing. “Age” leaves out what was said before the last month, three or six months or
          year, counted back from the date of the page or, for what a deal asks, from the day before it became known. An
          older statement stays if a newer one of that time leaves it current, and so does an agreed deal in force. A
          party that has said nothing in that time has no position there, and the page says from when its last one is.
          Evidence, histories and the room for agreement stay as they are.
        </p>
        <p className="prose">
          A red line is only what the party itself has called unacceptable, on the record. It stands until the party
          accepts that option, again on the record. An option that a party declined as offered is shown too, but the
          party may still accept it in another offer.
        </p>
        <p className="prose">
          A party of several members has one position. The page also shows what each member has said, and says so if the
          members differ.
        </p>
      </Section>

      <Section title="Who has to agree" id="parties">
        <p className="prose">
          The principals have to agree; mediators and third parties need not. Counts of pairs, who is furthest apart and
          the room for agreement are about the principals, and each page says so; “Of all parties” includes the others
          in the pairs. What a mediator or a third party says is found and shown in the same way.
        </p>
        <p className="prose">
          A question may concern only some of the parties. The others are “not concerned”. That is counted separately:
          nobody expects them to speak.
        </p>
        <dl className="rules mt-4">
          {view.roles.map(({ role, label, rule }) => (
            <div key={role}>
              <dt>{label}</dt>
              <dd>{rule}</dd>
            </div>
          ))}
        </dl>
      </Section>

      <Section title="Kinds of evidence">
        <dl className="rules">
          {view.evidence.map(({ shape, label, onRecord, rule, borderline }) => (
            <div key={label}>
              <dt>
                <Mark shape={shape} />
                {label}
              </dt>
              <dd>
                {rule} {onRecord ? "On the record." : "A report."} <i>Borderline case:</i> {borderline}
              </dd>
            </div>
          ))}
          <div>
            <dt>
              <Mark shape="disputed" />
              Disputed
            </dt>
            <dd>
              The party that a report is about denies it or casts doubt on it. Its reaction is shown under the report.
            </dd>
          </div>
        </dl>
      </Section>

      <Section title="How quotations are checked" id="quotations">
        <p className="prose">
          A program looks for the words of a quotation in a kept copy of the source’s text. Kinds of quotation marks and
          dashes, spaces and capitals make no difference; an ellipsis stands for words left out. If letters differ, they
          are counted and the page says so. A check stops counting when the quotation or the text is changed. Texts
          belong to their publishers and are not published here; their checksums are.
        </p>
        <p className="prose">
          Quotations without such a remark have not been checked in this way yet. Where there is an archived copy of a
          source, it is linked beside the original.
        </p>
        <dl className="rules mt-4">
          {view.negotiations.map(({ id, title, quotations }) => (
            <div key={id}>
              <dt dir="auto">{title}</dt>
              <dd>{quotations}</dd>
            </div>
          ))}
        </dl>
      </Section>

      <Section title="How two positions compare">
        <p className="prose">
          Positions on the record are compared, from the nearest point of one to the nearest point of the other. If one
          side is known only from a report, the result says so. There is no score for a party or a deal: distances on
          different questions are never averaged or added up.
        </p>
        <dl className="rules">
          {view.results.map(({ kind, label, rule }) => (
            <div key={kind}>
              <dt>
                <ResultIcon result={exampleOf(kind)} />
                {label}
              </dt>
              <dd>{rule}</dd>
            </div>
          ))}
        </dl>
      </Section>

      <Section title="What a deal asks of a party" id="terms">
        <p className="prose">
          Each term is compared with each party’s position on the day before the deal became known, so that no position
          is already an answer to the deal. A deal that a reader makes is compared at the date of the page. Steps are
          counted from the nearest point of the position to the nearest point of the term. If the term is a range, its
          nearest option counts, and the page says that it goes further. Terms with the same answer are compared once.
        </p>
        <p className="prose">
          A report counts only if the party has said nothing on the record; the result is then drawn dashed and says so.
          If there is a report as well as a position on the record, the page adds what the result would be if the report
          is right. If the party’s position has changed since, for instance because it drew a red line in answer to the
          deal, the page notes that under the result.
        </p>
        <p className="prose">
          What a deal leaves out is listed question by question and counts neither for nor against it. The results are
          counted for each party and never become one number for the whole deal.
        </p>
        <dl className="rules mt-4">
          {view.asks.map(({ kind, label, rule }) => (
            <div key={kind}>
              <dt>
                <AskIcon icon={askExampleOf(kind)} />
                {label}
              </dt>
              <dd>{rule}</dd>
            </div>
          ))}
        </dl>
      </Section>

      <Section title="The room for agreement" id="room">
        <p className="prose">
          For each question the page shows which options nobody rules out, and how far each is from every stated
          position. Only positions on the record count. An option is “closest” if every alternative would ask more of at
          least one party, unless that is true of most options. Distances of two parties are not added up, so several
          options can be closest. If nobody has stated a position, none is. A contested position is measured from its
          nearest part.
        </p>
        <p className="prose">
          For the negotiation as a whole there are three answers. Missing evidence never makes an agreement look
          “possible”. The data name answers that contradict each other; if every combination contains a contradiction,
          there is no room.
        </p>
        <dl className="rules mt-4">
          {view.verdicts.map(({ verdict, label, rule }) => (
            <div key={verdict}>
              <dt>{label}</dt>
              <dd>{rule}</dd>
            </div>
          ))}
        </dl>
      </Section>

      <Section title="What if" id="what-if">
        <p className="prose">
          A deal that a reader makes is compared with the same positions, as of the date of the page. The page says that
          nobody has proposed it, or which deal on the table has the same answers. It names contradictions but does not
          forbid them, and lists what is left open. The address of the page holds the answers, and goes on working.
        </p>
      </Section>

      <Section title="What counts as a change">
        <p className="prose">
          You can see the pages as of any date on which something changed. Each position is compared with that of the
          day before, and each change is listed. A deal changes when it or one of its terms becomes known, and when a
          party answers it. Steps on different questions are not added up.
        </p>
        <dl className="rules mt-4">
          {view.changes.map(({ label, rule }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{rule}</dd>
            </div>
          ))}
        </dl>
      </Section>

      <Section title="Order, colour and words">
        <p className="prose">
          Parties are listed alphabetically. Options run from one end of the question to the other; neither end is
          better. No colour belongs to a party: blue means agreement, ochre unverified, claret distance, each with a
          shape and a word. Questions ask what a settlement should say, and every label is written to be true when it is
          cut out with its picture. A name that one side rejects is given with both sides’ names. At most{" "}
          {view.longestQuotation} words are quoted from a source at a time, and the link leads to them.
        </p>
      </Section>

      <Section title="What is checked before anything is shown">
        <ul className="rules">
          {view.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </Section>

      <Section title="How we decide where a statement counts" id="coding">
        <p className="prose">
          Two decisions are made for every statement: which answer it gives, and what it replaces. These rules hold for
          all questions; the notes below add what a single question needs. All examples are invented.
        </p>
        <h3 className="mt-6 text-question font-serif font-semibold">Which answer a statement gives</h3>
        {view.placementRules.map((rule) => (
          <Rule key={rule.title} rule={rule} />
        ))}
        <h3 className="mt-6 text-question font-serif font-semibold">What a statement replaces</h3>
        {view.orderRules.map((rule) => (
          <Rule key={rule.title} rule={rule} />
        ))}
      </Section>

      {view.negotiations.some(({ codedTwice }) => codedTwice) && (
        <Section title="Coded twice" id="coded-twice">
          <p className="prose">
            A second coder decides for each quotation which answer it gives, from the quotation and the notes on the
            question alone. What was decided first is not shown. Then the two are compared; where they differ somebody
            decides, and says why. The counts are those from before any decision, and they stay as they are.
          </p>
          <dl className="rules mt-4">
            {view.likenesses.map(({ likeness, label, rule }) => (
              <div key={likeness}>
                <dt>{label}</dt>
                <dd>{rule}</dd>
              </div>
            ))}
            <div>
              <dt>Alpha</dt>
              <dd>
                Krippendorff’s alpha is 1 where two coders agree throughout and 0 where they agree no more often than
                chance would have it. It takes only statements for which both give an answer; a range counts with its
                middle. With few statements, one more or less changes it a lot. Where nearly all statements give one
                answer it is low even if the coders hardly ever differ. It does not say who is right: two coders who
                read the same notes can make the same mistake.
              </dd>
            </div>
          </dl>
          {view.negotiations.map(
            ({ id, title, codedTwice }) => codedTwice && <CodedTwice key={id} title={title} view={codedTwice} />,
          )}
        </Section>
      )}

      <Section title="Pictures made here" id="pictures">
        <p className="prose">
          A picture from this site knows which view it shows. Drop it on any page, or choose it here, and its view opens
          again; if the data have changed since it was made, the page says so. The picture stays on your device.
        </p>
        <div className="open-picture" data-island="open-picture" />
      </Section>

      {view.negotiations.map((negotiation) => (
        <Section key={negotiation.id} title={`Notes on each question: ${negotiation.title}`} id={negotiation.id}>
          <p className="sub">
            {negotiation.standard} Dataset version {negotiation.version}.
          </p>
          <dl className="rules mt-4">
            {negotiation.parties.map(({ name, note }) => (
              <div key={name}>
                <dt dir="auto">{name}</dt>
                <dd dir="auto">{note}</dd>
              </div>
            ))}
          </dl>
          {negotiation.questions.map((question) => (
            <details key={question.id} className="coding" id={`${negotiation.id}-${question.id}`}>
              <summary>
                <span dir="auto">
                  {question.issue}: {question.text}
                </span>
              </summary>
              <dl>
                {question.options.map(({ label, means, evidence }) => (
                  <div key={label}>
                    <dt dir="auto">{label}</dt>
                    <dd dir="auto">Means: {means}</dd>
                    <dd dir="auto">Evidence: {evidence}</dd>
                  </div>
                ))}
              </dl>
              {question.hardCases.map(({ title, cases }) => (
                <div key={title}>
                  <h3>{title}</h3>
                  <CaseList cases={cases} />
                </div>
              ))}
              <p className="meta mt-3" dir="auto">
                Searched: {question.searched} Last checked {question.checked}.{" "}
                <a href={question.href}>
                  To the question<span className="sr-only">: {question.text}</span>
                </a>
              </p>
            </details>
          ))}
        </Section>
      ))}
    </PageFrame>
  );
}

function Rule({ rule: { title, rules, cases } }: { rule: CodingRule }) {
  return (
    <div className="coding-rule">
      <h4 className="mt-4 font-semibold">{title}</h4>
      {rules.map((rule) => (
        <p key={rule} className="prose">
          {rule}
        </p>
      ))}
      <CaseList cases={cases} />
    </div>
  );
}

function CaseList({ cases }: { cases: CodingRule["cases"] }) {
  return (
    <dl className="rules">
      {cases.map((one) => (
        <div key={one.case}>
          <dt dir="auto">{one.case}</dt>
          <dd dir="auto">{one.decision}</dd>
        </div>
      ))}
    </dl>
  );
}

function Section({ title, id, children }: { title: string; id?: string; children: React.ReactNode }) {
  return (
    <section className="section" id={id}>
      <div className="section-head">
        <h2 dir="auto">{title}</h2>
      </div>
      {children}
    </section>
  );
}

function exampleOf(kind: Result["kind"]): Result {
  return kind === "apart" ? { kind, steps: 2 } : kind === "opposite" ? { kind, steps: 4 } : { kind };
}

function askExampleOf(kind: AskKind): AskShape {
  return kind === "beyond" ? { kind, steps: 2 } : { kind };
}
