import { type ReactNode, useMemo } from "react";
import { Provider } from "urql";

import { clientOfHolder, gateway } from "../../gateway/gateway";
import { useStore } from "../../store";

/** Asks as the holder of an order's token; who is logged in elsewhere on the page stays so. */
export function GuestGateway({ token, children }: { token: string; children: ReactNode }) {
  // Another language, or a gateway that is back in reach: as the page's own client starts afresh, so does this one.
  const { client: pages } = useStore(gateway);
  const [, client] = useMemo(() => [pages, clientOfHolder(token)] as const, [pages, token]);
  return <Provider value={client}>{children}</Provider>;
}
