import { Link } from "react-router";

import { type FragmentType, graphql, unmask } from "../generated";
import type { PayingFragment } from "../generated/graphql";
import { useFormats } from "../language/format";
import { texts, useTexts } from "../language/texts";
import { ROUTES } from "../routes";
import { may, useViewer } from "../viewer/viewer";

export const payingTexts = texts(
  {
    due: (day: string) => `Maak het bedrag uiterlijk op ${day} over, en vermeld het factuurnummer.`,
    status: { SENT: "Automatische incasso", BOUNCED: "Teruggekomen", SETTLED: "Alsnog betaald" },
    sent: (day: string) => `Wordt op of kort na ${day} afgeschreven. U hoeft niets te doen.`,
    reason: (code: string) => `Reden van de bank: ${code}.`,
    bounced: "Maak het bedrag zelf over, en vermeld het factuurnummer. Zodra wij het hebben ontvangen, kunt u weer bestellen.",
    otherAccount: "Machtiging vervangen, om van een andere rekening te betalen",
    askMainUser: "Een andere rekening? De hoofduser kan de machtiging vervangen.",
  },
  {
    due: (day: string) => `Transfer the amount no later than ${day}, and mention the invoice number.`,
    status: { SENT: "Direct debit", BOUNCED: "Came back", SETTLED: "Paid after all" },
    sent: (day: string) => `Will be collected on or shortly after ${day}. You need not do anything.`,
    reason: (code: string) => `The bank’s reason: ${code}.`,
    bounced: "Transfer the amount yourself, and mention the invoice number. As soon as we have received it, you can order again.",
    otherAccount: "Replace the mandate, to pay from another account",
    askMainUser: "Another account? The main user can replace the mandate.",
  },
);

const PayingDocument = graphql(`
  fragment Paying on Invoice {
    id
    dueOn
    collection {
      status
      collectOn
      bounceReason
    }
  }
`);

/** How an invoice is paid, where that stands, and what to do. */
export function Paying({ invoice }: { invoice: FragmentType<typeof PayingDocument> }) {
  const t = useTexts(payingTexts);
  const { day } = useFormats();
  const { dueOn, collection } = unmask(PayingDocument, invoice);
  if (!collection) return <span>{t.due(day(dueOn))}</span>;
  return (
    <div>
      <span className={`tag ${collection.status.toLowerCase()}`}>{t.status[collection.status]}</span>
      {collection.status === "SENT" && <p className="hint">{t.sent(day(collection.collectOn))}</p>}
      {collection.status === "BOUNCED" && <Bounced reason={collection.bounceReason} />}
    </div>
  );
}

function Bounced({ reason }: { reason: NonNullable<PayingFragment["collection"]>["bounceReason"] }) {
  const t = useTexts(payingTexts);
  const viewer = useViewer();
  return (
    <>
      <p>
        {t.bounced} {reason && <span className="faint">{t.reason(reason)}</span>}
      </p>
      <p>
        {may(viewer, "MANAGE_ACCESS_CODES") ? <Link to={ROUTES.mandate}>{t.otherAccount}</Link> : t.askMainUser}
      </p>
    </>
  );
}
