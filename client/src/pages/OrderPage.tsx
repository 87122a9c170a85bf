import { useEffect } from "react";
import { Link, useParams } from "react-router";
import { useQuery } from "urql";

import { graphql } from "../generated";
import type { OrderStatus } from "../generated/graphql";
import { useFormats } from "../language/format";
import { names } from "../language/names";
import { texts, useTexts } from "../language/texts";
import { Documents } from "../orders/Documents";
import { isUnderWay } from "../orders/status";
import { Facts } from "../parts/Facts";
import { Loaded } from "../parts/Loaded";
import { Notice } from "../parts/Notice";
import { Page } from "../parts/Page";
import { ROUTES } from "../routes";
import { NotFoundPage } from "./NotFoundPage";

const SECONDS_BETWEEN_LOOKS = 2;

export const orderTexts = texts(
  {
    title: "Bestelling",
    titleOf: (number: string) => `Bestelling ${number}`,
    product: "Product",
    about: "Waarover",
    kvk: (number: string) => `KVK-nummer ${number}`,
    branch: "Vestigingsnummer",
    language: "Taal van het document",
    languages: { NL: "Nederlands", EN: "Engels" },
    price: "Prijs",
    free: "gratis: u bestelde dit die dag al",
    method: "Betaalmethode",
    orderedBy: "Besteld met code",
    placedAt: "Besteld op",
    deliveredAt: "Geleverd op",
    status: "Status",
    documents: "Documenten",
    underWay: "We maken uw document. Deze pagina werkt vanzelf bij.",
    delivered: "Uw document staat klaar.",
    back: "Alle bestellingen",
  },
  {
    title: "Order",
    titleOf: (number: string) => `Order ${number}`,
    product: "Product",
    about: "About",
    kvk: (number: string) => `KVK number ${number}`,
    branch: "Branch number",
    language: "Language of the document",
    languages: { NL: "Dutch", EN: "English" },
    price: "Price",
    free: "free: you ordered this earlier that day",
    method: "Payment method",
    orderedBy: "Ordered with code",
    placedAt: "Ordered on",
    deliveredAt: "Delivered on",
    status: "Status",
    documents: "Documents",
    underWay: "We are making your document. This page updates by itself.",
    delivered: "Your document is ready.",
    back: "All orders",
  },
);

const OrderDocument = graphql(`
  query Order($id: ID!) {
    node(id: $id) {
      ... on Order {
        id
        number
        subjectKvkNumber
        branchNumber
        status
        paymentMethod
        orderedBy
        placedAt
        deliveredAt
        product {
          name
        }
        options {
          language
        }
        price {
          amount
        }
        failure {
          message
        }
        subject {
          id
          name
        }
        repeatOf {
          id
        }
        ...Documents
      }
    }
  }
`);

export function OrderPage() {
  const t = useTexts(orderTexts);
  const { orderStatus, paymentMethod } = useTexts(names);
  const { money, moment } = useFormats();
  const { id = "" } = useParams();
  const [result, lookAgain] = useQuery({ query: OrderDocument, variables: { id } });
  const order = result.data?.node?.__typename === "Order" ? result.data.node : undefined;
  usePolling(order?.status, lookAgain);

  if (result.data && !order) return <NotFoundPage />;
  return (
    <Page title={order ? t.titleOf(order.number) : t.title}>
      <Loaded query={{ ...result, data: order }}>
        {(shown) => (
          <>
            <div role="status">
              {isUnderWay(shown.status) && <Notice kind="info">{t.underWay}</Notice>}
              {shown.status === "DELIVERED" && <Notice kind="done">{t.delivered}</Notice>}
            </div>
            {shown.failure && <Notice kind="problem">{shown.failure.message}</Notice>}
            <section aria-labelledby="documents">
              <h2 id="documents">{t.documents}</h2>
              <Documents order={shown} />
            </section>
            <Facts
              facts={[
                [t.status, orderStatus[shown.status]],
                [t.product, shown.product.name],
                [t.about, [shown.subject?.name, t.kvk(shown.subjectKvkNumber)].filter(Boolean).join(", ")],
                [t.branch, shown.branchNumber],
                [t.language, shown.options && t.languages[shown.options.language]],
                [t.price, shown.repeatOf ? `${money(shown.price)} (${t.free})` : money(shown.price)],
                [t.method, paymentMethod[shown.paymentMethod]],
                [t.orderedBy, shown.orderedBy && `…${shown.orderedBy}`],
                [t.placedAt, moment(shown.placedAt)],
                [t.deliveredAt, shown.deliveredAt && moment(shown.deliveredAt)],
              ]}
            />
          </>
        )}
      </Loaded>
      <p>
        <Link to={ROUTES.orders}>{t.back}</Link>
      </p>
    </Page>
  );
}

/** Look again every few seconds until the order has ended. */
function usePolling(status: OrderStatus | undefined, lookAgain: (options: { requestPolicy: "network-only" }) => void) {
  const isOn = status !== undefined && isUnderWay(status);
  useEffect(() => {
    if (!isOn) return;
    const timer = setInterval(() => {
      lookAgain({ requestPolicy: "network-only" });
    }, SECONDS_BETWEEN_LOOKS * 1000);
    return () => {
      clearInterval(timer);
    };
  }, [isOn, lookAgain]);
}
