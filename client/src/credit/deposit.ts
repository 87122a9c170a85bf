import type { PaymentStatus } from "../generated/graphql";

/** How long after it was begun a deposit may be what one comes back from. */
const RECENT_MINUTES = 30;

interface Deposit {
  readonly status: PaymentStatus;
  readonly createdAt: string;
}

/** Find the deposit that one comes back from: the newest one, when it was begun a short while ago. */
export function recentDeposit<Each extends Deposit>(newestFirst: readonly Each[], cameAt: number): Each | undefined {
  const [newest] = newestFirst;
  if (!newest) return undefined;
  return cameAt - Date.parse(newest.createdAt) < RECENT_MINUTES * 60_000 ? newest : undefined;
}

/** Whether one of them can still be paid. */
export function isAnyOpen(deposits: readonly Deposit[]): boolean {
  return deposits.some(({ status }) => status === "OPEN");
}
