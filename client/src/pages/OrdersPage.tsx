import { Link, useSearchParams } from "react-router";
import { useQuery } from "urql";

import { faultOfError, reasonOf } from "../forms/fault";
import { graphql, unmask } from "../generated";
import { texts, useTexts } from "../language/texts";
import { useFreshness } from "../orders/freshness";
import { Orders, OrdersDocument } from "../orders/Orders";
import { periodOf, wholePeriod } from "../orders/period";
import { PeriodForm } from "../orders/PeriodForm";
import { Loaded } from "../parts/Loaded";
import { Notice } from "../parts/Notice";
import { Page } from "../parts/Page";
import { changed, pageOf } from "../parts/Pager";
import { ROUTES } from "../routes";
import { codeOf, may, useViewer } from "../viewer/viewer";

export const ordersPageTexts = texts(
  {
    title: "Bestellingen",
    whose: "Wiens bestellingen",
    mine: "Van mij",
    all: "Van mijn onderneming",
    period: "Periode",
    clear: "Toon alles",
    order: "Product bestellen",
  },
  {
    title: "Orders",
    whose: "Whose orders",
    mine: "Mine",
    all: "Of my company",
    period: "Period",
    clear: "Show all",
    order: "Order a product",
  },
);

const MyOrders = graphql(`
  query MyOrders(
    $ofOrganisation: Boolean!
    $period: PeriodInput
    $first: Int
    $after: String
    $last: Int
    $before: String
  ) {
    viewer {
      ... on AccessCode {
        id
        orders(period: $period, first: $first, after: $after, last: $last, before: $before)
          @skip(if: $ofOrganisation) {
          ...Orders
        }
        organisation @include(if: $ofOrganisation) {
          id
          orders(period: $period, first: $first, after: $after, last: $last, before: $before) {
            ...Orders
          }
        }
      }
    }
  }
`);

export function OrdersPage() {
  const t = useTexts(ordersPageTexts);
  const viewer = useViewer();
  const [params] = useSearchParams();
  const mayAll = may(viewer, "VIEW_ORGANISATION_ORDERS");
  const ofOrganisation = mayAll && params.get("of") === "organisation";
  const period = periodOf(params);
  const [result, lookAgain] = useQuery({
    query: MyOrders,
    variables: { ofOrganisation, period: wholePeriod(period), ...pageOf(params) },
  });
  const asked = codeOf(result.data?.viewer);
  const orders = ofOrganisation ? asked?.organisation?.orders : asked?.orders;
  useFreshness(unmask(OrdersDocument, orders)?.nodes ?? [], lookAgain);
  return (
    <Page title={t.title}>
      {may(viewer, "PLACE_ORDERS") && (
        <p>
          <Link to={ROUTES.newOrder}>{t.order}</Link>
        </p>
      )}
      {mayAll && <Whose ofOrganisation={ofOrganisation} />}
      <PeriodForm
        key={JSON.stringify(period)}
        label={t.period}
        beside={
          wholePeriod(period) && (
            <Link to={{ search: changed(params, { from: null, until: null }).toString() }}>{t.clear}</Link>
          )
        }
      />
      <Loaded query={result}>
        {() => {
          if (orders) return <Orders orders={orders} tellsWho={ofOrganisation} />;
          return result.error && <Notice kind="problem">{reasonOf(faultOfError(result.error))}</Notice>;
        }}
      </Loaded>
    </Page>
  );
}

function Whose({ ofOrganisation }: { ofOrganisation: boolean }) {
  const t = useTexts(ordersPageTexts);
  const [params] = useSearchParams();
  return (
    <nav aria-label={t.whose} className="tabs">
      <Link to={{ search: changed(params, { of: null }).toString() }} aria-current={!ofOrganisation}>
        {t.mine}
      </Link>
      <Link to={{ search: changed(params, { of: "organisation" }).toString() }} aria-current={ofOrganisation}>
        {t.all}
      </Link>
    </nav>
  );
}
