/** A period as the address and the form hold it: days, or empty. */
export interface Period {
  from: string;
  until: string;
}

export function periodOf(params: URLSearchParams): Period {
  return { from: params.get("from") ?? "", until: params.get("until") ?? "" };
}

/** Give the period to ask for; null for all orders. Both days are needed. */
export function wholePeriod({ from, until }: Period): Period | null {
  return from && until ? { from, until } : null;
}
