import { useEffect } from "react";
import { useLocation } from "react-router";

/** Give what the mailed link has after its `#`; it does not stay in the address. */
export function useLinkToken(): string | undefined {
  const { hash } = useLocation();

  useEffect(() => {
    if (hash) window.history.replaceState(window.history.state, "", location.pathname + location.search);
  }, [hash]);

  return hash.slice(1) || undefined;
}
