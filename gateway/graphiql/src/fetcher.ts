import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { createClient } from "graphql-ws";

import { post, subscriptionUrl } from "./gateway";
import { language } from "./language";
import { refreshSession } from "./viewer";

/** Queries and mutations by POST, subscriptions over graphql-transport-ws. */
export const fetcher = createGraphiQLFetcher({
  url: "/graphql",
  enableIncrementalDelivery: false,
  async fetch(_url, init) {
    const response = await post(init?.body ?? "", init?.headers ?? {});
    // Any operation can have logged somebody in or out.
    void refreshSession();
    return response;
  },
  wsClient: createClient({
    url: subscriptionUrl(),
    connectionParams: () => ({ acceptLanguage: language.get() }),
  }),
});
