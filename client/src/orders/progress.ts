import { useEffect } from "react";
import { useClient } from "urql";

import { followStream } from "../gateway/stream";
import { graphql } from "../generated";
import type { OrderStatus } from "../generated/graphql";
import { isFinal } from "./status";

export const OrderProgressed = graphql(`
  subscription OrderProgressed($orderId: ID!) {
    orderProgressed(orderId: $orderId) {
      id
      ...OrderDetails
    }
  }
`);

/** Keep an order up to date until it stays as it is; `lookAgain` asks for it. */
export function useProgress(
  order: { readonly id: string; readonly status: OrderStatus } | null | undefined,
  lookAgain: (options: { requestPolicy: "network-only" }) => void,
): void {
  const client = useClient();
  const id = order && !isFinal(order.status) ? order.id : undefined;
  useEffect(() => {
    if (id === undefined) return;
    return followStream(
      () => client.subscription(OrderProgressed, { orderId: id }),
      () => {
        lookAgain({ requestPolicy: "network-only" });
      },
    );
  }, [client, id, lookAgain]);
}
