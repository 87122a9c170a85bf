import type { CreditEntryKind, PaymentStatus } from "../generated/graphql";
import { texts } from "../language/texts";

interface CreditTexts {
  title: string;
  lead: string;
  balance: string;
  notYours: string;
  noEntries: string;
  entriesNotYours: string;
  deposit: string;
  amount: string;
  amountHint: string;
  malformed: string;
  method: string;
  submit: string;
  entries: string;
  caption: string;
  at: string;
  what: string;
  moved: string;
  after: string;
  kind: Record<CreditEntryKind, string>;
  deposits: string;
  depositsCaption: string;
  status: string;
  statuses: Record<PaymentStatus, string>;
  pay: string;
  waiting: (amount: string) => string;
  stillWaiting: (amount: string) => string;
  ended: Record<Exclude<PaymentStatus, "OPEN">, (amount: string) => string>;
}

export const creditTexts = texts<CreditTexts>(
  {
    title: "Tegoed",
    lead: "Bestellingen worden van het tegoed afgeschreven.",
    balance: "Tegoed",
    notYours: "Er is geen tegoed voor u. Betaalt uw onderneming uit een tegoed, vraag dan de hoofduser om u te laten bestellen.",
    noEntries: "Er is nog niets gestort of afgeschreven.",
    entriesNotYours: "Bij- en afschrijvingen ziet u als de hoofduser u alle bestellingen van de onderneming laat zien.",
    deposit: "Bijstorten",
    amount: "Bedrag",
    amountHint: "Van 5 tot 10.000 euro.",
    malformed: "Dit is geen bedrag. Schrijf bijvoorbeeld 50 of 50,00.",
    method: "Betalen met",
    submit: "Naar de betaalpagina",
    entries: "Bij- en afschrijvingen",
    caption: "Bij- en afschrijvingen, nieuwste eerst",
    at: "Wanneer",
    what: "Wat",
    moved: "Bedrag",
    after: "Tegoed daarna",
    kind: { DEPOSIT: "Storting", CHARGE: "Bestelling", REVERSAL: "Teruggeboekt van bestelling" },
    deposits: "Uw laatste stortingen",
    depositsCaption: "Uw laatste stortingen, nieuwste eerst",
    status: "Status",
    statuses: {
      OPEN: "Nog niet betaald",
      PAID: "Betaald",
      CANCELLED: "Geannuleerd",
      EXPIRED: "Verlopen",
      FAILED: "Niet gelukt",
    },
    pay: "Verder met betalen",
    waiting: (amount) => `We wachten op uw betaling van ${amount}. Deze pagina werkt vanzelf bij.`,
    stillWaiting: (amount) =>
      `Uw betaling van ${amount} is nog niet bevestigd. Dat kan even duren: kom later terug. Er wordt niets dubbel afgeschreven.`,
    ended: {
      PAID: (amount) => `Uw storting van ${amount} is ontvangen en bij uw tegoed geteld.`,
      CANCELLED: (amount) => `U hebt de storting van ${amount} geannuleerd. Er is niets betaald.`,
      EXPIRED: (amount) => `De storting van ${amount} is verlopen. Er is niets betaald. Begin gerust opnieuw.`,
      FAILED: (amount) => `De storting van ${amount} is niet gelukt. Er is niets betaald. Probeer het opnieuw, of betaal op een andere manier.`,
    },
  },
  {
    title: "Credit",
    lead: "Orders are paid from the credit.",
    balance: "Credit",
    notYours: "There is no credit for you. If your company pays from credit, ask the main user to let you order.",
    noEntries: "Nothing has been deposited or charged yet.",
    entriesNotYours: "You see what was deposited and charged if the main user lets you see all orders of the company.",
    deposit: "Top up",
    amount: "Amount",
    amountHint: "From 5 to 10,000 euros.",
    malformed: "This is not an amount. Write for example 50 or 50.00.",
    method: "Pay with",
    submit: "To the payment page",
    entries: "Deposits and charges",
    caption: "Deposits and charges, newest first",
    at: "When",
    what: "What",
    moved: "Amount",
    after: "Credit after it",
    kind: { DEPOSIT: "Deposit", CHARGE: "Order", REVERSAL: "Paid back for order" },
    deposits: "Your last deposits",
    depositsCaption: "Your last deposits, newest first",
    status: "Status",
    statuses: {
      OPEN: "Not paid yet",
      PAID: "Paid",
      CANCELLED: "Cancelled",
      EXPIRED: "Expired",
      FAILED: "Failed",
    },
    pay: "Go on paying",
    waiting: (amount) => `We are waiting for your payment of ${amount}. This page updates by itself.`,
    stillWaiting: (amount) =>
      `Your payment of ${amount} has not been confirmed yet. This can take a while: come back later. Nothing is charged twice.`,
    ended: {
      PAID: (amount) => `Your deposit of ${amount} has arrived and is part of your credit.`,
      CANCELLED: (amount) => `You cancelled the deposit of ${amount}. Nothing was paid.`,
      EXPIRED: (amount) => `The deposit of ${amount} has expired. Nothing was paid. You can start again.`,
      FAILED: (amount) => `The deposit of ${amount} failed. Nothing was paid. Try again, or pay in another way.`,
    },
  },
);
