import { useEffect } from "react";

import type { OrderStatus } from "../generated/graphql";
import { isUnderWay } from "./status";

const SECONDS_BETWEEN_LOOKS = 15;

/** Look again at a list of orders: now and then while one of them is under way, and when a person comes back to it. */
export function useFreshness(
  orders: readonly { readonly status: OrderStatus }[],
  lookAgain: (options: { requestPolicy: "network-only" }) => void,
): void {
  const isMoving = orders.some(({ status }) => isUnderWay(status));
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === "visible") lookAgain({ requestPolicy: "network-only" });
    };
    const timer = isMoving ? setInterval(look, SECONDS_BETWEEN_LOOKS * 1000) : undefined;
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [isMoving, lookAgain]);
}
