import { LateStyle } from "@/components/layout/late-style";
import { PageFrame } from "@/components/layout/page-frame";
import { PageHead } from "@/components/layout/page-head";
import { MarkKey } from "@/components/matrix/mark-key";
import { Overview } from "@/components/matrix/overview";
import type { HomeLeadView, NegotiationEntry } from "@/lib/view/home";
import { NegotiationList } from "./negotiation-list";

/** The front page: the newest negotiation in one screen, what is new in it, and the way to the others. */
export function HomePage({
  lead,
  others,
  missing,
}: {
  lead: HomeLeadView | undefined;
  others: NegotiationEntry[];
  missing: string | undefined;
}) {
  return (
    <PageFrame negotiation={lead?.negotiation}>
      <p className="slogan">What each side says it wants, and on whose word</p>
      {lead ? (
        <Newest lead={lead} />
      ) : (
        <PageHead title="No negotiation can be shown" lead="The log says what is wrong with the data." />
      )}
      {missing && <p className="prose">{missing}</p>}
      {others.length > 0 && (
        <section className="section">
          <div className="section-head">
            <h2>Other negotiations</h2>
          </div>
          <NegotiationList entries={others} />
        </section>
      )}
    </PageFrame>
  );
}

function Newest({ lead: { negotiation, matrix, href, cards } }: { lead: HomeLeadView }) {
  return (
    <>
      <PageHead
        kicker={<a href={href}>{negotiation.title}</a>}
        title={matrix.title}
        lead={matrix.lead}
        style="overview"
      />
      <p className="home-day">
        As of <b>{matrix.asOf}</b>. <a href={href}>Open each question, step through the dates</a>
      </p>
      {matrix.kind === "words" && (
        <>
          <h2 className="sr-only">Positions</h2>
          <Overview
            heads={matrix.heads}
            groups={matrix.groups}
            caption={matrix.caption}
            hasAges={matrix.age !== undefined}
          />
          <MarkKey entries={matrix.key} age={matrix.age} />
        </>
      )}
      <LateStyle of="overview" />
      <ul className="home-cards">
        {cards.map(({ title, number, sentence, link }) => (
          <li key={title}>
            <h2>{title}</h2>
            <p className="home-number" aria-hidden="true">
              {number}
            </p>
            <p dir="auto">{sentence}</p>
            <p>
              <a href={link.href} dir="auto">
                {link.text}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
