import { useState } from "react";
import { Link, useSearchParams } from "react-router";
import { useQuery } from "urql";

import { faultOfError, reasonOf } from "../forms/fault";
import { graphql } from "../generated";
import { useTexts } from "../language/texts";
import { periodOf } from "../orders/period";
import { PeriodForm } from "../orders/PeriodForm";
import { Loaded } from "../parts/Loaded";
import { Notice } from "../parts/Notice";
import { Page } from "../parts/Page";
import { changed } from "../parts/Pager";
import { Overview } from "../spending/Overview";
import { amsterdamDay, askedPeriod, type Span, spanOf, SPANS } from "../spending/period";
import { spendingTexts } from "../spending/texts";
import { codeOf, type CodeViewer, may, useViewer } from "../viewer/viewer";

const MINE = "me";

const Spending = graphql(`
  query Spending($spender: ID!, $period: PeriodInput) {
    node(id: $spender) {
      ... on Organisation {
        id
        name
        spending(period: $period) {
          ...SpendingOverview
          ...SpendingOfCodes
        }
      }
      ... on AccessCode {
        id
        hint
        spending(period: $period) {
          ...SpendingOverview
        }
      }
    }
  }
`);

/** What was spent: by the company, for who sees its orders, or with one code. */
export function SpendingPage() {
  const t = useTexts(spendingTexts);
  const viewer = codeOf(useViewer());
  return <Page title={t.title}>{viewer && <Spent viewer={viewer} />}</Page>;
}

function Spent({ viewer }: { viewer: CodeViewer }) {
  const t = useTexts(spendingTexts);
  const [params] = useSearchParams();
  const [today] = useState(() => amsterdamDay(new Date()));
  const company = may(viewer, "VIEW_ORGANISATION_ORDERS") ? viewer.organisation : null;
  const of = company ? params.get("of") : MINE;
  const spender = of === MINE ? viewer.id : (of ?? company?.id ?? viewer.id);
  const [result] = useQuery({ query: Spending, variables: { spender, period: askedPeriod(params, today) } });
  const node = result.data?.node;
  const hint = node?.__typename === "AccessCode" && of !== null && of !== MINE ? node.hint : undefined;
  return (
    <>
      {company && <Whose of={of} hint={hint} />}
      <Periods />
      <div className="reserved" aria-busy={result.fetching}>
        <Loaded query={result}>
          {() => {
            if (node?.__typename === "Organisation" && node.spending) {
              return <Overview overview={node.spending} codes={node.spending} />;
            }
            if (node?.__typename === "AccessCode" && node.spending) return <Overview overview={node.spending} />;
            return (
              <Notice kind="problem">{result.error ? reasonOf(faultOfError(result.error)) : t.notFound}</Notice>
            );
          }}
        </Loaded>
      </div>
    </>
  );
}

function Whose({ of, hint }: { of: string | null; hint: string | undefined }) {
  const t = useTexts(spendingTexts);
  const [params] = useSearchParams();
  const link = (chosen: string | null, text: string) => (
    <Link to={{ search: changed(params, { of: chosen }).toString() }} aria-current={of === chosen}>
      {text}
    </Link>
  );
  return (
    <nav aria-label={t.whose} className="tabs">
      {link(null, t.ofCompany)}
      {link(MINE, t.mine)}
      {hint && link(of, t.ofCode(hint))}
    </nav>
  );
}

function Periods() {
  const t = useTexts(spendingTexts);
  const [params] = useSearchParams();
  const chosen = spanOf(params);
  const days = periodOf(params);
  const link = (span: Span, period: string | null) => (
    <Link
      key={span}
      to={{ search: changed(params, { period, from: null, until: null }).toString() }}
      aria-current={span === chosen}
    >
      {t.spans[span]}
    </Link>
  );
  return (
    <>
      <nav aria-label={t.period} className="tabs">
        {link("last-twelve-months", null)}
        {SPANS.map((span) => link(span, span))}
      </nav>
      <details open={chosen === undefined}>
        <summary>{t.ownDays}</summary>
        <PeriodForm key={JSON.stringify(days)} label={t.ownDays} />
      </details>
    </>
  );
}
