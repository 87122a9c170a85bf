import { createContext, use } from "react";

import { graphql } from "../generated";
import type { Permission, ViewerQuery } from "../generated/graphql";

export const ViewerDocument = graphql(`
  query Viewer {
    viewer {
      ... on AccessCode {
        id
        hint
        use
        role
        paymentMethod
        permissions
        holder {
          firstName
        }
        organisation {
          id
          name
        }
      }
      ... on Account {
        id
        email
        firstName
      }
    }
  }
`);

/** Who is logged in: with an access code or with a Mijn KVK account. */
export type Viewer = NonNullable<ViewerQuery["viewer"]>;
export type CodeViewer = Extract<Viewer, { __typename: "AccessCode" }>;
export type AccountViewer = Extract<Viewer, { __typename: "Account" }>;

/** Null for a guest, undefined as long as it is not known. */
export const ViewerContext = createContext<Viewer | null | undefined>(undefined);

export const useViewer = () => use(ViewerContext);

/** What an operation asks of the viewer: a part of each kind. */
interface AnyViewer {
  readonly __typename: Viewer["__typename"];
}

/** Give the viewer where it is an access code. */
export function codeOf<Asked extends AnyViewer>(viewer: Asked | null | undefined) {
  return viewer?.__typename === "AccessCode" ? (viewer as Extract<Asked, { __typename: "AccessCode" }>) : undefined;
}

/** Give the viewer where it is a Mijn KVK account. */
export function accountOf<Asked extends AnyViewer>(viewer: Asked | null | undefined) {
  return viewer?.__typename === "Account" ? (viewer as Extract<Asked, { __typename: "Account" }>) : undefined;
}

/** Whether one's code has a permission; an account has none. */
export function may(viewer: Viewer | null | undefined, permission: Permission): boolean {
  return codeOf(viewer)?.permissions.includes(permission) ?? false;
}

/** Whether one can file annual accounts: by a company's code that may, or by an account. */
export function mayFile(viewer: Viewer | null | undefined): boolean {
  if (accountOf(viewer)) return true;
  return codeOf(viewer)?.use === "BUSINESS" && may(viewer, "FILE_ANNUAL_ACCOUNTS");
}

/** Whether a company's orders of others than oneself are there to see; a private code's are all its own. */
function seesAllOfPayer(viewer: CodeViewer): boolean {
  return viewer.use === "PRIVATE" || may(viewer, "VIEW_ORGANISATION_ORDERS");
}

/** Whether one pays by monthly invoice or collection, and sees those. */
export function seesInvoices(viewer: Viewer | null | undefined): boolean {
  const code = codeOf(viewer);
  if (code?.paymentMethod !== "INVOICE" && code?.paymentMethod !== "DIRECT_DEBIT") return false;
  return seesAllOfPayer(code);
}

/** Whether one pays from a prepaid balance, and sees it or what moved it. */
export function seesCredit(viewer: Viewer | null | undefined): boolean {
  const code = codeOf(viewer);
  if (code?.paymentMethod !== "CREDIT") return false;
  return may(code, "PLACE_ORDERS") || seesAllOfPayer(code);
}
