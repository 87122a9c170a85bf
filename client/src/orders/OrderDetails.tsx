import type { ReactNode } from "react";
import { Link } from "react-router";

import { type FragmentType, graphql, unmask } from "../generated";
import type { OrderDetailsFragment } from "../generated/graphql";
import { useFormats } from "../language/format";
import { names } from "../language/names";
import { texts, useTexts } from "../language/texts";
import { Facts } from "../parts/Facts";
import { orderAddress, verifyAddress } from "../routes";
import { AskReplacement } from "./AskReplacement";
import { CancelOrder } from "./CancelOrder";
import { OrderState } from "./OrderState";
import { ShipmentAddress } from "./ShipmentAddress";

export const orderDetailsTexts = texts(
  {
    product: "Product",
    about: "Waarover",
    kvk: (number: string) => `KVK-nummer ${number}`,
    branch: "Vestigingsnummer",
    language: "Taal van het document",
    year: "Boekjaar",
    filing: "Document in het dossier",
    price: "Prijs",
    method: "Betaalmethode",
    orderedBy: "Besteld met code",
    placedAt: "Besteld op",
    deliveredAt: "Geleverd op",
    postedAt: "Op de post gedaan",
    address: "Verzendadres",
    status: "Status",
    documents: "Documenten",
    invoice: "Factuur",
    certified: "Documentnummer",
    replaces: "Vervangt bestelling",
    repeats: "Gratis: u bestelde dit die dag al",
  },
  {
    product: "Product",
    about: "About",
    kvk: (number: string) => `KVK number ${number}`,
    branch: "Branch number",
    language: "Language of the document",
    year: "Financial year",
    filing: "Document in the file",
    price: "Price",
    method: "Payment method",
    orderedBy: "Ordered with code",
    placedAt: "Ordered on",
    deliveredAt: "Delivered on",
    postedAt: "Posted on",
    address: "Postal address",
    status: "Status",
    documents: "Documents",
    invoice: "Invoice",
    certified: "Document number",
    replaces: "Replaces order",
    repeats: "Free: you ordered this earlier that day",
  },
);

export const OrderDetailsDocument = graphql(`
  fragment OrderDetails on Order {
    id
    number
    subjectKvkNumber
    branchNumber
    status
    paymentMethod
    orderedBy
    isReplacement
    canBeCancelled
    placedAt
    deliveredAt
    product {
      code
      name
    }
    options {
      language
      financialYear
      filingReference
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
    payment {
      id
      status
      checkoutUrl
    }
    shipment {
      recipient
      street
      postcode
      town
      country
      postedAt
    }
    repeatOf {
      id
      number
    }
    documents {
      verificationNumber
    }
    contactRequests {
      id
      number
      topic
      status
      createdAt
    }
    ...Documents
  }
`);

interface OrderDetailsProps {
  order: FragmentType<typeof OrderDetailsDocument>;
  /** What it delivered, as this person can fetch it. */
  documents: ReactNode;
  /** Where to order the same again. */
  again: string;
  /** The number of the monthly invoice that it stands on, to who sees that. */
  invoice?: string | undefined;
}

/** Where an order stands, what can be done about it, and all that it is. */
export function OrderDetails({ order, documents, again, invoice }: OrderDetailsProps) {
  const t = useTexts(orderDetailsTexts);
  const shown = unmask(OrderDetailsDocument, order);
  return (
    <>
      <OrderState order={shown} again={again} />
      {shown.canBeCancelled && <CancelOrder id={shown.id} />}
      {shown.status === "DELIVERED" && (
        <section aria-labelledby="documents">
          <h2 id="documents">{t.documents}</h2>
          {documents}
        </section>
      )}
      <OrderFacts order={shown} invoice={invoice} />
      <AskReplacement order={shown} />
    </>
  );
}

function OrderFacts({ order, invoice }: { order: OrderDetailsFragment; invoice: string | undefined }) {
  const t = useTexts(orderDetailsTexts);
  const { orderStatus, paymentMethod, documentLanguage } = useTexts(names);
  const { money, moment } = useFormats();
  const { subject, options, shipment } = order;
  const certified = order.documents.find(({ verificationNumber }) => verificationNumber)?.verificationNumber;
  return (
    <Facts
      facts={[
        [t.status, orderStatus[order.status]],
        [t.product, order.product.name],
        [t.about, [subject?.name, t.kvk(order.subjectKvkNumber)].filter(Boolean).join(", ")],
        [t.branch, order.branchNumber],
        [t.year, options?.financialYear],
        [t.filing, options?.filingReference],
        [t.language, options && documentLanguage[options.language]],
        [t.price, money(order.price)],
        [order.isReplacement ? t.replaces : t.repeats, order.repeatOf && <Origin order={order.repeatOf} />],
        [t.method, paymentMethod[order.paymentMethod]],
        [t.invoice, invoice],
        [t.orderedBy, order.orderedBy && `…${order.orderedBy}`],
        [t.certified, certified && <Verification number={certified} />],
        [t.placedAt, moment(order.placedAt)],
        [t.address, shipment && <ShipmentAddress shipment={shipment} />],
        [t.postedAt, shipment?.postedAt && moment(shipment.postedAt)],
        [t.deliveredAt, order.deliveredAt && moment(order.deliveredAt)],
      ]}
    />
  );
}

function Verification({ number }: { number: string }) {
  return (
    <Link to={verifyAddress(number)} className="whole">
      {number}
    </Link>
  );
}

function Origin({ order }: { order: { id: string; number: string } }) {
  return (
    <Link to={orderAddress(order.id)} className="whole">
      {order.number}
    </Link>
  );
}
