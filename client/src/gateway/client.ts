import { Client, fetchExchange } from "urql";

import type { Language } from "../language/language";
import { cache } from "./cache";
import { trustedDocuments } from "./trusted-documents";
import { watch, type Watchers } from "./watch";

const ADDRESS = "/graphql";

/**
 * A client with an empty cache, whose answers come in this language. It asks as who is logged in;
 * with a bearer token, as the holder of that, whoever is logged in.
 */
export function makeClient(language: Language, watchers: Watchers, bearer?: string): Client {
  return new Client({
    url: ADDRESS,
    preferGetMethod: false,
    requestPolicy: "cache-and-network",
    fetchSubscriptions: true,
    fetchOptions: {
      credentials: bearer ? "omit" : "same-origin",
      headers: { "accept-language": language, ...(bearer ? { authorization: `Bearer ${bearer}` } : {}) },
    },
    exchanges: [
      watch(watchers),
      cache(),
      // While a page is being written, the gateway does not know its operations yet.
      ...(import.meta.env.DEV ? [] : [trustedDocuments]),
      fetchExchange,
    ],
  });
}
