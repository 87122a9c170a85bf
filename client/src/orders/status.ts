import type { OrderStatus } from "../generated/graphql";

/** Whether an order will change by itself. */
export function isUnderWay(status: OrderStatus): boolean {
  return status === "PLACED" || status === "IN_PRODUCTION";
}
