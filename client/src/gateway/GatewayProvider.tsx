import { Fragment, type ReactNode } from "react";
import { Provider } from "urql";

import { useStore } from "../store";
import { gateway } from "./gateway";

export function GatewayProvider({ children }: { children: ReactNode }) {
  const { client, person } = useStore(gateway);
  return (
    <Provider value={client}>
      <Fragment key={person}>{children}</Fragment>
    </Provider>
  );
}
