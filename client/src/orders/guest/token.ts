import { useEffect } from "react";
import { useLocation } from "react-router";

/** What a mail's link to an order has after its `#`: a token that shows that order, and no more. */
const IN_FRAGMENT = /^#(order\.[\w.-]+)$/;

const key = (number: string) => `registerpoort:order:${number}`;

/** Keep the token of an order in this browser, under the order's number. */
export function keepToken(number: string, token: string): void {
  localStorage.setItem(key(number), token);
}

/** Read the token of a link's fragment. */
export function tokenIn(fragment: string): string | undefined {
  return IN_FRAGMENT.exec(fragment)?.[1];
}

/** Give the token of an order, from the address or from before; it does not stay in the address. */
export function useOrderToken(number: string): string | undefined {
  const { hash } = useLocation();
  const brought = tokenIn(hash);

  useEffect(() => {
    if (!brought) return;
    keepToken(number, brought);
    window.history.replaceState(window.history.state, "", location.pathname + location.search);
  }, [number, brought]);

  return brought ?? localStorage.getItem(key(number)) ?? undefined;
}
