import { Link, useParams } from "react-router";
import { useQuery } from "urql";

import { graphql, unmask } from "../generated";
import { texts, useTexts } from "../language/texts";
import { addressFor } from "../orders/address";
import { GuestDocuments } from "../orders/guest/GuestDocuments";
import { GuestGateway } from "../orders/guest/GuestGateway";
import { useOrderToken } from "../orders/guest/token";
import { OrderDetails, OrderDetailsDocument } from "../orders/OrderDetails";
import { useProgress } from "../orders/progress";
import { Loaded } from "../parts/Loaded";
import { Notice } from "../parts/Notice";
import { Page } from "../parts/Page";
import { ROUTES } from "../routes";

export const guestOrderTexts = texts(
  {
    title: (number: string) => `Bestelling ${number}`,
    noToken:
      "Open de link in de mail over deze bestelling. Alleen daarmee, of in de browser waarin u bestelde, is zij te zien.",
    keep: "In de mail over deze bestelling staat de link waarmee u deze pagina terugvindt.",
    mailed: "U hoeft niet te wachten: u krijgt een mail met een link naar deze pagina zodra er nieuws is.",
    home: "Naar de startpagina",
  },
  {
    title: (number: string) => `Order ${number}`,
    noToken:
      "Open the link in the mail about this order. Only with that, or in the browser in which you ordered, can it be seen.",
    keep: "The mail about this order has the link that leads back to this page.",
    mailed: "You need not wait: you get a mail with a link to this page as soon as there is news.",
    home: "To the start page",
  },
);

const GuestOrderDocument = graphql(`
  query GuestOrder {
    guestOrder {
      id
      ...OrderDetails
    }
  }
`);

/** The order of somebody without a login, to whoever holds its token. */
export function GuestOrderPage() {
  const t = useTexts(guestOrderTexts);
  const { number = "" } = useParams();
  const token = useOrderToken(number);
  return (
    <Page title={t.title(number)} whole={number}>
      {token ? (
        <GuestGateway token={token}>
          <GuestOrder number={number} token={token} />
        </GuestGateway>
      ) : (
        <NoToken />
      )}
      <p>
        <Link to={ROUTES.home}>{t.home}</Link>
      </p>
    </Page>
  );
}

function NoToken() {
  const t = useTexts(guestOrderTexts);
  return <Notice kind="info">{t.noToken}</Notice>;
}

function GuestOrder({ number, token }: { number: string; token: string }) {
  const t = useTexts(guestOrderTexts);
  const [result, lookAgain] = useQuery({ query: GuestOrderDocument });
  const found = result.data?.guestOrder;
  const order = found && unmask(OrderDetailsDocument, found);
  useProgress(order, lookAgain);
  return (
    <Loaded query={result}>
      {() => {
        if (!found || order?.number !== number) return <NoToken />;
        const again = addressFor(ROUTES.certifiedExtract, {
          kvkNumber: order.subjectKvkNumber,
          branchNumber: order.branchNumber,
        });
        return (
          <>
            <OrderDetails order={found} documents={<GuestDocuments order={order} token={token} />} again={again} />
            <p className="hint">{order.status === "PLACED" || order.status === "IN_PRODUCTION" ? t.mailed : t.keep}</p>
          </>
        );
      }}
    </Loaded>
  );
}
