import type { RegistrationFragment } from "../generated/graphql";
import { ROUTES } from "../routes";

/** What an order is about, as the address of its form holds it. */
export interface Subject {
  kvkNumber: string;
  branchNumber: string | null;
}

/** Where to order an extract of a registration; of a branch, it names the branch. */
export function newOrderAddress({
  kvkNumber,
  branchNumber,
  kind,
}: Pick<RegistrationFragment, "kvkNumber" | "branchNumber" | "kind">): string {
  const params = new URLSearchParams({ kvk: kvkNumber });
  if (kind === "BRANCH" && branchNumber) params.set("branch", branchNumber);
  return `${ROUTES.newOrder}?${params.toString()}`;
}

export function subjectOf(params: URLSearchParams): Subject | null {
  const kvkNumber = params.get("kvk");
  return kvkNumber ? { kvkNumber, branchNumber: params.get("branch") } : null;
}
