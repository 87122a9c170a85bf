import type { AccessCodeStatus } from "../generated/graphql";

export const STATUSES: readonly AccessCodeStatus[] = ["ACTIVE", "PENDING", "BLOCKED", "REVOKED", "EXPIRED"];

/** Read from the address which codes to show; null for all. */
export function statusOf(params: URLSearchParams): AccessCodeStatus | null {
  return STATUSES.find((status) => status === params.get("status")) ?? null;
}
