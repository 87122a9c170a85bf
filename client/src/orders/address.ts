import type { RegistrationFragment } from "../generated/graphql";
import { ROUTES } from "../routes";

/** What an order is about, as the address of its form holds it. */
export interface Subject {
  kvkNumber: string;
  branchNumber: string | null;
}

type Registration = Pick<RegistrationFragment, "kvkNumber" | "branchNumber" | "kind">;

/** Where a code orders something of a registration. */
export const newOrderAddress = (registration: Registration) => addressFor(ROUTES.newOrder, subject(registration));

/** Where anybody buys a certified extract of a registration. */
export const certifiedExtractAddress = (registration: Registration) =>
  addressFor(ROUTES.certifiedExtract, subject(registration));

/** Where an order is placed about the same. */
export function addressFor(page: string, { kvkNumber, branchNumber }: Subject): string {
  const params = new URLSearchParams({ kvk: kvkNumber });
  if (branchNumber) params.set("branch", branchNumber);
  return `${page}?${params.toString()}`;
}

/** Only a branch is ordered by its number: that of a main branch is about the whole. */
function subject({ kvkNumber, branchNumber, kind }: Registration): Subject {
  return { kvkNumber, branchNumber: kind === "BRANCH" ? branchNumber : null };
}

export function subjectOf(params: URLSearchParams): Subject | null {
  const kvkNumber = params.get("kvk");
  return kvkNumber ? { kvkNumber, branchNumber: params.get("branch") } : null;
}
