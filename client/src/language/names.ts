import type {
  AccessCodeStatus,
  FilingKind,
  Language as DocumentLanguage,
  OrderStatus,
  PaymentMethod,
  Permission,
  RegistrationKind,
  Role,
  Use,
} from "../generated/graphql";
import { texts } from "./texts";

interface Names {
  status: Record<AccessCodeStatus, string>;
  orderStatus: Record<OrderStatus, string>;
  paymentMethod: Record<PaymentMethod, string>;
  permission: Record<Permission, string>;
  permissionHint: Record<Permission, string>;
  kind: Record<RegistrationKind, string>;
  filingKind: Record<FilingKind, string>;
  documentLanguage: Record<DocumentLanguage, string>;
  role: Record<Role, string>;
  use: Record<Use, string>;
}

/** What the closed sets of the schema are called. */
export const names = texts<Names>(
  {
    status: {
      PENDING: "Nog niet gebruikt",
      ACTIVE: "Actief",
      BLOCKED: "Geblokkeerd",
      REVOKED: "Ingetrokken",
      EXPIRED: "Verlopen",
    },
    orderStatus: {
      PENDING_PAYMENT: "Wacht op betaling",
      PLACED: "Geplaatst",
      IN_PRODUCTION: "Wordt gemaakt",
      POSTED: "Op de post gedaan",
      DELIVERED: "Geleverd",
      FAILED: "Niet gelukt",
      CANCELLED: "Geannuleerd",
      EXPIRED: "Verlopen",
    },
    paymentMethod: {
      DIRECT_DEBIT: "Automatische incasso",
      CREDIT: "Tegoed",
      INVOICE: "Factuur",
      IDEAL: "iDEAL",
      CREDIT_CARD: "Creditcard",
    },
    permission: {
      PLACE_ORDERS: "Bestellen",
      ORDER_UBO_EXTRACTS: "UBO-uittreksels bestellen",
      FILE_ANNUAL_ACCOUNTS: "Jaarrekeningen deponeren",
      VIEW_ORGANISATION_ORDERS: "Alle bestellingen van de onderneming zien",
      MANAGE_ACCESS_CODES: "Toegangscodes beheren",
    },
    permissionHint: {
      PLACE_ORDERS: "Producten van het Handelsregister bestellen.",
      ORDER_UBO_EXTRACTS: "Uittreksels over uiteindelijk belanghebbenden bestellen.",
      FILE_ANNUAL_ACCOUNTS: "De jaarrekening van de onderneming deponeren.",
      VIEW_ORGANISATION_ORDERS: "Ook de bestellingen van collega’s zien.",
      MANAGE_ACCESS_CODES: "Alle toegangscodes van de onderneming zien en beheren. Dit kan alleen de hoofduser.",
    },
    kind: { MAIN_BRANCH: "Hoofdvestiging", BRANCH: "Nevenvestiging", LEGAL_PERSON: "Rechtspersoon" },
    filingKind: {
      ANNUAL_ACCOUNTS: "Jaarrekening",
      ARTICLES_OF_ASSOCIATION: "Statuten",
      MERGER_OR_DIVISION: "Fusie of splitsing",
      OTHER: "Ander document",
    },
    documentLanguage: { NL: "Nederlands", EN: "Engels" },
    role: { MAIN_USER: "Hoofduser", SUB_CODE: "Overige inlogcode" },
    use: { BUSINESS: "Zakelijk gebruik", PRIVATE: "Particulier gebruik" },
  },
  {
    status: {
      PENDING: "Not used yet",
      ACTIVE: "Active",
      BLOCKED: "Blocked",
      REVOKED: "Revoked",
      EXPIRED: "Expired",
    },
    orderStatus: {
      PENDING_PAYMENT: "Waits for payment",
      PLACED: "Placed",
      IN_PRODUCTION: "Being made",
      POSTED: "Posted",
      DELIVERED: "Delivered",
      FAILED: "Failed",
      CANCELLED: "Cancelled",
      EXPIRED: "Expired",
    },
    paymentMethod: {
      DIRECT_DEBIT: "Direct debit",
      CREDIT: "Credit",
      INVOICE: "Invoice",
      IDEAL: "iDEAL",
      CREDIT_CARD: "Credit card",
    },
    permission: {
      PLACE_ORDERS: "Place orders",
      ORDER_UBO_EXTRACTS: "Order UBO extracts",
      FILE_ANNUAL_ACCOUNTS: "File annual accounts",
      VIEW_ORGANISATION_ORDERS: "See all orders of the company",
      MANAGE_ACCESS_CODES: "Manage access codes",
    },
    permissionHint: {
      PLACE_ORDERS: "Order products of the Business Register.",
      ORDER_UBO_EXTRACTS: "Order extracts about ultimate beneficial owners.",
      FILE_ANNUAL_ACCOUNTS: "File the annual accounts of the company.",
      VIEW_ORGANISATION_ORDERS: "See the orders of colleagues too.",
      MANAGE_ACCESS_CODES: "See and manage all access codes of the company. Only the main user can.",
    },
    kind: { MAIN_BRANCH: "Main branch", BRANCH: "Branch", LEGAL_PERSON: "Legal person" },
    filingKind: {
      ANNUAL_ACCOUNTS: "Annual accounts",
      ARTICLES_OF_ASSOCIATION: "Articles of association",
      MERGER_OR_DIVISION: "Merger or division",
      OTHER: "Other document",
    },
    documentLanguage: { NL: "Dutch", EN: "English" },
    role: { MAIN_USER: "Main user", SUB_CODE: "Sub-code" },
    use: { BUSINESS: "Business use", PRIVATE: "Private use" },
  },
);
