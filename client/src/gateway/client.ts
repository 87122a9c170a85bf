import { Client, fetchExchange } from "urql";

import type { Language } from "../language/language";
import { cache } from "./cache";
import { trustedDocuments } from "./trusted-documents";
import { watch, type Watchers } from "./watch";

const ADDRESS = "/graphql";

/** A client with an empty cache, whose answers come in this language. */
export function makeClient(language: Language, watchers: Watchers): Client {
  return new Client({
    url: ADDRESS,
    preferGetMethod: false,
    requestPolicy: "cache-and-network",
    fetchOptions: { credentials: "same-origin", headers: { "accept-language": language } },
    exchanges: [
      watch(watchers),
      cache(),
      // While a page is being written, the gateway does not know its operations yet.
      ...(import.meta.env.DEV ? [] : [trustedDocuments]),
      fetchExchange,
    ],
  });
}
