import type { ReactNode } from "react";
import { useQuery } from "urql";

import { ViewerContext, ViewerDocument } from "./viewer";

export function ViewerProvider({ children }: { children: ReactNode }) {
  const [{ data }] = useQuery({ query: ViewerDocument });
  return <ViewerContext value={data?.viewer}>{children}</ViewerContext>;
}
