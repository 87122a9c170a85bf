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
    }
  }
`);

/** Who is logged in. */
export type Viewer = Extract<NonNullable<ViewerQuery["viewer"]>, { __typename: "AccessCode" }>;

/** Null for a guest, undefined as long as it is not known. */
export const ViewerContext = createContext<Viewer | null | undefined>(undefined);

export const useViewer = () => use(ViewerContext);

export function may(viewer: Viewer | null | undefined, permission: Permission): boolean {
  return viewer?.permissions.includes(permission) ?? false;
}

/** Whether a company's orders of others than oneself are there to see; a private code's are all its own. */
function seesAllOfPayer(viewer: Viewer): boolean {
  return viewer.use === "PRIVATE" || may(viewer, "VIEW_ORGANISATION_ORDERS");
}

/** Whether one pays by monthly invoice or collection, and sees those. */
export function seesInvoices(viewer: Viewer | null | undefined): boolean {
  if (viewer?.paymentMethod !== "INVOICE" && viewer?.paymentMethod !== "DIRECT_DEBIT") return false;
  return seesAllOfPayer(viewer);
}

/** Whether one pays from a prepaid balance, and sees it or what moved it. */
export function seesCredit(viewer: Viewer | null | undefined): boolean {
  if (viewer?.paymentMethod !== "CREDIT") return false;
  return may(viewer, "PLACE_ORDERS") || seesAllOfPayer(viewer);
}
