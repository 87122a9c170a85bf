import { Link } from "react-router";

import { type FragmentType, graphql, unmask } from "../generated";
import { useFormats } from "../language/format";
import { names } from "../language/names";
import { texts, useTexts } from "../language/texts";
import { Pager } from "../parts/Pager";
import { orderAddress } from "../routes";
import { Documents } from "./Documents";

export const ordersTexts = texts(
  {
    none: "Er zijn geen bestellingen in deze periode.",
    number: "Bestelling",
    about: "Waarover",
    placed: "Besteld op",
    status: "Status",
    price: "Prijs",
    documents: "Documenten",
    by: (hint: string) => `met code …${hint}`,
    free: "Gratis, vandaag al besteld",
    caption: "Bestellingen, nieuwste eerst",
  },
  {
    none: "There are no orders in this period.",
    number: "Order",
    about: "About",
    placed: "Ordered on",
    status: "Status",
    price: "Price",
    documents: "Documents",
    by: (hint: string) => `with code …${hint}`,
    free: "Free, ordered earlier that day",
    caption: "Orders, newest first",
  },
);

export const OrdersDocument = graphql(`
  fragment Orders on OrderConnection {
    nodes {
      id
      number
      subjectKvkNumber
      status
      orderedBy
      placedAt
      product {
        name
      }
      price {
        amount
      }
      repeatOf {
        id
      }
      subject {
        id
        name
      }
      ...Documents
    }
    pageInfo {
      ...Pages
    }
  }
`);

interface OrdersProps {
  orders: FragmentType<typeof OrdersDocument>;
  /** Whether to tell which code ordered. */
  tellsWho: boolean;
}

/** A page of orders. */
export function Orders({ orders, tellsWho }: OrdersProps) {
  const t = useTexts(ordersTexts);
  const { orderStatus } = useTexts(names);
  const { money, moment } = useFormats();
  const { nodes, pageInfo } = unmask(OrdersDocument, orders);
  if (!nodes.length) return <p>{t.none}</p>;
  return (
    <>
      <table className="stacking">
        <caption>{t.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.number}</th>
            <th scope="col">{t.about}</th>
            <th scope="col">{t.placed}</th>
            <th scope="col">{t.status}</th>
            <th scope="col">{t.price}</th>
            <th scope="col">{t.documents}</th>
          </tr>
        </thead>
        <tbody>
          {nodes.map((order) => (
            <tr key={order.id}>
              <th scope="row" data-label={t.number}>
                <Link to={orderAddress(order.id)} className="whole">
                  {order.number}
                </Link>
              </th>
              <td data-label={t.about}>
                {order.product.name}: {order.subject?.name ?? order.subjectKvkNumber}
              </td>
              <td data-label={t.placed}>
                {moment(order.placedAt)}{" "}
                {tellsWho && order.orderedBy && <span className="whole">{t.by(order.orderedBy)}</span>}
              </td>
              <td data-label={t.status}>
                <span className={`tag ${order.status.toLowerCase()}`}>{orderStatus[order.status]}</span>
              </td>
              <td data-label={t.price}>
                <span className="whole">{money(order.price)}</span>
                {order.repeatOf && <span className="hint">{t.free}</span>}
              </td>
              <td data-label={t.documents}>
                <Documents order={order} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Pager pages={pageInfo} />
    </>
  );
}
