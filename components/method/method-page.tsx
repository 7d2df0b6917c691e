import { AskIcon } from "@/components/deal/ask-glyph";
import { PageFrame } from "@/components/layout/page-frame";
import { ResultIcon } from "@/components/marks/glyph";
import { Mark } from "@/components/marks/mark";
import type { AskKind } from "@/lib/model/deals/asks";
import type { Result } from "@/lib/model/difference";
import type { CodingRule } from "@/lib/view/coding-rules";
import type { AskIcon as AskShape } from "@/lib/view/deal/asks";
import type { MethodView } from "@/lib/view/method";

/** How positions are found, placed and compared: the rules the code applies, and the coding notes in the data. */
export function MethodPage({ view }: { view: MethodView }) {
  return (
    <PageFrame section="method">
      <div className="head">
        <div>
          <h1>Method</h1>
          <p className="lead">
            How Parley finds a position, places it on a scale and compares it. The tables below are those that the code
            itself runs on; the coding notes are part of the data.
          </p>
        </div>
      </div>

      <Section title="A position as of a date">
        <p className="prose">
          A party’s stance is never stored. It is derived from the statements that were public by the date of the page.
          A paper handed over on one day and published on another counts from the day it was published.
        </p>
        <p className="prose">
          On the record, a newer statement replaces the older ones. Where an editor judges that an older one still
          holds, the newer one names it, and the stance is the range of both; where the two cannot both hold, it is
          contested and both are shown. Answers for several cases are shown one by one and never as a range.
        </p>
        <p className="prose">
          A report never replaces what is on record: it is shown alongside. Where nothing is on record, reports are
          shown, drawn as reports; “On the record only” shows that cell as silent. When a report lapses is said{" "}
          <a href="#coding">below</a>.
        </p>
        <p className="prose">
          Silence is a finding. A cell with no statement says so, with the date on which the sources were last checked.
          It agrees with nobody and disagrees with nobody, and is counted as “cannot be compared”.
        </p>
        <p className="prose">
          A red line is only what the party itself called unacceptable, on the record. It stands until a newer statement
          of the party on the record holds the option that it ruled out. What a party declined as it was offered is said
          as well; it rules out nothing.
        </p>
        <p className="prose">
          Where a party is a body of several, its stance is one, and its cell opens into the voices of its members, each
          with what that member has said. Where they share no option, the cell says that they differ.
        </p>
      </Section>

      <Section title="Who has to agree" id="parties">
        <p className="prose">
          A party has a role in the negotiation. The counts of pairs, who is furthest apart and the room for agreement
          are over the principals, and each page says so where there are other parties; “Of all parties” includes the
          others in the pairs. What a mediator or a third party says is found, placed and shown in the same way.
        </p>
        <p className="prose">
          A question can concern some of the parties only. For the others the cell says “Not concerned”. That is not
          silence, since nobody expects them to speak, and it is counted apart.
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
                {rule} {onRecord ? "On the record." : "A report."} <i>Borderline:</i> {borderline}
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

      <Section title="What a comparison can come to">
        <p className="prose">
          Measured between what is on record, from the nearest point of one to the nearest point of the other. Where one
          side is known only by report, the result says that it rests on a report. Nothing is averaged into a score for
          a party or a deal; distances on two scales are not added up.
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
          Each term is weighed against each party’s own stance on the day before the deal became known, so that no
          stance is an answer to it; a deal that a reader makes is weighed at the date of the page. Steps are counted
          from the nearest point of the stance to the nearest point of the term. Where the term is a range, the nearest
          of its options counts, and it is said that others lie beyond. Terms that place a question alike are weighed
          once.
        </p>
        <p className="prose">
          What is on record is what a term is measured from. A report is measured from only where nothing is on record,
          and the result is then drawn dashed and says so; where a report stands beside what is on record, what it would
          come to if it counted is said too. A party without a position is within nothing and beyond nothing. Where the
          stance as of the date of the page weighs a term otherwise, for instance because a red line was drawn in answer
          to the deal, that stands under the result.
        </p>
        <p className="prose">
          What a deal leaves out is listed question by question and counts neither for nor against it. Results are
          counted by kind, party by party, and never become one number for the whole.
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
          For each question: which options nobody rules out, and how far each is from every stated position. Only what
          is on the record counts. An option is marked “closest” if every alternative would ask more of at least one
          party, unless that is true of most options. The distances of two parties are not added up, so several options
          can be. Where nobody has stated a position none is offered. A contested position is measured from the nearest
          of what it holds.
        </p>
        <p className="prose">
          For the whole there are three answers. Taking evidence away never turns “too early to say” into “possible”.
          Answers to two questions that cannot both be carried out are named in the data as contradictions; where
          nothing is left that contradicts nothing, there is no room.
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
          A deal that a reader makes is held against the same stances, as of the date of the page. It says that nobody
          has proposed it, or which deal on the table has the same answers. What contradicts itself is named and stays
          possible to choose; what is left open is listed. The address holds the answers by ids and short codes and
          nothing else; a code is never given to another question or option, and addresses with ids go on working.
        </p>
      </Section>

      <Section title="What counts as a change">
        <p className="prose">
          The pages can be seen as of any date on which something changed. Each stance is compared with that of the day
          before, and each change is an entry of the log: the changes from one day to a third are those to the second,
          followed by those from it. A deal changes when it or one of its terms becomes known, and when a party answers
          it. Steps of different questions are not added up.
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
          Parties are listed alphabetically. The options of a question run from one end of its subject to the other;
          neither end is better. No colour belongs to a party: blue marks what meets, ochre what is unverified, claret
          how far apart positions are, each with a shape and a word. A name that one side rejects is given with both
          sides’ names. At most {view.longestQuotation} words are quoted from a source at a time, and the link leads to
          them.
        </p>
      </Section>

      <Section title="What the data must satisfy">
        <ul className="rules">
          {view.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </Section>

      <Section title="How statements are coded" id="coding">
        <p className="prose">
          Two decisions are made for every statement, one after the other: where it stands on the scale, and what it
          replaces. These rules hold for all questions; the coding notes below add what a question needs besides. All
          examples are invented.
        </p>
        <h3 className="mt-6 text-question font-serif font-semibold">Where a statement stands</h3>
        {view.placementRules.map((rule) => (
          <Rule key={rule.title} rule={rule} />
        ))}
        <h3 className="mt-6 text-question font-serif font-semibold">What a statement replaces</h3>
        {view.orderRules.map((rule) => (
          <Rule key={rule.title} rule={rule} />
        ))}
      </Section>

      {view.negotiations.map((negotiation) => (
        <Section key={negotiation.id} title={`Coding notes: ${negotiation.title}`} id={negotiation.id}>
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
