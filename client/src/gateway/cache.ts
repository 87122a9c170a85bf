import { type Cache, cacheExchange, type CacheExchangeOpts, type Entity, type Variables } from "@urql/exchange-graphcache";

import possibleTypes from "../generated/possible-types";
import type {
  AccessCodeStatus,
  BlockAccessCodeInput,
  GrantPermissionsInput,
  Permission,
} from "../generated/graphql";

/** Types that are part of what holds them, and have no id of their own. */
const PARTS = [
  "AccessCodeConnection",
  "AccessCodeCounts",
  "AccessCodeRequestPreview",
  "AnnualAccountsForm",
  "AuthorisedAccount",
  "AvailableProduct",
  "AvailableProducts",
  "CodeDelivery",
  "Collection",
  "CreditEntryConnection",
  "CriteriaMet",
  "Document",
  "DocumentVerification",
  "FiledDocument",
  "FiledFigure",
  "FilingCalendar",
  "FilingChecked",
  "FilingConnection",
  "FilingEntryPoint",
  "FilingForm",
  "FilingTerm",
  "FinancialPeriod",
  "Finding",
  "FormFigure",
  "FormItem",
  "InvalidField",
  "InvoiceConnection",
  "LastFiled",
  "Mandate",
  "Money",
  "OrderConnection",
  "OrderFailure",
  "PageInfo",
  "PaymentConnection",
  "Person",
  "Product",
  "ProductOptions",
  "RegistrationConnection",
  "Shipment",
  "SizeClassFound",
  "SpendingOfCode",
  "SpendingOfMonth",
  "SpendingOfProduct",
  "SpendingOverview",
  "YearMeasured",
  ...(possibleTypes.possibleTypes["Problem"] ?? []),
];

/** Every mutation takes its arguments as one input; those here are about one code. */
type CodeInput = BlockAccessCodeInput & Partial<GrantPermissionsInput>;
const inputOf = (args: Variables) => args["input"] as CodeInput;

export const cacheOptions: Partial<CacheExchangeOpts> = {
  possibleTypes: possibleTypes.possibleTypes,
  logger(severity, message) {
    // While developing, the cache warns of every part of a union that an answer is not: no fault.
    if (severity !== "debug" && !message.startsWith("Invalid undefined")) console[severity](message);
  },
  keys: Object.fromEntries(PARTS.map((part) => [part, () => null])),
  optimistic: {
    grantPermissions(args, cache) {
      const { accessCodeId, permissions = [] } = inputOf(args);
      const before = permissionsOf(cache, accessCodeId);
      return {
        __typename: "PermissionsGranted",
        accessCode: { ...code(accessCodeId), permissions: [...new Set([...before, ...permissions])] },
      };
    },
    withdrawPermissions(args, cache) {
      const { accessCodeId, permissions = [] } = inputOf(args);
      const left = permissionsOf(cache, accessCodeId).filter((each) => !permissions.includes(each));
      return {
        __typename: "PermissionsWithdrawn",
        accessCode: { ...code(accessCodeId), permissions: left },
      };
    },
    blockAccessCode(args, cache) {
      const { accessCodeId } = inputOf(args);
      return { __typename: "AccessCodeBlocked", ...withStatus(cache, accessCodeId, "BLOCKED") };
    },
    unblockAccessCode(args, cache) {
      const { accessCodeId } = inputOf(args);
      return { __typename: "AccessCodeUnblocked", ...withStatus(cache, accessCodeId, "ACTIVE") };
    },
  },
  updates: {
    Mutation: {
      blockAccessCode(_, args, cache) {
        forgetCodeLists(cache, inputOf(args).accessCodeId);
      },
      unblockAccessCode(_, args, cache) {
        forgetCodeLists(cache, inputOf(args).accessCodeId);
      },
      placeOrder(_, __, cache) {
        forgetOrders(cache);
      },
      cancelOrder(_, __, cache) {
        forgetOrders(cache);
      },
      requestFilingAuthorisation(_, __, cache) {
        forgetAuthorisations(cache);
      },
      makeFilingAuthorisation(_, __, cache) {
        forgetAuthorisations(cache);
      },
      saveFilingDraft(_, __, cache) {
        forgetFilings(cache);
      },
      uploadFiling(_, __, cache) {
        forgetFilings(cache);
      },
      discardFiling(parent, _, cache) {
        const answer = parent["discardFiling"] as { __typename: string; filingId?: string };
        if (answer.filingId) cache.invalidate({ __typename: "Filing", id: answer.filingId });
        forgetFilings(cache);
      },
      endSession(parent, _, cache) {
        const answer = parent["endSession"] as { __typename: string; sessionId?: string };
        if (answer.sessionId) cache.invalidate({ __typename: "Session", id: answer.sessionId });
        forgetSessions(cache);
      },
      endOtherSessions(_, __, cache) {
        forgetSessions(cache);
      },
      changePassword(_, __, cache) {
        forgetSessions(cache);
      },
    },
  },
};

