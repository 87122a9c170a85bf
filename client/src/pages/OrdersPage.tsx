import { useState } from "react";
import { Link, useSearchParams } from "react-router";
import { useQuery } from "urql";

import { Field } from "../forms/Field";
import { type Fault, faultOfError, missing } from "../forms/fault";
import { Form } from "../forms/Form";
import { graphql } from "../generated";
import { texts, useTexts } from "../language/texts";
import { Orders } from "../orders/Orders";
import { periodOf, wholePeriod } from "../orders/period";
import { Loaded } from "../parts/Loaded";
import { Notice } from "../parts/Notice";
import { Page } from "../parts/Page";
import { changed, pageOf } from "../parts/Pager";
import { ROUTES } from "../routes";
import { may, useViewer } from "../viewer/viewer";

export const ordersPageTexts = texts(
  {
    title: "Bestellingen",
    whose: "Wiens bestellingen",
    mine: "Van mij",
    all: "Van mijn onderneming",
    period: "Periode",
    from: "Van",
    until: "Tot en met",
    submit: "Toon deze periode",
    clear: "Toon alles",
    order: "Uittreksel bestellen",
  },
  {
    title: "Orders",
    whose: "Whose orders",
    mine: "Mine",
    all: "Of my company",
    period: "Period",
    from: "From",
    until: "Until and including",
    submit: "Show this period",
    clear: "Show all",
    order: "Order an extract",
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
  const [result] = useQuery({
    query: MyOrders,
    variables: { ofOrganisation, period: wholePeriod(period), ...pageOf(params) },
  });
  return (
    <Page title={t.title}>
      {may(viewer, "PLACE_ORDERS") && (
        <p>
          <Link to={ROUTES.newOrder}>{t.order}</Link>
        </p>
      )}
      {mayAll && <Whose ofOrganisation={ofOrganisation} />}
      <PeriodForm key={JSON.stringify(period)} />
      <Loaded query={result}>
        {({ viewer: asked }) => {
          const orders = ofOrganisation ? asked?.organisation?.orders : asked?.orders;
          if (orders) return <Orders orders={orders} tellsWho={ofOrganisation} />;
          return result.error && <Notice kind="problem">{reasonOf(faultOfError(result.error))}</Notice>;
        }}
      </Loaded>
    </Page>
  );
}

const reasonOf = ({ message, fields }: Fault) => [message, ...Object.values(fields)].join(" ");

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

function PeriodForm() {
  const t = useTexts(ordersPageTexts);
  const [params, setParams] = useSearchParams();
  const asked = periodOf(params);
  const [from, setFrom] = useState(asked.from);
  const [until, setUntil] = useState(asked.until);

  function action() {
    const empty = missing({ from, until });
    if (!empty) setParams(changed(params, { from, until }));
    return Promise.resolve(empty);
  }

  return (
    <Form
      action={action}
      submit={t.submit}
      label={t.period}
      beside={
        wholePeriod(asked) && (
          <Link to={{ search: changed(params, { from: null, until: null }).toString() }}>{t.clear}</Link>
        )
      }
    >
      <div className="columns">
        <Field name="from" label={t.from} type="date" value={from} onChange={setFrom} width="medium" />
        <Field name="until" label={t.until} type="date" value={until} onChange={setUntil} width="medium" />
      </div>
    </Form>
  );
}
