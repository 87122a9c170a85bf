import { useCallback, useState } from "react";
import { useSearchParams } from "react-router";
import { useQuery } from "urql";

import { isAnyOpen } from "../credit/deposit";
import { DepositForm } from "../credit/DepositForm";
import { DepositNews, Deposits, DepositsDocument } from "../credit/Deposits";
import { Entries } from "../credit/Entries";
import { creditTexts } from "../credit/texts";
import { graphql, unmask } from "../generated";
import { useFormats } from "../language/format";
import { useTexts } from "../language/texts";
import { Facts } from "../parts/Facts";
import { useFollowing } from "../parts/following";
import { Loaded } from "../parts/Loaded";
import { Notice } from "../parts/Notice";
import { Page } from "../parts/Page";
import { pageOf } from "../parts/Pager";
import { codeOf, may, seesCredit, useViewer } from "../viewer/viewer";

const Credit = graphql(`
  query Credit($first: Int, $after: String, $last: Int, $before: String) {
    viewer {
      ... on AccessCode {
        id
        creditBalance {
          amount
        }
        creditEntries(first: $first, after: $after, last: $last, before: $before) {
          ...CreditEntries
        }
        deposits(first: 5) {
          ...Deposits
        }
        organisation {
          id
          creditBalance {
            amount
          }
          creditEntries(first: $first, after: $after, last: $last, before: $before) {
            ...CreditEntries
          }
        }
      }
    }
  }
`);

/** The prepaid balance: what is left, how it came about, and adding to it. */
export function CreditPage() {
  const t = useTexts(creditTexts);
  const isForThem = seesCredit(useViewer());
  return (
    <Page title={t.title} lead={isForThem && t.lead}>
      {isForThem ? <Balance /> : <Notice kind="info">{t.notYours}</Notice>}
    </Page>
  );
}

function Balance() {
  const t = useTexts(creditTexts);
  const { money } = useFormats();
  const viewer = useViewer();
  const [params] = useSearchParams();
  const [cameAt] = useState(() => Date.now());
  const [result, ask] = useQuery({ query: Credit, variables: pageOf(params) });
  const asked = codeOf(result.data?.viewer);
  const deposits = asked?.deposits ? unmask(DepositsDocument, asked.deposits).nodes : [];
  const look = useCallback(() => {
    ask({ requestPolicy: "network-only" });
  }, [ask]);
  const isFollowing = useFollowing(isAnyOpen(deposits), look);
  return (
    <Loaded query={{ ...result, data: asked }}>
      {(shown) => {
        const { creditBalance, creditEntries } = shown.organisation ?? shown;
        return (
          <>
            {shown.deposits && <DepositNews deposits={shown.deposits} cameAt={cameAt} isFollowing={isFollowing} />}
            {creditBalance && (
              <div className="panel">
                <Facts facts={[[t.balance, <strong key="balance">{money(creditBalance)}</strong>]]} />
              </div>
            )}
            {may(viewer, "PLACE_ORDERS") && (
              <section aria-labelledby="deposit">
                <h2 id="deposit">{t.deposit}</h2>
                <DepositForm />
              </section>
            )}
            {shown.deposits && <Deposits deposits={shown.deposits} />}
            <section aria-labelledby="entries">
              <h2 id="entries">{t.entries}</h2>
              {creditEntries ? <Entries entries={creditEntries} /> : <p>{t.entriesNotYours}</p>}
            </section>
          </>
        );
      }}
    </Loaded>
  );
}