export const cache = () => cacheExchange(cacheOptions as CacheExchangeOpts);

const code = (id: string) => ({ __typename: "AccessCode" as const, id });

function permissionsOf(cache: Cache, id: string): readonly Permission[] {
  return (cache.resolve(code(id), "permissions") ?? []) as Permission[];
}

/** A code in another status, and how many its company then has of each. */
function withStatus(cache: Cache, id: string, status: AccessCodeStatus) {
  const before = cache.resolve(code(id), "status") as AccessCodeStatus | undefined;
  const organisation = cache.resolve(code(id), "organisation") as string | undefined;
  const accessCode = { ...code(id), status };
  if (!organisation || !before) return { accessCode };
  return {
    accessCode,
    organisation: {
      __typename: "Organisation",
      id: cache.resolve(organisation, "id") as string,
      accessCodeCounts: movedCounts(cache, organisation, before, status),
    },
  };
}

function movedCounts(cache: Cache, organisation: string, from: AccessCodeStatus, to: AccessCodeStatus) {
  const counts = cache.resolve(organisation, "accessCodeCounts") as string | undefined;
  if (!counts) return null;
  const count = (field: string) =>
    ((cache.resolve(counts, field) ?? 0) as number) +
    (field === to.toLowerCase() ? 1 : 0) -
    (field === from.toLowerCase() ? 1 : 0);
  return {
    __typename: "AccessCodeCounts",
    all: count("all"),
    pending: count("pending"),
    active: count("active"),
    blocked: count("blocked"),
    revoked: count("revoked"),
    expired: count("expired"),
  };
}

function forgetCodeLists(cache: Cache, id: string): void {
  forget(cache, cache.resolve(code(id), "organisation") as string | undefined, "accessCodes");
}

function forgetSessions(cache: Cache): void {
  forget(cache, viewerOf(cache), "sessions");
}

/** A wrong code changes an authorisation too: the last that may be typed ends its letter. */
function forgetAuthorisations(cache: Cache): void {
  forget(cache, viewerOf(cache), "filingAuthorisations");
}

/** What a code and its company have that an order changes. */
const CHANGED_BY_ORDERS = ["orders", "spending", "creditBalance", "creditEntries"];

function forgetOrders(cache: Cache): void {
  const viewer = viewerOf(cache);
  if (!viewer) return;
  const owners = [viewer, cache.resolve(viewer, "organisation") as string | undefined];
  for (const owner of owners) for (const field of CHANGED_BY_ORDERS) forget(cache, owner, field);
}

function forgetFilings(cache: Cache): void {
  const viewer = viewerOf(cache);
  if (!viewer) return;
  const owners = [viewer, cache.resolve(viewer, "organisation") as string | undefined];
  for (const owner of owners) forget(cache, owner, "filings");
}

function viewerOf(cache: Cache): string | undefined {
  return (cache.resolve("Query", "viewer") ?? undefined) as string | undefined;
}

/** Forget a field with whatever arguments it was asked, so that who shows it asks again. */
function forget(cache: Cache, owner: Entity | undefined, field: string): void {
  if (!owner) return;
  for (const { fieldName, arguments: args } of cache.inspectFields(owner)) {
    if (fieldName === field) cache.invalidate(owner, fieldName, args);
  }
}
