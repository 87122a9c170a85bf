import type { ReactNode } from "react";
import { Link } from "react-router";

import type { OrderDetailsFragment } from "../generated/graphql";
import { texts, useTexts } from "../language/texts";
import { Notice } from "../parts/Notice";

export const orderStateTexts = texts(
  {
    waits: "Uw bestelling wacht op de betaling. Hebt u net betaald? Deze pagina werkt vanzelf bij.",
    pay: "Betalen",
    placed: "Uw bestelling is geplaatst. Deze pagina werkt vanzelf bij.",
    underWay: "We maken uw document. Deze pagina werkt vanzelf bij.",
    posted: "Uw document is op de post gedaan. Reken op ten hoogste 5 werkdagen.",
    delivered: "Uw document staat klaar.",
    arrived: "Uw document is bezorgd.",
    cancelled: "De bestelling is geannuleerd. Wat betaald of in rekening gebracht was, gaat terug.",
    expired: "De bestelling is verlopen: er is niet op tijd betaald. Er is niets afgeschreven.",
    failed: "De bestelling is niet gelukt.",
    refunded: "Wat u hebt betaald, krijgt u terug.",
    again: "Opnieuw bestellen",
  },
  {
    waits: "Your order waits for its payment. Have you just paid? This page updates by itself.",
    pay: "Pay",
    placed: "Your order has been placed. This page updates by itself.",
    underWay: "We are making your document. This page updates by itself.",
    posted: "Your document has been posted. Allow at most 5 working days.",
    delivered: "Your document is ready.",
    arrived: "Your document has been delivered.",
    cancelled: "The order has been cancelled. What was paid or charged goes back.",
    expired: "The order has expired: it was not paid in time. Nothing was charged.",
    failed: "The order did not succeed.",
    refunded: "What you paid is paid back to you.",
    again: "Order again",
  },
);

/** Tells where an order stands, each time that changes, and what to do next. */
export function OrderState({ order, again }: { order: OrderDetailsFragment; again: string }) {
  const t = useTexts(orderStateTexts);
  const { status, payment, failure, shipment } = order;
  const isOver = status === "CANCELLED" || status === "EXPIRED" || status === "FAILED";
  const says: Record<typeof status, ReactNode> = {
    PENDING_PAYMENT: <Notice kind="info">{t.waits}</Notice>,
    PLACED: <Notice kind="info">{t.placed}</Notice>,
    IN_PRODUCTION: <Notice kind="info">{t.underWay}</Notice>,
    POSTED: <Notice kind="info">{t.posted}</Notice>,
    DELIVERED: <Notice kind="done">{shipment ? t.arrived : t.delivered}</Notice>,
    CANCELLED: <Notice kind="info">{t.cancelled}</Notice>,
    EXPIRED: <Notice kind="info">{t.expired}</Notice>,
    FAILED: null,
  };
  return (
    <>
      <div role="status">{says[status]}</div>
      {status === "FAILED" && (
        <Notice kind="problem">
          <p>{failure?.message ?? t.failed}</p>
          {payment?.status === "PAID" && <p>{t.refunded}</p>}
        </Notice>
      )}
      {status === "PENDING_PAYMENT" && payment?.checkoutUrl && (
        <p>
          <a className="button" href={payment.checkoutUrl}>
            {t.pay}
          </a>
        </p>
      )}
      {isOver && (
        <p>
          <Link to={again}>{t.again}</Link>
        </p>
      )}
    </>
  );
}
