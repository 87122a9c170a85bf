import { Link, useParams } from "react-router";
import { useQuery } from "urql";

import { graphql, unmask } from "../generated";
import { texts, useTexts } from "../language/texts";
import { addressFor } from "../orders/address";
import { Documents } from "../orders/Documents";
import { OrderDetails, OrderDetailsDocument } from "../orders/OrderDetails";
import { useProgress } from "../orders/progress";
import { Loaded } from "../parts/Loaded";
import { Page } from "../parts/Page";
import { ROUTES } from "../routes";
import { NotFoundPage } from "./NotFoundPage";

export const orderTexts = texts(
  { title: "Bestelling", titleOf: (number: string) => `Bestelling ${number}`, back: "Alle bestellingen" },
  { title: "Order", titleOf: (number: string) => `Order ${number}`, back: "All orders" },
);

const OrderDocument = graphql(`
  query Order($id: ID!) {
    node(id: $id) {
      ... on Order {
        id
        invoice {
          id
          number
        }
        ...OrderDetails
      }
    }
  }
`);

export function OrderPage() {
  const t = useTexts(orderTexts);
  const { id = "" } = useParams();
  const [result, lookAgain] = useQuery({ query: OrderDocument, variables: { id } });
  const found = result.data?.node?.__typename === "Order" ? result.data.node : undefined;
  const order = found && unmask(OrderDetailsDocument, found);
  useProgress(order, lookAgain);

  if (result.data && !order) return <NotFoundPage />;
  const title = order ? { title: t.titleOf(order.number), whole: order.number } : { title: t.title };
  return (
    <Page {...title}>
      <Loaded query={{ ...result, data: order && { found, order } }}>
        {({ found: order, order: shown }) => (
          <OrderDetails
            order={order}
            documents={<Documents order={shown} />}
            invoice={order.invoice?.number}
            again={addressFor(ROUTES.newOrder, {
              kvkNumber: shown.subjectKvkNumber,
              branchNumber: shown.branchNumber,
            })}
          />
        )}
      </Loaded>
      <p>
        <Link to={ROUTES.orders}>{t.back}</Link>
      </p>
    </Page>
  );
}
