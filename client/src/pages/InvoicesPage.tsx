import { useCallback } from "react";
import { useSearchParams } from "react-router";
import { useQuery } from "urql";

import { type FragmentType, graphql, unmask } from "../generated";
import { texts, useTexts } from "../language/texts";
import { Invoices, InvoicesDocument } from "../invoices/Invoices";
import { useFollowing } from "../parts/following";
import { Loaded } from "../parts/Loaded";
import { Notice } from "../parts/Notice";
import { Page } from "../parts/Page";
import { pageOf } from "../parts/Pager";
import { codeOf, seesInvoices, useViewer } from "../viewer/viewer";

export const invoicesPageTexts = texts(
  {
    title: "Facturen",
    lead: "Wat u in een maand bestelt, komt na die maand op één factuur.",
    notYours:
      "Er zijn geen facturen voor u. Betaalt uw onderneming per factuur of automatische incasso, vraag dan de hoofduser om u alle bestellingen van de onderneming te laten zien.",
  },
  {
    title: "Invoices",
    lead: "What you order in a month is on one invoice after that month.",
    notYours:
      "There are no invoices for you. If your company pays by invoice or direct debit, ask the main user to let you see all orders of the company.",
  },
);

const MyInvoices = graphql(`
  query MyInvoices($first: Int, $after: String, $last: Int, $before: String) {
    viewer {
      ... on AccessCode {
        id
        invoices(first: $first, after: $after, last: $last, before: $before) {
          ...Invoices
        }
        organisation {
          id
          invoices(first: $first, after: $after, last: $last, before: $before) {
            ...Invoices
          }
        }
      }
    }
  }
`);

export function InvoicesPage() {
  const t = useTexts(invoicesPageTexts);
  const isForThem = seesInvoices(useViewer());
  return (
    <Page title={t.title} lead={isForThem && t.lead}>
      {isForThem ? <Listed /> : <Notice kind="info">{t.notYours}</Notice>}
    </Page>
  );
}

function Listed() {
  const [params] = useSearchParams();
  const [result, ask] = useQuery({ query: MyInvoices, variables: pageOf(params) });
  const viewer = codeOf(result.data?.viewer);
  const invoices = viewer?.organisation ? viewer.organisation.invoices : viewer?.invoices;
  const look = useCallback(() => {
    ask({ requestPolicy: "network-only" });
  }, [ask]);
  useFollowing(invoices ? isAnyUnderWay(invoices) : false, look);
  return (
    <Loaded query={{ ...result, data: invoices ?? undefined }}>{(found) => <Invoices invoices={found} />}</Loaded>
  );
}

function isAnyUnderWay(invoices: FragmentType<typeof InvoicesDocument>): boolean {
  return unmask(InvoicesDocument, invoices).nodes.some(({ document }) => !document);
}
