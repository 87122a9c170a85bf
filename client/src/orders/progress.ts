import { useEffect } from "react";
import { type Client, useClient } from "urql";
import { pipe, subscribe } from "wonka";

import { graphql } from "../generated";
import type { OrderStatus } from "../generated/graphql";
import { isFinal } from "./status";

const LONGEST_PAUSE_SECONDS = 8;

export const OrderProgressed = graphql(`
  subscription OrderProgressed($orderId: ID!) {
    orderProgressed(orderId: $orderId) {
      id
      ...OrderDetails
    }
  }
`);

/**
 * Follow an order by the stream of its changes, which the cache takes in; give how to stop. Where the
 * stream breaks or cannot be had, `ask` is called and the stream is tried again, after ever longer pauses.
 */
export function follow(client: Client, orderId: string, ask: () => void): () => void {
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop = open();

  function open(): () => void {
    const subscription = pipe(
      client.subscription(OrderProgressed, { orderId }),
      subscribe(({ error, hasNext }) => {
        if (error || !hasNext) broken();
        else failures = 0;
      }),
    );
    return () => {
      subscription.unsubscribe();
    };
  }

  function broken() {
    stop();
    ask();
    timer = setTimeout(() => (stop = open()), pauseSeconds(failures) * 1000);
    failures += 1;
  }

  return () => {
    clearTimeout(timer);
    stop();
  };
}

/** How long to wait before the stream is tried again; not all at once after a gateway was away. */
function pauseSeconds(failures: number): number {
  return Math.min(LONGEST_PAUSE_SECONDS, 2 ** failures) * (0.5 + Math.random() / 2);
}

/** Keep an order up to date until it stays as it is; `lookAgain` asks for it. */
export function useProgress(
  order: { readonly id: string; readonly status: OrderStatus } | null | undefined,
  lookAgain: (options: { requestPolicy: "network-only" }) => void,
): void {
  const client = useClient();
  const id = order && !isFinal(order.status) ? order.id : undefined;
  useEffect(() => {
    if (id === undefined) return;
    return follow(client, id, () => {
      lookAgain({ requestPolicy: "network-only" });
    });
  }, [client, id, lookAgain]);
}
