import type { OrderStatus } from "../generated/graphql";

/** Whether an order will change by itself, soon. */
export function isUnderWay(status: OrderStatus): boolean {
  return status === "PENDING_PAYMENT" || status === "PLACED" || status === "IN_PRODUCTION";
}

/** Whether an order stays as it is. */
export function isFinal(status: OrderStatus): boolean {
  return !isUnderWay(status) && status !== "POSTED";
}
