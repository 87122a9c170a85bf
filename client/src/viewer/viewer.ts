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
