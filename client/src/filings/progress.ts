import { useEffect } from "react";
import { useClient } from "urql";

import { followStream } from "../gateway/stream";
import type { FilingStatus } from "../generated/graphql";
import { FilingProgressed } from "./operations";

/** Whether a filing will change by itself, soon. */
export const isBeingHandled = (status: FilingStatus) => status === "CHECKING" || status === "ACCEPTED";

/** Keep a filing up to date as long as it changes by itself; `lookAgain` asks for it. */
export function useFilingProgress(
  filing: { readonly id: string; readonly status: FilingStatus } | null | undefined,
  lookAgain: (options: { requestPolicy: "network-only" }) => void,
): void {
  const client = useClient();
  const id = filing && isBeingHandled(filing.status) ? filing.id : undefined;
  useEffect(() => {
    if (id === undefined) return;
    return followStream(
      () => client.subscription(FilingProgressed, { filingId: id }),
      () => {
        lookAgain({ requestPolicy: "network-only" });
      },
    );
  }, [client, id, lookAgain]);
}
